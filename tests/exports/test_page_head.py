"""The head of a page: whose fact is whose, and why a document stands on a day before its issue."""

import pytest

from openupr.exports._page_head import head
from tests.exports.test_page import document, review


def printed(width=120, **more):
    return "\n".join(line for part in head(review(**more), width) for line in part)


def test_a_fact_of_the_record_names_its_source_and_another_does_not():
    source = "A/HRC/928/15, page 3, paragraph 2"
    out = printed(from_the_record={"troika": source})
    assert f"Viet Nam (drawn on 15 January 2014) (by the record: {source})" in " ".join(out.split())
    assert out.count("by the record") == 1


def test_what_came_later_than_the_page_names_no_source():
    out = printed(on="2014-01-01", from_the_record={"troika": "A/HRC/928/15", "review_date": "A/HRC/928/15"})
    assert "by the record" not in out


@pytest.mark.parametrize(
    ("delegations", "speakers", "told"),
    [
        (72, ["FRA"], "72 delegations"),
        (None, ["FRA", "PRT"], "2 read (no number was found stated)"),
        (None, [], "no source here"),
    ],
)
def test_where_no_number_of_delegations_is_stated_those_read_are_counted(delegations, speakers, told):
    assert f"{'Took the floor':<31}{told}" in printed(delegations=delegations, speakers=speakers)


def test_a_document_issued_after_the_day_says_why_it_stands_there():
    late = document("A/HRC/928/2", "council_session_report", issued="2019-05-07", tells_of="2015-03-20", entry=6)
    out = printed(on="2015-03-25", documents=[late])
    assert "20 Mar 2015  report of the Council" in out
    assert "entry 6; tells of 20 March 2015; issued 7 May 2019" in out
    assert "tells of" not in printed(on="2019-05-07", documents=[late])
