"""Importing in the browser, against a real server. Every document is invented; the second half is the awkward input."""

import re
import socket
import threading

import pytest

from tests.examples.make_invented import report
from tests.site.sending import KIND, entry_of, form, rehearsal, send, send_by_script, unplaced

ENCRYPTED = b"%PDF-1.4\n1 0 obj<</Type/Catalog>>endobj\ntrailer<</Root 1 0 R/Encrypt 2 0 R>>\n%%EOF"


@pytest.fixture
def uploads(folder):
    """What is kept of uploads: files only, not what is told of them."""
    return lambda: [one for one in (folder / "uploads").rglob("*") if one.is_file() and one.name != "told.json"]


def test_a_reader_is_told_how_to_sign_in_and_nothing_is_taken_from_him(reader, administrator, uploads):
    page = reader.get("/import")
    assert (page.status, "openupr admin link" in page.text, "Set-Cookie" in page.headers) == (403, True, False)
    assert reader.get("/import.json").status == reader.get("/import/" + "0" * 32).status == 403
    sent = administrator.open("/import", body=form({}, [("a.docx", rehearsal("stranger"))]), kind=KIND)
    assert (sent.status, uploads()) == (403, [])


def test_a_file_is_imported_and_the_browser_led_to_its_import(signed_in, uploads):
    page = send(signed_in, ("report.docx", report()))
    assert page.url.endswith(f"/imports/{entry_of(page)}")
    assert "Report of the Working Group: State A (invented for rehearsal)" in page.text
    assert uploads() == []


def test_the_same_file_again_says_so_and_leads_to_the_same_import(signed_in):
    first = send(signed_in, ("first.docx", rehearsal("again")))
    status, answer = send_by_script(signed_in, ("second.docx", rehearsal("again")))
    row = answer["rows"][0]
    assert (status, row["word"], row["entry"], row["name"]) == (200, "already imported", entry_of(first), "second.docx")


def test_several_files_end_on_a_page_with_a_line_for_each(signed_in, uploads):
    page = send(signed_in, ("one.docx", rehearsal("several")), ("two.txt", b"a shopping list"))
    assert re.search(r"/import/[0-9a-f]{32}$", page.url)
    assert "1 of 2 files are imported" in page.text
    assert "no kind of document of the review is recognised" in page.text
    assert uploads() == []


def test_one_click_imports_the_two_invented_documents(signed_in):
    page = send(signed_in, examples="yes")
    assert "2 of 2 files are imported" in page.text
    assert "/reviews/XAA/0" in page.text
    assert "state-a-addendum.docx" in signed_in.open("/import").text


def test_the_examples_come_beside_files_that_are_sent_with_them(signed_in):
    page = send(signed_in, ("one.docx", rehearsal("beside the examples")), examples="yes")
    assert (page.status, "3 of 3 files are imported" in page.text) == (200, True)


def test_data_for_the_administrator_is_refused_to_others_as_data(reader):
    answer = reader.get("/import.json")
    assert (answer.status, "sign in first" in answer.data["error"]) == (403, True)


def test_the_last_imports_stand_on_the_page_and_in_its_data(signed_in):
    entry = entry_of(send(signed_in, ("last one.docx", rehearsal("last"))))
    assert "last one.docx" in signed_in.open("/import").text
    assert signed_in.open("/import.json").data["last"][0]["entry"] == entry


