"""Deadlines count from the review, its session and the plenary; working days leave out weekends and holidays."""

from datetime import date, datetime, time, timedelta

import pytest

from openupr.domain.deadlines import GENEVA, Anchor, DeadlineRule, counted, deadlines, moved
from openupr.domain.findings import Sureness

TUESDAY = date(2025, 1, 28)


def rule(name="one", anchor=Anchor.REVIEW, first=-42, last=-42, *, working=False, opens=None, closes=None):
    return DeadlineRule(
        name, "secretariat", anchor, first, last, working, opens, closes, "Something", "text", "x", Sureness.SEEN
    )


def test_six_weeks_before_the_review():
    found = counted(rule(), (TUESDAY, TUESDAY))
    assert (found.first, found.last, found.vague) == (date(2024, 12, 17), date(2024, 12, 17), False)


@pytest.mark.parametrize(
    ("days", "holidays", "expected"),
    [
        (-10, (), date(2025, 1, 14)),
        (-10, (date(2025, 1, 20), date(2025, 1, 25)), date(2025, 1, 13)),  # a Saturday counts for nothing
        (3, (), date(2025, 1, 31)),
        (4, (), date(2025, 2, 3)),
        (0, (), TUESDAY),
    ],
)
def test_working_days_leave_out_weekends_and_holidays(days, holidays, expected):
    assert moved(TUESDAY, days, holidays) == expected


def test_a_time_of_day_is_genevas_in_summer_and_winter():
    timed = rule(opens=time(10), closes=time(18))
    assert counted(timed, (TUESDAY, TUESDAY)).opens.utcoffset() == timedelta(hours=1)
    summer = counted(timed, (date(2025, 7, 1), date(2025, 7, 1)))
    assert summer.closes == datetime(2025, 5, 20, 18, tzinfo=GENEVA)
    assert summer.closes.utcoffset() == timedelta(hours=2)


def test_where_only_the_month_is_known_the_days_are_the_widest_and_have_no_hour():
    found = counted(rule(opens=time(10)), (date(2027, 1, 1), date(2027, 1, 31)))
    assert (found.first, found.last) == (date(2026, 11, 20), date(2026, 12, 20))
    assert found.vague
    assert found.opens is None


def test_they_are_in_order_and_one_without_its_anchor_is_left_out():
    rules = [rule("after", first=2, last=2), rule("before"), rule("plenary", Anchor.PLENARY)]
    assert [one.rule.name for one in deadlines(rules, {Anchor.REVIEW: (TUESDAY, TUESDAY)})] == ["before", "after"]
