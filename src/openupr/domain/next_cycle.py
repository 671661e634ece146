"""The sessions of a next cycle as the order gives them: a proposal computed by rule, which nobody has decided.

Source: A/HRC/DEC/17/119, paragraph 1 (the order of the first cycle is maintained for subsequent cycles, 14 States in
each session); A/HRC/DEC/31/116 (a cycle begins once the outcomes of the last States are adopted); three sessions a year
by practice. The rule gives the third cycle but for Sudan, whose review was moved, and the whole fourth.
Does not: set days, or the order within a session, which moves. A State whose review was moved is proposed at its place
in the order, as Israel after session 17; Sudan and Haiti kept the place they were moved to. Both are told.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date

from openupr.domain.calendar import Cycle, ReviewFact
from openupr.domain.when import When


@dataclass(frozen=True, slots=True)
class ProposedReview:
    """A State in its session of the next cycle; `before` is its session in the order of the cycle before.

    `kept`: the session it would have if it kept the place that its review was moved to; None where it was not moved.
    """

    state: str
    session: int
    before: int
    kept: int | None = None


@dataclass(frozen=True, slots=True)
class ProposedSession:
    """A session of the next cycle: its number, the month that practice gives, its States as they stood before."""

    number: int
    month: When
    reviews: tuple[ProposedReview, ...]


def proposed(
    reviews: Iterable[ReviewFact], cycle: Cycle, outcomes_until: date, months: Sequence[int]
) -> list[ProposedSession]:
    """The sessions of the cycle after `cycle`, in order, all its States once.

    `outcomes_until`: the day by which its last outcomes are due; `months`: the numbers of those with sessions.
    """
    shift = cycle.last_session - cycle.first_session + 1
    found = _in_order([one for one in reviews if one.cycle == cycle.number], shift)
    numbers = range(cycle.last_session + 1, cycle.last_session + 1 + shift)
    return [
        ProposedSession(number, month, tuple(one for one in found if one.session == number))
        for number, month in zip(numbers, _months_after(outcomes_until, months, shift), strict=True)
    ]


def _in_order(reviews: list[ReviewFact], shift: int) -> list[ProposedReview]:
    """Each State once, by the session that it was first due in."""
    places: dict[str, list[int]] = {}
    for one in sorted(reviews, key=lambda one: (one.session, one.order or one.meeting or 0)):
        places.setdefault(one.state, []).append(one.session)
    return [
        ProposedReview(state, sessions[0] + shift, sessions[0], sessions[-1] + shift if len(sessions) > 1 else None)
        for state, sessions in places.items()
    ]


def _months_after(day: date, months: Sequence[int], number: int) -> list[When]:
    """The first `number` of those months that begin after a day."""
    years = range(day.year, day.year + number // len(months) + 2)
    found = [When(year, month) for year in years for month in sorted(months)]
    return [one for one in found if one.first > day][:number]
