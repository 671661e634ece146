"""A postponement or non-participation: the twelve parts of its record, each recorded or marked as not taken.

Source: RULES 10.8, after A/HRC/OM/7/1 (29 January 2013), which the Council took as a precedent for similar cases.
Does not: judge. The Council has never declared persistent non-cooperation, and nothing here computes it.
"""

from dataclasses import dataclass
from enum import StrEnum

from openupr.domain.procedure import kinds as k
from openupr.domain.procedure.review import ReviewState
from openupr.domain.procedure.step import Step

PARTS = (
    "communication received",
    "request to clarify, and reply",
    "documents present and absent",
    "drawing of the troika, by the State or the President",
    "presence at the opening",
    "statement of the President, suspension of the meeting",
    "decision: organizational meeting, mode, symbol",
    "new date: latest session, earlier if",
    "steps of the President: letters, meetings, replies",
    "reports of the President to the Council",
    "fresh documents",
    "end: held, not held, further decision",
)
"""The parts by number, from 1."""
_DECIDED = (k.POSTPONED, k.NOT_HELD, k.OUTCOME_POSTPONED)


class About(StrEnum):
    """What a case is about."""

    REQUEST = "communication of the State"
    POSTPONEMENT = "postponement"
    NON_PARTICIPATION = "non-participation in the Working Group"
    OUTCOME = "positions or State missing at the plenary"


@dataclass(frozen=True, slots=True)
class Case:
    """One case: what it is about, the steps of each part, why a part was not taken, the step that closed it."""

    about: About
    opened: Step
    recorded: tuple[tuple[Step, ...], ...]
    not_taken: dict[int, str]
    closed: Step | None

    @property
    def open_parts(self) -> tuple[int, ...]:
        """Numbers of the parts that are neither recorded nor marked as not taken."""
        return tuple(n for n in range(1, 13) if not self.recorded[n - 1] and n not in self.not_taken)


def cases(state: ReviewState) -> tuple[Case, ...]:
    """The cases of a review, in order; the last may be open."""
    found: list[Case] = []
    begin: int | None = None
    for place, step in enumerate(state.steps):
        if begin is None and _opens(step):
            begin = place
        elif begin is not None and step.type == k.CASE_CLOSED:
            found.append(_case(state, begin, place + 1))
            begin = None
    return (*found, _case(state, begin, len(state.steps))) if begin is not None else tuple(found)


def open_case(state: ReviewState) -> Case | None:
    """The case that is not closed, where there is one."""
    return next((one for one in cases(state) if one.closed is None), None)


def _opens(step: Step) -> bool:
    communicated = step.type == k.COMMUNICATION and step["about"] in k.OPENING
    missing = step.type == k.PLENARY_CHECKED and (step["positions"] != "all" or step["state_present"] == "no")
    return communicated or missing or step.type in (*_DECIDED, k.ABSENCE)


def _case(state: ReviewState, begin: int, end: int) -> Case:
    before, steps = state.steps[:begin], state.steps[begin:end]
    about = _about(steps)
    plenary = (k.OUTCOME,) if about is About.OUTCOME else ()
    decisions = (*_DECIDED, k.REFUSED, *plenary)
    decided = next((place for place, step in enumerate(steps) if step.type in decisions), len(steps))
    after = steps[decided + 1 :]
    parts = (
        _communications(steps, *k.OPENING, "other"),
        (*_of(steps, k.CLARIFICATION), *_communications(steps, "clarification")),
        (*_of((*before, *steps), k.DOCUMENT, k.NO_REPORT, k.CHECKED),),
        _of((*before, *steps), k.TROIKA_DRAWN),
        (*_of(steps, k.ABSENCE, k.OPENED, k.PLENARY_CHECKED), *_told_presence(steps)),
        (*_of(steps, k.SUSPENDED), *(one for one in _of(steps, k.POSITIONS) if plenary and one["stage"] == "plenary")),
        _of(steps, *decisions),
        (*(one for one in steps if one.type in _DECIDED and _dates(one)), *_of(after, k.SCHEDULED)),
        _in_order(steps, (*_of(steps, k.ACTED), *_communications(steps, "reply"))),
        _of(steps, k.REPORTED),
        _of(after, k.DOCUMENT, *((k.POSITIONS,) if plenary else ())),
        _of(steps, k.CASE_CLOSED),
    )
    not_taken = {int(step["part"] or 0): str(step["why"] or "") for step in _of(steps, k.NOT_TAKEN)}
    return Case(about, steps[0], parts, not_taken, next(iter(_of(steps, k.CASE_CLOSED)), None))


def _of(steps: tuple[Step, ...], *types: str) -> tuple[Step, ...]:
    return tuple(step for step in steps if step.type in types)


def _communications(steps: tuple[Step, ...], *about: str) -> tuple[Step, ...]:
    return tuple(step for step in _of(steps, k.COMMUNICATION) if step["about"] in about)


def _in_order(steps: tuple[Step, ...], some: tuple[Step, ...]) -> tuple[Step, ...]:
    return tuple(step for step in steps if any(step is one for one in some))


def _told_presence(steps: tuple[Step, ...]) -> tuple[Step, ...]:
    """Decisions on the outcome that say whether the State was there."""
    return tuple(step for step in _of(steps, k.OUTCOME_POSTPONED, k.OUTCOME) if step["state_present"])


def _dates(step: Step) -> bool:
    return bool(step["latest_session"] or step["until"] or step["council_session"])


def _about(steps: tuple[Step, ...]) -> About:
    if _of(steps, k.ABSENCE, k.NOT_HELD):
        return About.NON_PARTICIPATION
    if _of(steps, k.OUTCOME_POSTPONED, k.PLENARY_CHECKED):
        return About.OUTCOME
    return About.POSTPONEMENT if _of(steps, k.POSTPONED) else About.REQUEST
