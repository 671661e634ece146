"""Dates, troika, speakers: of the imported report, else of the facts that ship, with their source. Facts are real."""

from datetime import date

from openupr.store.reviews import describe
from openupr.vocabulary import record
from tests.store import builders as b
from tests.store.keeping import BIH, keep, review

LATE = date(2026, 1, 1)
FACT = record.of_review("BIH/2")


def told():
    return describe(review(), LATE)


def test_where_no_report_is_imported_the_record_tells_with_place(store):
    keep(b.addendum([(["107.1"], b.SUPPORTED)]), BIH)
    whole = told()
    assert whole["troika"] == list(FACT.troika)
    assert (whole["delegations"], whole["speakers"]) == (FACT.delegations, list(FACT.speakers))
    page, paragraph = FACT.place("troika")
    assert whole["from_the_record"]["troika"] == f"{FACT.symbol}, page {page}, paragraph {paragraph}"
    assert whole["from_the_record"]["decision"] == "A/HRC/28/17"


def test_what_the_report_states_comes_before_the_record(store):
    keep(b.report(), BIH)
    whole = told()
    assert whole["troika"] == ["BWA", "ITA", "VNM"]
    assert whole["speakers"] == ["FRA", "PRT"]
    assert whole["review_date"] == "2014-11-04"
    assert not {"troika", "speakers", "review_date"} & set(whole["from_the_record"])
    assert whole["delegations"] == FACT.delegations  # the invented report states none
    assert "delegations" in whole["from_the_record"]


def test_the_day_of_the_decision_comes_before_the_record(store):
    keep(b.decision(), BIH)
    whole = told()
    assert (whole["outcome_date"], whole["decision"]) == ("2015-03-20", "A/HRC/DEC/928/111")
    assert not {"outcome_date", "decision"} & set(whole["from_the_record"])


def test_of_a_review_that_nobody_knows_nothing_is_told(store):
    keep(b.addendum([(["107.1"], b.SUPPORTED)]))
    whole = told()
    assert (whole["troika"], whole["speakers"], whole["delegations"], whole["decision"]) == ([], [], None, None)
    assert whole["from_the_record"] == {}
