"""A review's facts with the ledger's steps over them: what each step gives, and that the record's change nothing."""

from dataclasses import replace
from datetime import date

import pytest

from openupr.domain.calendar import ReviewFact, ReviewStatus
from openupr.domain.procedure.facts import with_steps
from openupr.domain.procedure.history import history
from openupr.domain.procedure.review import replay
from openupr.vocabulary.calendar import reviews, sessions, special_cases
from tests.domain.procedure.stories import REVIEW, WHOLE, step

SHIPPED = ReviewFact("XAA", 0, 1, ReviewStatus.SCHEDULED, order=3, council_session=7, certainty="low", source="a list")


def of(*steps, known=(SHIPPED,)):
    return with_steps(REVIEW, known, replay(steps, review=REVIEW), {})


def test_the_whole_review_as_its_steps_tell_it():
    found = of(*WHOLE)
    (row,) = found.rows
    assert (row.status, row.session, row.reviewed_on) == (ReviewStatus.HELD, 1, date(2024, 8, 5))
    assert (row.troika, row.troika_selected_on) == (("XAB", "XAC", "XAD"), date(2024, 6, 3))
    assert (row.report_adopted_on, row.report) == (date(2024, 8, 7), "REHEARSAL/1/XAA")
    assert (row.decision, row.decided_on, row.council_session) == ("REHEARSAL/2", date(2024, 12, 1), 7)
    assert (found.origins["reviewed_on"], found.origins["decided_on"], found.origins["troika"]) == (7, 17, 4)
    assert (row.source, row.certainty) == ("ledger entries 4, 7, 12, 13, 17; a list", "high")
    assert row.order == 3


def test_a_day_that_is_set_stands_over_what_ships_and_names_its_entry():
    (row,) = of(step("review_scheduled", "2024-03-01", seq=9, session=1, date="2024-08-06", meeting=4)).rows
    assert (row.reviewed_on, row.meeting, row.status) == (date(2024, 8, 6), 4, ReviewStatus.SCHEDULED)
    assert row.source == "ledger entry 9; a list"


def test_the_meeting_of_another_day_does_not_stay():
    first = step("review_scheduled", "2024-03-01", seq=1, session=1, date="2024-08-06", meeting=4)
    (row,) = of(first, step("review_scheduled", "2024-03-02", seq=2, session=1, date="2024-08-07")).rows
    assert (row.reviewed_on, row.meeting) == (date(2024, 8, 7), None)


def test_another_session_has_neither_the_day_nor_the_session_of_the_council_of_the_first():
    known = replace(SHIPPED, reviewed_on=date(2024, 8, 5))
    (row,) = of(step("review_scheduled", "2024-03-01", seq=1, session=8), known=(known,)).rows
    assert (row.session, row.reviewed_on, row.council_session) == (8, None, None)


@pytest.mark.parametrize(
    ("moved", "status"),
    [("postponement_decided", ReviewStatus.POSTPONED), ("absence_noted", ReviewStatus.STATE_ABSENT)],
)
def test_a_date_that_failed_stays_beside_the_new_one(moved, status):
    first = step("review_scheduled", "2024-03-01", seq=1, session=1, date="2024-08-05")
    there = (first, step(moved, "2024-08-05", seq=2))
    (alone,) = of(*there).rows
    assert (alone.session, alone.status, alone.reviewed_on) == (1, status, date(2024, 8, 5))
    failed, new = of(*there, step("review_scheduled", "2024-09-01", seq=3, session=3)).rows
    assert (failed.session, failed.status, failed.source) == (1, status, "ledger entry 2; a list")
    assert (new.session, new.status, new.reviewed_on, new.order) == (3, ReviewStatus.SCHEDULED, None, None)


def test_a_troika_that_changed_is_the_one_that_stands():
    drawn = step("troika_drawn", "2024-06-03", seq=1, members=["XAB", "XAC", "XAD"])
    (row,) = of(drawn, step("troika_changed", "2024-07-01", seq=2, out=["XAC"], into=["XAE"], why="recusal")).rows
    assert row.troika == ("XAB", "XAD", "XAE")


def test_the_real_reviews_stand_as_they_ship_after_their_own_history():
    """Steps made of the record say what the record says; one date that failed is known from its being moved only."""
    found = {}
    for one in reviews():
        found.setdefault(f"{one.state}/{one.cycle}", []).append(one)
    more = []
    for address, rows in found.items():
        steps = history(address, reviews(), special_cases(), sessions())
        now = with_steps(address, rows, replay(steps, review=address), sessions())
        assert {*rows} <= {*now.rows}
        assert now.origins == {}
        more += [(address, one.session) for one in now.rows if one not in rows]
    assert more == [("SDN/3", 39)]