def test_a_document_that_names_no_review_waits_for_the_answer_and_is_imported_then(signed_in, uploads):
    page = send(signed_in, ("palau.txt", unplaced("the bridge")))
    address = page.url.removeprefix(signed_in.base)
    assert "(PLW/4, session 52" in page.text
    assert "--review" not in page.text
    assert len(uploads()) == 1
    wrong = signed_in.open(address, {"file": "0", "state": "PLW", "cycle": ""})
    assert (wrong.status, len(uploads())) == (422, 1)
    assert 'href="#answer-0"' in wrong.text
    assert 'role="alert"' in wrong.text
    symbol = signed_in.open(address, {"file": "0", "review": "PLW/3"})
    assert "its symbol was not found" in symbol.text
    assert signed_in.open(address, {"file": "0", "symbol": "bridge 1"}).status == 422
    done = signed_in.open(address, {"file": "0", "symbol": "A/HRC/48/13/Add.1"})
    assert "Palau, cycle 3" in done.text
    assert done.url.endswith(f"/imports/{entry_of(done)}")
    assert uploads() == []
    late = signed_in.open(address, {"file": "0", "review": "PLW/3"}, form="/import")
    assert (late.status, "does not wait" in late.text) == (422, True)


def test_a_document_kept_under_another_review_than_it_says_is_refused(signed_in):
    page = send(signed_in, ("palau.txt", unplaced("the tower")))
    again = signed_in.open(page.url.removeprefix(signed_in.base), {"file": "0", "review": "SVN/3"})
    assert "it says that it is of PLW, not of SVN/3" in again.text


def test_the_page_of_a_review_without_documents_leads_the_administrator_here(signed_in, reader):
    assert 'href="/import"' in signed_in.open("/reviews/PLW/4").text.partition("<main")[2]
    assert 'href="/import"' not in reader.get("/reviews/PLW/4").text


def test_what_became_of_files_is_told_for_an_hour_only(signed_in):
    assert "kept for an hour" in signed_in.open("/import/" + "0" * 32).text
    assert signed_in.open("/import/nothing").status == signed_in.open("/import/" + "x" * 32).status == 404


@pytest.mark.parametrize(
    ("name", "data", "line"),
    [
        ("empty.pdf", b"", "is empty (0 bytes)"),
        ("locked.pdf", ENCRYPTED, "not readable"),
        ("broken.docx", b"PK\x03\x04 and no more", "not readable"),
        ("list.txt", b"a shopping list", "no kind of document of the review"),
    ],
)
def test_a_file_that_cannot_be_imported_is_one_clear_line(signed_in, uploads, name, data, line):
    page = send(signed_in, (name, data))
    assert page.status == 200
    assert line in page.text
    assert "Traceback" not in page.text
    assert uploads() == []


def test_no_file_at_all_is_told_beside_the_field(signed_in):
    page = send(signed_in)
    assert (page.status, 'href="#files"' in page.text, "No file was chosen" in page.text) == (400, True, True)


def test_a_file_larger_than_the_limit_is_one_clear_line_and_the_others_are_imported(signed_in, uploads):
    large = ("large.pdf", b"%PDF-1.7 " + b"x" * 51_000_000)
    page = send(signed_in, large)
    assert (page.status, "large.pdf: too large: is larger than 50 MB" in page.text) == (413, True)
    assert "Split it" in page.text
    both = send(signed_in, large, ("small.docx", rehearsal("beside a large one")))
    assert "1 of 2 files are imported" in both.text
    assert uploads() == []


def test_more_at_once_than_anybody_needs_is_refused_before_it_is_read(signed_in):
    cookies = "; ".join(f"{one.name}={one.value}" for one in signed_in.jar)
    head = f"POST /import HTTP/1.1\r\nHost: localhost\r\nCookie: {cookies}\r\nContent-Type: {KIND}\r\n"
    answer = raw(signed_in, head.encode() + b"Content-Length: 90000000000\r\n\r\n" + b"--")
    assert b" 413 " in answer.splitlines()[0]


def test_thirty_files_at_once_are_all_dealt_with(signed_in, uploads):
    lists = [(f"{n}.txt", f"shopping list {n}".encode()) for n in range(28)]
    page = send(signed_in, ("a.docx", rehearsal("first")), *lists, ("z.docx", rehearsal("thirtieth")))
    assert "2 of 30 files are imported" in page.text
    assert page.text.count("no kind of document of the review") == 28
    assert uploads() == []


