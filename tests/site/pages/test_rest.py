"""The API of lists over HTTP: what is asked is understood or refused, nothing is sent twice, nobody asks too often."""

import http.client

import pytest
from django.test import RequestFactory

from openupr.site.pages import rest
from openupr.site.rates import Rates


def test_a_list_is_walked_by_its_links_and_ends_with_null(reader):
    seen, at = [], "/api/v1/recommendations?state=SVN&cycle=2&limit=100"
    for _ in range(9):
        answer = reader.get(at)
        seen += [row["number"] for row in answer.data["data"]]
        if answer.data["next"] is None:
            break
        at = answer.headers["Link"].removeprefix("<").removesuffix('>; rel="next"')
        assert "limit=100" in at
    assert len(seen) == len(set(seen)) == 163
    assert answer.data["version"]


def test_a_state_is_named_by_name_or_code_and_the_filters_agree_with_the_page(reader):
    by_name = reader.get("/api/v1/recommendations?state=Slovenia&by=Mexico").data["data"]
    assert by_name == reader.get("/api/v1/recommendations?state=SVN&by=MEX").data["data"] != []
    on_page = reader.get("/reviews/SVN/2.json?by=Mexico").data["recommendations"]
    assert [row["number"] for row in by_name if row["cycle"] == 2] == [one["number"] for one in on_page]


@pytest.mark.parametrize(
    "query",
    ["stat=SVN", "state=Nowhere", "cycle=0", "cycle=x", "limit=201", "limit=-1", "position=accepted", "group=Asia",
     "cursor=abc", "on=2015-02-30", "state=SVN&state=FRA", "session=%EF%BC%91"],
)  # fmt: skip
def test_what_cannot_be_understood_is_refused_in_the_one_shape(reader, query):
    answer = reader.get(f"/api/v1/recommendations?{query}")
    assert (answer.status, set(answer.data)) == (400, {"error", "request_id"})


def test_all_pages_of_a_list_are_of_the_day_of_the_first(reader):
    first = reader.get("/api/v1/recommendations?state=SVN&limit=1&on=2015-06-01").data
    second = reader.get(f"/api/v1/recommendations?state=SVN&limit=1&cursor={first['next']}").data
    assert (first["on"], second["on"]) == ("2015-06-01", "2015-06-01")


def test_what_has_not_changed_is_not_sent_again(reader):
    etag = reader.get("/api/v1/states?limit=1").headers["ETag"]
    connection = http.client.HTTPConnection(reader.base.removeprefix("http://"), timeout=20)
    connection.request("GET", "/api/v1/states?limit=1", headers={"If-None-Match": etag})
    answer = connection.getresponse()
    assert (answer.status, answer.read()) == (304, b"")
    assert reader.get("/api/v1/states?limit=2").headers["ETag"] != etag


def test_who_asks_too_often_is_told_how_long_to_wait(monkeypatch):
    monkeypatch.setattr(rest, "_rates", Rates(1))
    view = next(one.callback for one in rest.paths if "states" in str(one.pattern))
    monkeypatch.setattr(rest, "_answer", lambda *given: rest.HttpResponse())
    request = RequestFactory().get("/api/v1/states", REMOTE_ADDR="192.0.2.1")
    assert [view(request).status_code for _ in range(2)] == [200, 429]
    answer = view(request)
    assert 0 < int(answer["Retry-After"]) <= 60
    assert answer["RateLimit"].startswith("limit=1, remaining=0")
    assert view(RequestFactory().get("/api/v1/states", REMOTE_ADDR="192.0.2.2")).status_code == 200


def test_an_address_that_a_reader_wrote_counts_only_behind_the_operator_s_own_server(monkeypatch):
    request = RequestFactory().get("/", REMOTE_ADDR="192.0.2.1", headers={"x-forwarded-for": "spoofed, 198.51.100.7"})
    monkeypatch.delenv("OPENUPR_BEHIND_PROXY", raising=False)
    assert rest._address(request) == "192.0.2.1"
    monkeypatch.setenv("OPENUPR_BEHIND_PROXY", "1")
    assert rest._address(request) == "198.51.100.7"


def test_the_description_tells_of_rows_pages_and_limits(reader):
    described = reader.get("/api/openapi.json").data
    one = described["paths"]["/api/v1/recommendations"]["get"]
    assert {part["name"] for part in one["parameters"]} >= {"state", "by", "position", "cursor", "limit"}
    assert "429" in one["responses"]
    page = one["responses"]["200"]["content"]["application/json"]["schema"]["properties"]
    assert page["data"]["items"] == {"$ref": "#/components/schemas/recommendations"}
    assert "position_symbol" in described["components"]["schemas"]["recommendations"]["properties"]
