"""The daily timetable of a session: which meeting is on which day, what it is for, and what the record has otherwise.

Source: practice measured over the reports of the Working Group (RULES 2.7): working days are counted from the opening
Monday, and a holiday of the United Nations at Geneva shifts all that follows it.
Does not: hold the table (`vocabulary/data/timetable.csv`) or the holidays, or say which State comes at which meeting:
the order within a session moves.
"""

from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from enum import StrEnum

from openupr.domain.calendar import ReviewFact, Session
from openupr.domain.deadlines import GENEVA
from openupr.domain.findings import Sureness

_WEEKEND = 5


class Use(StrEnum):
    """What a meeting is for."""

    REVIEW = "review"
    ADOPTION = "adoption"


@dataclass(frozen=True, slots=True)
class Slot:
    """A row of the table: a meeting on the n-th working day, for sessions `first` to `last` (None: to this day).

    `adopted_on`: the working day on which the report of a State reviewed at it is adopted; None of other meetings.
    """

    first: int
    last: int | None
    meeting: int
    working_day: int
    opens: time
    closes: time
    use: Use
    adopted_on: int | None
    citation: str
    sureness: Sureness
    note: str = ""

    def holds_in(self, session: int) -> bool:
        """Whether it holds in a session of the Working Group."""
        return self.first <= session and (self.last is None or session <= self.last)


@dataclass(frozen=True, slots=True)
class Meeting:
    """A meeting of a session on its day, in Geneva's time; `adopted_on`: the day of the adoption after a review."""

    number: int
    day: date
    opens: datetime
    closes: datetime
    use: Use
    adopted_on: date | None = None


@dataclass(frozen=True, slots=True)
class Difference:
    """What the record has of a review and the timetable otherwise. `kind`: "day", "meeting" or "adoption"."""

    review: ReviewFact
    kind: str
    expected: str
    found: str


def working_days(opening: date, number: int, holidays: Collection[date]) -> list[date]:
    """The first `number` days of meetings from the opening on: no weekend, no holiday."""
    found: list[date] = []
    day = opening
    while len(found) < number:
        if day.weekday() < _WEEKEND and day not in holidays:
            found.append(day)
        day += timedelta(1)
    return found


def timetable(slots: Iterable[Slot], session: int, opening: date, holidays: Collection[date]) -> list[Meeting]:
    """The meetings of a session that opens on a day, in order of their numbers; none where no row holds for it."""
    rows = sorted((slot for slot in slots if slot.holds_in(session)), key=lambda slot: slot.meeting)
    last = max((max(slot.working_day, slot.adopted_on or 0) for slot in rows), default=0)
    days = working_days(opening, last, holidays)
    return [_meeting(slot, days) for slot in rows]


def _meeting(slot: Slot, days: list[date]) -> Meeting:
    day = days[slot.working_day - 1]
    return Meeting(
        number=slot.meeting,
        day=day,
        opens=datetime.combine(day, slot.opens, GENEVA),
        closes=datetime.combine(day, slot.closes, GENEVA),
        use=slot.use,
        adopted_on=days[slot.adopted_on - 1] if slot.adopted_on else None,
    )


def of_session(slots: Iterable[Slot], session: Session, holidays: Collection[date]) -> list[Meeting]:
    """The meetings of a session of the record; none where its first day is not known."""
    opening = session.start.exact
    return timetable(slots, session.number, opening, holidays) if opening else []


def differences(meetings: list[Meeting], reviews: Iterable[ReviewFact]) -> Iterator[Difference]:
    """Each date or meeting of a session's reviews that the timetable does not give; failed dates are left out."""
    for review in reviews:
        if review.reviewed_on and meetings and not review.status.failed:
            yield from _of_review(review, meetings)


def _of_review(review: ReviewFact, meetings: list[Meeting]) -> Iterator[Difference]:
    that_day = [one for one in meetings if one.use is Use.REVIEW and one.day == review.reviewed_on]
    own = next((one for one in meetings if one.number == review.meeting), None)
    at = f"meeting {review.meeting}, {review.reviewed_on}"
    if review.meeting is not None and (own is None or own.use is not Use.REVIEW):
        yield Difference(review, "meeting", "a meeting of reviews", at)
    elif own is not None and own.day != review.reviewed_on:
        yield Difference(review, "day", f"meeting {own.number} on {own.day}", at)
    elif own is None and not that_day:
        yield Difference(review, "day", "a day of reviews", str(review.reviewed_on))
    due = {one.adopted_on for one in ([own] if own and own in that_day else that_day)}
    if review.report_adopted_on and due and review.report_adopted_on not in due:
        days = " or ".join(sorted(str(day) for day in due))
        yield Difference(review, "adoption", f"adoption on {days}", f"adoption on {review.report_adopted_on}")
