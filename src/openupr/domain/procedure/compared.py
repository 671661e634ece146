"""Postponements and non-participations side by side: days between their steps, how many letters and reports.

Source: RULES 10.9.
Does not: judge a difference, or count from a day that is known as a month only: what is unknown is None.
"""

from collections.abc import Iterable
from dataclasses import dataclass, replace

from openupr.domain.procedure import kinds as k
from openupr.domain.procedure.case import Case, cases
from openupr.domain.procedure.guided import NewDate, Part, guide_of, new_date, parts_of
from openupr.domain.procedure.review import ReviewState
from openupr.domain.procedure.step import Step


@dataclass(frozen=True, slots=True)
class Compared:
    """One case, or one session that was moved as a whole (`reviews` are then all of it). `way`: the guide's name."""

    reviews: tuple[str, ...]
    way: str
    began: Step
    decided: Step | None
    ended: Step | None
    new: NewDate | None
    parts: tuple[Part, ...]

    @property
    def days_to_decision(self) -> int | None:
        """Days from the first step of the record to the decision."""
        return _days(self.began, self.decided)

    @property
    def days_from_absence(self) -> int | None:
        """Days from the absence, or from positions found missing, to the decision."""
        noted = next((one for one in self.parts[4].recorded if one.type in (k.ABSENCE, k.PLENARY_CHECKED)), None)
        return _days(noted, self.decided)

    @property
    def days_to_end(self) -> int | None:
        """Days from the decision to the end of the record."""
        return _days(self.decided, self.ended)

    @property
    def letters(self) -> int:
        """How many letters, meetings and calls of the President are known."""
        return sum(step.type == k.ACTED for step in self.parts[8].recorded)

    @property
    def reports(self) -> int:
        """How many reports of the President to the Council are known."""
        return len(self.parts[9].recorded)


def compared(states: Iterable[ReviewState]) -> tuple[Compared, ...]:
    """Every case of the reviews in order of time; a session that was moved as a whole is one."""
    found: dict[tuple[object, ...], Compared] = {}
    for state in states:
        for place, case in enumerate(cases(state)):
            one = _one(state, case)
            whole = one.way == "session-moved" and one.decided
            key = (
                (one.way, one.decided["on"], one.decided["source"]) if whole and one.decided else (state.review, place)
            )
            same = found.get(key)
            found[key] = _together(same, one) if same else one
    return tuple(sorted(found.values(), key=lambda one: str(one.began["on"] or "")))


def _one(state: ReviewState, case: Case) -> Compared:
    guide = guide_of(state, case)
    decided = next((step for step in case.recorded[6] if step.type != k.REFUSED), None)
    return Compared(
        (state.review,), guide.name, case.opened, decided, case.closed, new_date(case), parts_of(guide, case)
    )


def _together(first: Compared, other: Compared) -> Compared:
    """Two reviews of one session; its end is that of the last of them, unknown where one is."""
    ends = [first.ended, other.ended]
    known = [one for one in ends if one is not None and one.on is not None]
    last = max(known, key=lambda one: str(one["on"])) if len(known) == len(ends) else None
    return replace(first, reviews=(*first.reviews, *other.reviews), ended=last)


def _days(start: Step | None, end: Step | None) -> int | None:
    first, last = (step.on.exact if step and step.on else None for step in (start, end))
    return (last - first).days if first and last else None
