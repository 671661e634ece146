import http.client
import json

import pytest
from django.core.exceptions import RequestDataTooBig
from django.db import DatabaseError, OperationalError, ProgrammingError
from django.http import HttpResponse
from django.test import RequestFactory

from openupr.site import protection


def test_every_answer_carries_the_policy_and_no_cookie(reader):
    for path in ("/", "/states/SVN", "/nothing", "/index.json", "/static/site/openupr.css"):
        headers = reader.get(path).headers
        assert "default-src 'none'" in headers["Content-Security-Policy"]
        assert "Set-Cookie" not in headers
        assert headers["Referrer-Policy"] == "same-origin"
        assert len(headers["X-Request-Id"]) == 12


def test_no_page_asks_another_host_for_anything(reader):
    for path in ("/", "/states/SVN", "/sessions/34"):
        text = reader.get(path).text
        assert 'src="http' not in text
        assert 'rel="stylesheet" href="/static/' in text


def test_another_host_s_name_is_refused(reader):
    page = reader.get("/", host="evil.example")
    assert page.status == 400
    assert "evil.example" not in page.text
    assert "<h1>" in page.text


def test_a_page_that_is_not_there_says_what_to_do_and_its_request(reader):
    page = reader.get("/nothing-here")
    assert page.status == 404
    assert page.headers["X-Request-Id"] in page.text
    assert 'href="/sessions"' in page.text
    assert "Traceback" not in page.text


def test_data_that_is_not_there_says_so_as_data(reader):
    page = reader.get("/states/ZZZ.json")
    assert page.status == 404
    assert page.data["request_id"] == page.headers["X-Request-Id"]
    assert "alpha-3" in page.data["error"]


@pytest.mark.parametrize("method", ["DELETE", "PUT", "PATCH", "OPTIONS", "TRACE"])
def test_a_page_is_read_and_nothing_else(reader, method):
    status, headers, text = send(reader, method, "/")
    assert (status, headers["Allow"]) == (405, "GET, HEAD, POST")
    assert headers["X-Request-Id"] in text


@pytest.mark.parametrize("path", ["/", "/reviews/SVN/2", "/index.json", "/healthz", "/robots.txt", "/import.json"])
def test_a_form_sent_to_a_page_for_reading_is_refused_as_that(reader, path):
    status, headers, _ = send(reader, "POST", path)
    assert (status, headers["Allow"]) == (405, "GET, HEAD")


def test_a_form_sent_without_its_token_is_refused_where_forms_are_taken(reader, signed_in):
    assert send(reader, "POST", "/sign-out")[0] == 403
    for path in ("/import", "/imports/1/undo"):
        assert signed_in.open(path, body=b"whole=yes", kind="application/x-www-form-urlencoded").status == 403


def test_an_empty_refusal_becomes_a_page(reader):
    status, headers, text = send(reader, "GET", "/sign-out")
    assert (status, headers["Allow"]) == (405, "POST")
    assert "<h1>" in text


def test_maintenance_answers_every_page_with_the_operator_s_line(reader, folder):
    note = folder / protection.MAINTENANCE
    note.write_text("Back at 14:00 UTC <b>\nnot shown\n")
    try:
        page, data = reader.get("/"), reader.get("/index.json")
        style, alive = reader.get("/static/site/openupr.css"), reader.get("/healthz")
    finally:
        note.unlink()
    assert (page.status, page.headers["Retry-After"]) == (503, "120")
    assert "Back at 14:00 UTC &lt;b&gt;" in page.text
    assert "not shown" not in page.text
    assert page.headers["X-Request-Id"] in page.text
    assert (data.status, data.data["error"]) == (503, "Back at 14:00 UTC <b>")
    assert (style.status, alive.status) == (200, 200)
    assert reader.get("/").status == 200


@pytest.mark.parametrize(
    ("error", "status"),
    [(OperationalError, 503), (DatabaseError, 503), (ProgrammingError, 500), (ValueError, 500)],
)
def test_a_database_that_cannot_be_used_is_no_fault_of_the_page(error, status, capsys):
    try:
        raise error("SECRET WORDS")
    except error:
        answer = protection.failed(RequestFactory().get("/reviews/SVN/3.json"))
    assert answer.status_code == status
    assert "SECRET" not in capsys.readouterr().err + answer.content.decode()


def test_what_is_too_large_is_told_apart_from_what_cannot_be_read():
    request = RequestFactory().get("/index.json")
    assert protection.malformed(request, RequestDataTooBig()).status_code == 413
    assert protection.malformed(request).status_code == 400
    assert json.loads(protection.forbidden(request).content)["error"]


def send(reader, method, path):
    connection = http.client.HTTPConnection(reader.base.removeprefix("http://"), timeout=20)
    connection.request(method, path)
    answer = connection.getresponse()
    return answer.status, answer.headers, answer.read().decode()


def test_a_day_that_is_none_is_refused_on_every_page_that_takes_one_and_never_taken_for_today(reader):
    said = "A day was expected as year-month-day, such as on=2015-03-20; found"
    for path in (
        "/states/SVN",
        "/reviews/SVN/2",
        "/reviews/SVN/2/recommendations/115.1",
        "/reviews/SVN/2/download.csv",
    ):
        for wrong in ("9999-99-99", "2020-1-1"):
            page = reader.get(f"{path}?on={wrong}")
            assert (page.status, said in page.text, wrong in page.text) == (400, True, True)
    for path in ("/states/SVN.json", "/reviews/SVN/2/download.json"):
        page = reader.get(f"{path}?on=%3Cb%3E")
        assert page.status == 400
        assert page.data["error"].startswith(f"{said} “<b>”")
    assert "<b>” " not in reader.get("/states/SVN?on=%3Cb%3E").text


def test_what_may_be_framed_has_no_frame_options_and_the_rest_of_the_headers():
    def view(request):
        return protection.framed(HttpResponse("a chart"))

    answer = protection.protect(view)(RequestFactory().get("/"))
    assert "X-Frame-Options" not in answer
    assert "frame-ancestors *" in answer["Content-Security-Policy"]
    assert answer["X-Content-Type-Options"] == "nosniff"
    plain = protection.protect(lambda request: HttpResponse("a page"))(RequestFactory().get("/"))
    assert (plain["X-Frame-Options"], "frame-ancestors 'none'" in plain["Content-Security-Policy"]) == ("DENY", True)
