"""The document service answers in many ways; only a whole document of the kind asked for is taken."""

import socket
import threading

import pytest

from openupr.imports.ods.fetching import NotFetched, Service, fetch
from tests.imports.ods.service import PAGE, PDF, answering, queries

SYMBOL = "A/HRC/28/15/Add.1"
WORD = b"PK\x03\x04 invented"


def got(address, form="pdf", **limits):
    return fetch(SYMBOL, "fr", form, Service(address, **limits))


def refusal(address, form="pdf", **limits):
    """The line with which the fetching is refused."""
    with pytest.raises(NotFetched) as refused:
        got(address, form, **limits)
    assert "\n" not in str(refused.value)
    return str(refused.value)


def test_a_document_arrives_and_the_symbol_is_quoted_in_the_query():
    with answering() as (address, asked):
        assert got(address) == PDF
    assert queries(asked) == [{"s": SYMBOL, "l": "fr", "t": "pdf"}]
    assert "s=A%2FHRC%2F28%2F15%2FAdd.1&" in asked[0].query


def test_no_symbol_can_add_to_the_query():
    with answering() as (address, asked):
        fetch("A&l=ru#\r\nX: y", "en", "pdf", Service(address))
    assert queries(asked) == [{"s": "A&l=ru#\r\nX: y", "l": "en", "t": "pdf"}]


@pytest.mark.parametrize(
    ("form", "kind", "body"),
    [
        ("pdf", "application/octet-stream", PDF),
        ("docx", "application/vnd.openxmlformats-officedocument.wordprocessingml.document", WORD),
        ("doc", "application/msword", b"\xd0\xcf\x11\xe0 invented"),
    ],
)
def test_each_format_is_known_by_its_type_and_its_first_bytes(form, kind, body):
    with answering(kind=kind, body=body) as (address, _):
        assert got(address, form) == body


def test_a_missing_symbol_is_a_page_with_status_200():
    with answering(kind="text/html; charset=utf-8", body=PAGE) as (address, _):
        assert refusal(address) == (
            f"The service has no PDF of {SYMBOL} in 'fr': it sent a page. "
            "Check the symbol, or try another language or format."
        )


@pytest.mark.parametrize(
    ("kind", "body", "told"),
    [
        ("text/html", PDF, "begins like a PDF, but calls it text/html"),
        ("application/pdf", PAGE, "it sent a page"),
        ("application/pdf", WORD, "does not begin like one"),
        ("application/pdf", b"", "does not begin like one"),
        ("image/png", b"\x89PNG", "sent image/png"),
    ],
)
def test_type_and_first_bytes_must_both_be_right(kind, body, told):
    with answering(kind=kind, body=body) as (address, _):
        assert told in refusal(address)


@pytest.mark.parametrize("said", [None, False], ids=["length stated", "length not stated"])
def test_a_document_over_the_limit_is_not_taken(said):
    with answering(body=PDF * 10, said=said) as (address, _):
        assert "limit of 100" in refusal(address, most_bytes=100)


def test_a_document_that_breaks_off_is_not_taken():
    with answering(said=len(PDF) + 7) as (address, _):
        assert f"broke off: {len(PDF)} of {len(PDF) + 7} bytes" in refusal(address)


def test_a_redirect_within_the_host_is_followed():
    def status(path):
        return 302 if path.startswith("/access") else 200

    with answering(status, headers=[("Location", "/files/one.pdf")]) as (address, asked):
        assert got(address) == PDF
    assert [one.path for one in asked] == ["/access", "/files/one.pdf"]


@pytest.mark.parametrize(
    ("elsewhere", "told"),
    [
        ("http://localhost:{}/x", "sends on to another host"),
        ("https://127.0.0.1:{}/x", "sends on to another host"),
        ("file:///etc/passwd", "answers 302"),
        ("http://[", "cannot be reached"),
    ],
)
def test_a_redirect_to_another_host_is_refused(elsewhere, told):
    with answering() as (other, asked):
        place = elsewhere.format(other.split(":")[2].split("/")[0])
        with answering(302, headers=[("Location", place)]) as (address, _):
            assert told in refusal(address)
    assert asked == []


def test_redirects_without_end_are_refused():
    with answering(302, headers=[("Location", "/access")]) as (address, asked):
        assert "answers 302" in refusal(address)
    assert len(asked) < 12


@pytest.mark.parametrize("status", [404, 500, 503])
def test_an_error_of_the_service_is_told_with_its_number(status):
    with answering(status) as (address, _):
        assert f"answers {status}" in refusal(address)


def test_a_service_that_does_not_answer_is_left_after_a_while():
    with answering(wait=threading.Event()) as (address, _):
        assert "does not answer in time" in refusal(address, silence=0.1)


def test_a_document_that_trickles_in_is_left_after_a_while():
    with answering() as (address, _):
        assert "did not arrive within" in refusal(address, seconds=-1)


def test_a_service_that_is_not_there_is_one_line():
    with socket.create_server(("127.0.0.1", 0)) as server:
        port = server.getsockname()[1]
    assert "cannot be reached" in refusal(f"http://127.0.0.1:{port}/access")


def test_what_is_no_http_is_one_line():
    with socket.create_server(("127.0.0.1", 0)) as server:

        def speak():
            connection, _ = server.accept()
            connection.recv(9999)
            connection.sendall(b"220 mail ready\r\n\r\n")
            connection.close()

        thread = threading.Thread(target=speak)
        thread.start()
        assert "does not answer as a web server does" in refusal(f"http://127.0.0.1:{server.getsockname()[1]}/access")
        thread.join()


@pytest.mark.parametrize(
    "address",
    [
        "",
        "file:///etc/passwd",
        "ftp://127.0.0.1/",
        "http://",
        "http://[",
        "http://127.0.0.1:x/",
        "http://a b/",
        "http://a\n/",
    ],
)
def test_an_address_that_is_none_is_one_line(address):
    assert "OPENUPR_DOCUMENT_SERVICE" in refusal(address)
