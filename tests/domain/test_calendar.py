"""Invented reviews of State A (XAA) and State B (XAB)."""

from datetime import date

from openupr.domain.calendar import (
    DecisionFact,
    ReviewFact,
    ReviewStatus,
    dates_out_of_order,
    doubled,
    gaps_in_numbers,
    missing,
)


def review(state, cycle, status=ReviewStatus.HELD, **more):
    return ReviewFact(state, cycle, cycle * 14, status, **more)


def decision(number, subject="outcome"):
    return DecisionFact(f"A/HRC/DEC/18/{number}", 18, number, "XAA", date(2011, 9, 23), 25, "without vote", subject)


def test_a_failed_date_is_no_second_review():
    moved = [review("XAA", 2, ReviewStatus.POSTPONED), review("XAA", 2)]
    assert list(doubled(moved)) == []
    assert list(doubled([*moved, review("XAA", 2)])) == [(2, "XAA", 2)]


def test_a_state_with_nothing_but_a_failed_date_is_missing():
    assert list(missing([review("XAA", 2, ReviewStatus.STATE_ABSENT)], {2: frozenset({"XAA"})})) == [(2, "XAA")]
    assert list(missing([review("XAA", 2, ReviewStatus.DATE_PASSED)], {2: frozenset({"XAA"})})) == []


def test_a_gap_in_the_numbers_is_found_and_letters_share_one():
    assert list(gaps_in_numbers([decision("101"), decision("102A"), decision("102B"), decision("103")])) == []
    assert list(gaps_in_numbers([decision("101"), decision("103")])) == [(18, ["101", "103"])]
    assert list(gaps_in_numbers([decision("101"), decision("115", "non-cooperation")])) == []


def test_dates_in_the_wrong_order_are_named():
    wrong = review("XAA", 2, reviewed_on=date(2012, 5, 21), report_adopted_on=date(2012, 5, 20))
    assert [(name, following) for name, _, following, _ in dates_out_of_order(wrong)] == [
        ("review", "adoption in the Working Group")
    ]


def test_unknown_dates_are_left_out_of_the_order():
    right = review("XAA", 2, troika_selected_on=date(2012, 1, 9), decided_on=date(2012, 9, 20))
    assert list(dates_out_of_order(right)) == []


def test_a_date_that_passed_without_a_source_says_so():
    assert str(ReviewStatus.DATE_PASSED) == "date passed; no source here says whether it was held"
    assert [status.failed for status in ReviewStatus] == [False, False, False, True, True]