def test_more_than_a_hundred_files_are_refused_in_one_line(signed_in, uploads):
    page = send(signed_in, *[(f"{n}.txt", b"x") for n in range(101)])
    assert (page.status, "More than 100 files" in page.text, uploads()) == (413, True, [])


def test_two_uploads_at_once_are_both_imported(signed_in):
    token = signed_in.token("/import")
    pages = []

    def one(remark):
        body = form({"csrfmiddlewaretoken": token}, [(f"{remark}.docx", rehearsal(remark))])
        pages.append(signed_in.open("/import", body=body, kind=KIND))

    both = [threading.Thread(target=one, args=(remark,)) for remark in ("left", "right")]
    for thread in both:
        thread.start()
    for thread in both:
        thread.join()
    assert [page.status for page in pages] == [200, 200], [page.text[-900:] for page in pages]
    assert len({entry_of(page) for page in pages}) == 2


def test_an_upload_cut_off_half_way_keeps_nothing(signed_in, uploads):
    token = signed_in.token("/import")
    body = form({"csrfmiddlewaretoken": token}, [("report.docx", rehearsal("cut off"))])
    cookies = "; ".join(f"{one.name}={one.value}" for one in signed_in.jar)
    head = f"POST /import HTTP/1.1\r\nHost: localhost\r\nCookie: {cookies}\r\nContent-Type: {KIND}\r\n"
    last = signed_in.open("/import.json").data["last"]
    raw(signed_in, head.encode() + f"Content-Length: {len(body)}\r\n\r\n".encode() + body[: len(body) // 2])
    without_end = form({"csrfmiddlewaretoken": token}, [("report.docx", rehearsal("cut off"))], last=None)
    page = signed_in.open("/import", body=without_end, kind=KIND)
    assert (page.status, "cut off before the end" in page.text) == (400, True)
    assert signed_in.open("/import.json").data["last"] == last
    assert uploads() == []


def test_a_form_without_its_token_keeps_nothing(signed_in, uploads):
    page = signed_in.open("/import", body=form({}, [("a.docx", rehearsal("forged"))]), kind=KIND)
    assert (page.status, uploads()) == (403, [])


def test_a_name_is_shown_escaped_and_is_never_a_path(signed_in, folder):
    status, answer = send_by_script(signed_in, ("../../<img src=x>\u202eevil.docx", rehearsal("name")))
    assert (status, answer["rows"][0]["name"]) == (200, "<img src=x>evil.docx")
    page = signed_in.open(f"/imports/{answer['rows'][0]['entry']}").text
    assert "&lt;img src=x&gt;evil.docx" in page
    assert "<img" not in page
    assert not [one for one in folder.rglob("*") if "evil" in one.name]


def test_what_is_kept_of_an_upload_is_for_its_owner_only(signed_in, folder, uploads):
    page = send(signed_in, ("palau.txt", unplaced("the mode of its file")))
    kept = uploads()[-1]
    assert (kept.stat().st_mode & 0o777, kept.parent.stat().st_mode & 0o777) == (0o600, 0o700)
    assert ((kept.parent / "told.json").stat().st_mode & 0o777, kept.name) == (0o600, "0")
    signed_in.open(page.url.removeprefix(signed_in.base), {"file": "0", "review": "PLW/2"})


def test_no_page_of_importing_is_kept_by_a_cache(signed_in):
    assert "no-store" in signed_in.open("/import").headers["Cache-Control"]


def raw(administrator, data):
    """Send bytes and no more; what the server answers until it closes."""
    port = int(administrator.base.rpartition(":")[2])
    with socket.create_connection(("127.0.0.1", port), 20) as connection:
        connection.sendall(data)
        connection.shutdown(socket.SHUT_WR)
        connection.settimeout(5)
        try:
            return connection.recv(1 << 16)
        except OSError:
            return b""
