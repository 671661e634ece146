"""The order is kept: every State once, as many sessions further on."""

from datetime import date

from openupr.domain.calendar import Cycle, ReviewFact, ReviewStatus
from openupr.domain.next_cycle import proposed
from openupr.domain.when import When

CYCLE = Cycle(7, 83, 85, When(2031), When(2032), 4)


def review(state, session, status=ReviewStatus.SCHEDULED, order=None, cycle=7):
    return ReviewFact(state, cycle, session, status, order=order)


FACTS = (
    review("XAB", 83, order=2),
    review("XAA", 83, order=1),
    review("XAC", 84, ReviewStatus.POSTPONED),
    review("XAC", 85),
    review("XAD", 85),
    review("XAE", 82, cycle=6),
)


def sessions(until=date(2032, 7, 9)):
    return proposed(FACTS, CYCLE, until, (1, 5, 11))


def test_each_state_comes_as_many_sessions_later_as_the_cycle_has():
    found = {one.number: [each.state for each in one.reviews] for one in sessions()}
    assert found == {86: ["XAA", "XAB"], 87: ["XAC"], 88: ["XAD"]}


def test_a_state_that_was_moved_is_at_its_place_in_the_order_and_the_other_place_is_told():
    (moved,) = sessions()[1].reviews
    assert (moved.before, moved.kept) == (84, 88)
    assert [one.kept for one in sessions()[0].reviews] == [None, None]


def test_sessions_come_after_the_last_outcomes_three_a_year():
    assert [str(one.month) for one in sessions()] == ["2032-11", "2033-01", "2033-05"]
    assert str(sessions(date(2032, 11, 1))[0].month) == "2033-01"
