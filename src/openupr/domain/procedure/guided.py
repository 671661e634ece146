"""A guided way through a postponement or non-participation: each part recorded, marked as not taken, or open.

Source: RULES 10.8. A fold of the review's steps, as `case` makes it.
Does not: take a step, or choose for the Council: where two decisions are possible both are told.
"""

from dataclasses import dataclass

from openupr.domain.procedure import kinds as k
from openupr.domain.procedure.case import About, Case, cases, open_case
from openupr.domain.procedure.guides import GUIDES, Guide, Move
from openupr.domain.procedure.review import ReviewState
from openupr.domain.procedure.step import Step

_OPENS = {k.COMMUNICATION, k.ABSENCE, k.POSTPONED, k.NOT_HELD, k.PLENARY_CHECKED, k.OUTCOME_POSTPONED}


@dataclass(frozen=True, slots=True)
class Part:
    """One part on the way: its move, the steps that record it, or why it was not taken; both empty: open."""

    move: Move
    recorded: tuple[Step, ...] = ()
    not_taken: str = ""

    @property
    def open(self) -> bool:
        """Whether it is neither recorded nor marked as not taken."""
        return not (self.recorded or self.not_taken)

    @property
    def unscheduled(self) -> bool:
        """Whether a new date was decided, and the timetable does not have it yet."""
        scheduled = any(step.type == k.SCHEDULED for step in self.recorded)
        return k.SCHEDULED in self.move.types and bool(self.recorded) and not (scheduled or self.not_taken)


@dataclass(frozen=True, slots=True)
class Way:
    """A guide with its twelve parts as far as they are. `case` is None where nothing has opened a record yet."""

    guide: Guide
    case: Case | None
    parts: tuple[Part, ...]

    @property
    def next(self) -> Part | None:
        """The part to do next: the first open one; before there is a record, the first that opens one.

        The end comes last, after the timetable has the new date that was decided.
        """
        if self.case is None:
            return next(part for part in self.parts if not part.move.aside and _OPENS.intersection(part.move.types))
        if self.case.closed:
            return None
        *before, end = self.parts
        waiting = [part for part in before if part.open] or [part for part in before if part.unscheduled]
        return waiting[0] if waiting else end


@dataclass(frozen=True, slots=True)
class NewDate:
    """What the last decision set: a session of the Working Group or of the Council, or a day; and a clause."""

    decided: Step

    @property
    def session(self) -> int | None:
        """The session of the Working Group at the latest."""
        return _number(self.decided["latest_session"])

    @property
    def council_session(self) -> int | None:
        """The session of the Council to which the outcome was put off."""
        return _number(self.decided["council_session"])

    @property
    def until(self) -> str:
        """The day to which it was put off, where one was set; else empty."""
        return str(self.decided["until"] or "")

    @property
    def earlier_if(self) -> str:
        """What makes it earlier; empty where no such clause is known."""
        return str(self.decided["earlier_if"] or "")

    @property
    def condition(self) -> str:
        """On what condition the outcome is taken up again; empty where none is known."""
        return str(self.decided["condition"] or "")


def way(state: ReviewState, name: str = "") -> Way | None:
    """The way of the open record, else of the last one; with `name` that guide. None where there is no record."""
    if name:
        return way_of(state, name)
    case = _case(state)
    return _way(guide_of(state, case), case) if case else None


def way_of(state: ReviewState, name: str) -> Way:
    """The way of that name, with the open record, or with a closed one that was on it."""
    case = _case(state)
    return _way(GUIDES[name], case if case and (case.closed is None or guide_of(state, case).name == name) else None)


def guide_of(state: ReviewState, case: Case) -> Guide:
    """Which of the ways a record is on, by what is in it."""
    steps = _steps(case)
    if case.about is About.NON_PARTICIPATION:
        return GUIDES["non-participation"]
    if case.about is About.OUTCOME:
        if any(step["state_present"] == "no" for step in steps):
            return GUIDES["absent-at-plenary"]
        missing = any(step["positions"] in ("some", "none") or step["counted_as_noted"] for step in steps)
        return GUIDES["positions-missing" if missing else "outcome-put-off"]
    if case.about is About.POSTPONEMENT:
        return GUIDES["session-moved" if any(step["whole_session"] for step in steps) else "postponement"]
    if case.opened["about"] == "request_to_postpone":
        return GUIDES["postponement"]
    held = any(step.type in (k.OPENED, k.REPORT_ADOPTED) for step in state.steps[: state.steps.index(case.opened)])
    return GUIDES["absent-at-plenary" if held else "non-participation"]


def new_date(case: Case) -> NewDate | None:
    """What the last decision of a record set as new date; None where none is known."""
    dated = [step for step in case.recorded[7] if step.type != k.SCHEDULED]
    return NewDate(dated[-1]) if dated else None


def parts_of(guide: Guide, case: Case) -> tuple[Part, ...]:
    """The twelve parts of a record on a way."""
    told = zip(guide.moves, case.recorded, strict=True)
    return tuple(Part(move, steps, case.not_taken.get(move.part, "")) for move, steps in told)


def _case(state: ReviewState) -> Case | None:
    return open_case(state) or next(reversed(cases(state)), None)


def _way(guide: Guide, case: Case | None) -> Way:
    if case is None:
        return Way(guide, None, tuple(map(Part, guide.moves)))
    return Way(guide, case, parts_of(guide, case))


def _number(told: int | str | None) -> int | None:
    return None if told is None else int(told)


def _steps(case: Case) -> set[Step]:
    return {step for part in case.recorded for step in part}
