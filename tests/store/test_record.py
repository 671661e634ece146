"""The facts of the record that keeping needs: a review by State, by symbol, by session of the Council."""

from openupr.store import record
from openupr.vocabulary import calendar


def test_a_review_is_found_by_state_and_cycle(store):
    assert record.of_review("SVN", 2).session == 20
    assert record.of_review("SVN", 9) is None
    assert record.of_review("XAA", 2) is None


def test_a_review_is_found_by_the_symbol_of_its_report_or_decision(store):
    review = record.of_review("SVN", 2)
    assert record.by_symbol(review.report) == record.by_symbol(review.decision) == review
    assert record.by_symbol("A/HRC/928/15") is None
    assert record.by_symbol("") is None


def test_a_review_is_found_by_the_session_of_the_council(store):
    review = record.of_review("SVN", 2)
    assert record.by_council_session("SVN", review.council_session) == review
    assert record.by_council_session("SVN", 1) is None


def test_every_symbol_of_the_tables_leads_to_its_review(store):
    for one in calendar.reviews():
        for symbol in filter(None, (one.report, one.decision)):
            found = record.by_symbol(symbol)
            assert (found.state, found.cycle) == (one.state, one.cycle)


def test_a_failed_date_does_not_hide_the_later_one(store):
    failed = [one for one in calendar.reviews() if one.status.failed]
    assert failed
    assert not [one for one in failed if record.of_review(one.state, one.cycle).status.failed]
