"""Who must do what by when for a review: dates counted from the review, its session or the plenary.

Source: RULES 12.4; each row of the table keeps its own citation and sureness, and an operator may correct it.
Does not: hold the table (`vocabulary/data/deadlines.csv`), know today, or give a day where its anchor is unknown.
"""

from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from enum import StrEnum
from zoneinfo import ZoneInfo

from openupr.domain.findings import Sureness

GENEVA = ZoneInfo("Europe/Zurich")
"""Times of day are Geneva's; the database of time zones has Switzerland's under Zurich."""


class Anchor(StrEnum):
    """What days are counted from: the day of the review, its session's first and last day, the day in plenary."""

    REVIEW = "review"
    SESSION = "session"
    SESSION_END = "session end"
    PLENARY = "plenary"


@dataclass(frozen=True, slots=True)
class DeadlineRule:
    """A row of the table: what `role` does from `first` to `last` days (or working days) after the anchor.

    `lists`: only for States of one of these lists, such as LDC or SIDS; for all States where it is empty.
    """

    name: str
    role: str
    anchor: Anchor
    first: int
    last: int
    working_days: bool
    opens: time | None
    closes: time | None
    what: str
    basis: str
    citation: str
    sureness: Sureness
    note: str = ""
    lists: frozenset[str] = frozenset()

    def concerns(self, lists: Collection[str]) -> bool:
        """Whether it concerns a State that stands in these lists."""
        return not self.lists or not self.lists.isdisjoint(lists)


@dataclass(frozen=True, slots=True)
class Deadline:
    """A rule counted out: the first and the last day, both included; the same where there is one day.

    `vague`: no source here gives the day counted from, only a month or a session; the days are the widest that fit.
    """

    rule: DeadlineRule
    first: date
    last: date
    vague: bool = False

    @property
    def opens(self) -> datetime | None:
        """The moment on the first day, in Geneva's time; None where the rule names no time of day."""
        exact = self.rule.opens and not self.vague
        return datetime.combine(self.first, self.rule.opens, GENEVA) if exact and self.rule.opens else None

    @property
    def closes(self) -> datetime | None:
        """The moment on the last day, in Geneva's time; None where the rule names no time of day."""
        exact = self.rule.closes and not self.vague
        return datetime.combine(self.last, self.rule.closes, GENEVA) if exact and self.rule.closes else None


Anchors = dict[Anchor, tuple[date, date]]
"""Of each anchor that is known the earliest and the latest day it can be; the same where the day is known."""


def deadlines(rules: Iterable[DeadlineRule], anchors: Anchors, holidays: Collection[date] = ()) -> list[Deadline]:
    """The rules counted from the anchors that are known, in order of their days."""
    found = [counted(rule, anchors[rule.anchor], holidays) for rule in rules if rule.anchor in anchors]
    return sorted(found, key=lambda one: (one.first, one.last, one.rule.name))


def counted(rule: DeadlineRule, anchor: tuple[date, date], holidays: Collection[date] = ()) -> Deadline:
    """The days of one rule, from the earliest to the latest day of its anchor."""
    earliest, latest = anchor
    if rule.working_days:
        first, last = moved(earliest, rule.first, holidays), moved(latest, rule.last, holidays)
    else:
        first, last = earliest + timedelta(rule.first), latest + timedelta(rule.last)
    return Deadline(rule, first, last, earliest != latest)


def moved(day: date, working_days: int, holidays: Collection[date]) -> date:
    """The day that many working days later, or earlier where the number is below nought; holidays are none."""
    step = timedelta(1 if working_days > 0 else -1)
    for _ in range(abs(working_days)):
        day = next(one for one in _days(day, step) if one.weekday() < 5 and one not in holidays)
    return day


def _days(day: date, step: timedelta) -> Iterator[date]:
    while True:
        day += step
        yield day
