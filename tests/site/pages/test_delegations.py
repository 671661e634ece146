import http.client

import pytest

ADDRESS = "/sessions/20/delegations/MEX"


def fetched(reader, path, method="GET"):
    connection = http.client.HTTPConnection(reader.base.removeprefix("http://"), timeout=20)
    connection.request(method, path)
    answer = connection.getresponse()
    return answer.status, answer.headers, answer.read()


def test_a_session_leads_to_every_delegation_and_each_to_its_sheet(reader):
    assert "/sessions/20/delegations" in reader.get("/sessions/20").text
    every = reader.get("/sessions/20/delegations").text
    assert ADDRESS in every
    assert "/sessions/20/delegations/VAT" in every
    assert (
        "Disallow: /sessions/*/delegations/\n" in reader.get("/robots.txt").text
    )  # a sheet for each State and session


def test_the_description_names_what_each_suffix_gives_json_too(reader):
    described = reader.get("/api/openapi.json").data["paths"]["/sessions/{number}/delegations/{code}.{suffix}"]
    assert {"text/csv", "application/json"} <= set(described["get"]["responses"]["200"]["content"])


def test_a_sheet_tells_place_time_and_words_and_leads_to_what_was_asked_before(reader):
    data = reader.get(f"{ADDRESS}.json?on=2026-01-01").data
    italy = data["reviews"][0]
    assert (italy["state"], italy["place"], italy["time"], italy["words"]) == ("ITA", 41, "1:31", 166)
    page = reader.get(f"{ADDRESS}?on=2026-01-01").text
    assert "41 of 92" in page
    assert italy["earlier"][0]["address"] in page
    assert 'data-own="ITA/2/MEX" data-fit="166" hidden' in page


def test_words_fit_by_the_pace_that_is_asked(reader):
    italy = reader.get(f"{ADDRESS}.json?pace=60").data["reviews"][0]
    assert italy["words"] == 91


@pytest.mark.parametrize("suffix", ["xlsx", "docx", "csv"])
def test_a_sheet_is_a_file_to_fill_in(reader, suffix):
    status, headers, body = fetched(reader, f"{ADDRESS}.{suffix}?on=2026-01-01")
    assert (status, len(body) > 3000) == (200, True)
    assert headers["Content-Disposition"] == f'attachment; filename="openupr-MEX-session-20.{suffix}"'
    assert "Set-Cookie" not in headers


def test_nothing_that_is_written_is_taken(reader):
    assert [fetched(reader, path, "POST")[0] for path in (ADDRESS, f"{ADDRESS}.docx")] == [405, 405]


@pytest.mark.parametrize(
    ("path", "status"),
    [
        ("/sessions/999/delegations", 404), ("/sessions/20/delegations/QQQ", 404), (f"{ADDRESS}.pdf", 404),
        (f"{ADDRESS}?pace=fast", 400), (f"{ADDRESS}?pace=5", 400), (f"{ADDRESS}.csv?pace=99999", 400),
    ],
)  # fmt: skip
def test_what_cannot_be_asked_is_told(reader, path, status):
    assert fetched(reader, path)[0] == status
