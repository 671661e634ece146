import json
from urllib.parse import urlencode

import pytest

from openupr.site import known

CASE = urlencode({"kind": "case", "key": "2013-01-29/ISR/non_participation"})


def test_the_page_shows_the_fact_its_source_and_how_to_hand_the_file_in(reader):
    page = reader.get("/report-error?kind=review&key=SVN/3")
    assert page.status == 200
    assert "Slovenia, cycle 3" in page.text
    assert "src/openupr/vocabulary/data/reviews.csv" in page.text
    assert "Nothing you send here reaches OHCHR." in page.text
    assert "<textarea" not in page.text


@pytest.mark.parametrize("kind", known.KINDS.values(), ids=lambda kind: kind.name)
def test_every_kind_of_fact_can_be_named(reader, kind):
    key = list(known.rows(kind))[-1]
    assert reader.get("/report-error?" + urlencode({"kind": kind.name, "key": key})).status == 200


def test_the_text_file_names_fact_value_source_and_address_and_leaves_space(reader):
    file = reader.get(f"/report-error/file?{CASE}&column=decision")
    assert file.headers["Content-Disposition"] == (
        'attachment; filename="openupr-error-case-2013-01-29-ISR-non-participation.txt"'
    )
    assert f"shown at: {reader.base}/reviews/ISR/2" in file.text
    assert "decision: A/HRC/OM/7/1" in file.text
    assert "source: A/HRC/25/15, paragraph 3; UPR Info" in file.text
    assert "wrong value: decision" in file.text
    assert "what it should be:" in file.text


def test_the_json_file_says_the_same(reader):
    told = json.loads(reader.get("/report-error/file?kind=session&key=34&format=json").text)
    assert told["values"]["start"] == known.find("session", "34")[1]["start"]
    assert set(told["correction"].values()) == {""}
    assert told["notice"]


@pytest.mark.parametrize(
    "query",
    [
        "",
        "kind=review&key=SVN/99",
        "kind=%3Cscript%3E&key=x",
        "kind=review&key=%00",
        "kind=session&key=34%0d%0aSet-Cookie:x",
    ],
)
def test_what_is_no_fact_cannot_be_named(reader, query):
    for address in ("/report-error", "/report-error.json", "/report-error/file"):
        page = reader.get(f"{address}?{query}")
        assert page.status == 404
        assert "<script" not in page.text


def test_a_value_or_a_format_that_is_not_there_is_refused(reader):
    for extra in ("column=iso9", "format=exe", "column=%3Cscript%3E"):
        assert reader.get(f"/report-error/file?kind=session&key=34&{extra}").status == 404


def test_the_page_sets_no_cookie(reader):
    assert "Set-Cookie" not in reader.get(f"/report-error?{CASE}").headers
