"""Meetings fall on working days of Geneva; what the record has otherwise is told apart by kind."""

from datetime import date, time

import pytest

from openupr.domain.calendar import ReviewFact, ReviewStatus
from openupr.domain.findings import Sureness
from openupr.domain.timetable import Slot, Use, differences, timetable, working_days

MONDAY = date(2032, 5, 3)
NEXT_MONDAY = date(2032, 5, 10)


def slot(meeting, working_day, use=Use.REVIEW, adopted_on=None, first=13, last=None):
    at = time(9), time(12, 30)
    return Slot(first, last, meeting, working_day, *at, use, adopted_on, "x", Sureness.MEASURED)


SLOTS = (slot(1, 1, adopted_on=2), slot(10, 2, Use.ADOPTION), slot(11, 6, adopted_on=7), slot(1, 1, first=1, last=12))


def review(day, meeting=None, adopted=None, status=ReviewStatus.HELD):
    return ReviewFact("XAA", 2, 20, status, reviewed_on=day, meeting=meeting, report_adopted_on=adopted)


def kinds(*reviews):
    return [one.kind for one in differences(timetable(SLOTS, 20, MONDAY, ()), reviews)]


def test_working_days_leave_out_weekends_and_holidays():
    assert working_days(MONDAY, 6, {date(2032, 5, 6)})[3:] == [date(2032, 5, 7), NEXT_MONDAY, date(2032, 5, 11)]


def test_a_holiday_shifts_all_that_follows_and_nothing_before():
    plain, shifted = (timetable(SLOTS, 20, MONDAY, days) for days in ((), {NEXT_MONDAY}))
    assert [one.day for one in plain] == [MONDAY, date(2032, 5, 4), NEXT_MONDAY]
    assert [one.day for one in shifted] == [MONDAY, date(2032, 5, 4), date(2032, 5, 11)]
    assert shifted[-1].adopted_on == date(2032, 5, 12)


def test_times_are_those_of_geneva_in_summer():
    assert timetable(SLOTS, 20, MONDAY, ())[0].opens.isoformat() == "2032-05-03T09:00:00+02:00"


def test_only_the_rows_of_the_session_count():
    assert [one.number for one in timetable(SLOTS, 12, MONDAY, ())] == [1]
    assert timetable(SLOTS[:3], 12, MONDAY, ()) == []


@pytest.mark.parametrize(
    ("fact", "expected"),
    [
        (review(MONDAY, 1, date(2032, 5, 4)), []),
        (review(MONDAY), []),
        (review(date(2032, 5, 4)), ["day"]),
        (review(date(2032, 5, 5), 1), ["day"]),
        (review(date(2032, 5, 4), 10), ["meeting"]),
        (review(MONDAY, 99), ["meeting"]),
        (review(MONDAY, 1, date(2032, 5, 5)), ["adoption"]),
        (review(date(2032, 5, 5), status=ReviewStatus.STATE_ABSENT), []),
    ],
)
def test_a_difference_is_of_the_day_the_meeting_or_the_adoption(fact, expected):
    assert kinds(fact) == expected


def test_a_meeting_on_another_day_keeps_the_adoption_that_its_day_gives():
    assert kinds(review(NEXT_MONDAY, 1, date(2032, 5, 11))) == ["day"]
