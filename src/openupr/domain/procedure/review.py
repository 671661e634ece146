"""A review as its steps make it: a fold of entries, the milestones that are reached, the stage it stands at.

Milestones are independent, there is no single line: documents may precede the troika, positions may be oral, absent, or
later than the adoption of the outcome. The stage is a summary of them for people.
Source: RULES 12.1; STYLE part 3.
Does not: refuse anything that is in the ledger (`taking` refuses new steps), or know today's date.
"""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from enum import StrEnum

from openupr.domain.procedure import kinds as k
from openupr.domain.procedure.recommendations import courses
from openupr.domain.procedure.step import Step


class Stage(StrEnum):
    """Where a review stands, in the usual order, then the three to the side."""

    PLANNED = "planned"
    SCHEDULED = "scheduled"
    PREPARING = "in preparation"
    READY = "ready"
    IN_REVIEW = "in review"
    DRAFT_CIRCULATED = "draft circulated"
    WG_ADOPTED = "adopted in the Working Group (ad referendum)"
    REPORT_ISSUED = "report of the Working Group issued"
    POSITIONS_COMPLETE = "positions complete"
    OUTCOME_ADOPTED = "outcome adopted"
    FOLLOW_UP = "implementation"
    CLOSED = "closed"
    POSTPONED = "postponed"
    NON_PARTICIPATION = "not held: the State did not take part"
    OUTCOME_POSTPONED = "adoption of the outcome postponed"


MILESTONES = {
    "scheduled": k.SCHEDULED,
    "troika drawn": k.TROIKA_DRAWN,
    "documents issued": k.DOCUMENT,
    "advance questions transmitted": k.QUESTIONS,
    "list of speakers closed": k.SPEAKERS,
    "review": k.OPENED,
    "list of recommendations": k.LISTED,
    "adoption in the Working Group (ad referendum)": k.REPORT_ADOPTED,
    "report of the Working Group": k.REPORT_ISSUED,
    "positions": k.POSITIONS,
    "adoption of the outcome": k.OUTCOME,
    "implementation": k.FOLLOW_UP,
}


@dataclass(frozen=True, slots=True)
class ReviewState:
    """One review ("SVN/4") with the steps that count, in the order of the ledger."""

    review: str
    steps: tuple[Step, ...] = ()

    def of(self, *types: str) -> tuple[Step, ...]:
        """The steps of these types."""
        return tuple(step for step in self.steps if step.type in types)

    def last(self, *types: str) -> Step | None:
        """The last step of these types."""
        return next((step for step in reversed(self.steps) if step.type in types), None)

    def has(self, *types: str) -> bool:
        """Whether there is a step of these types."""
        return self.last(*types) is not None

    def has_document(self, *names: str) -> bool:
        """Whether a document of that name was issued."""
        return any(step["document"] in names for step in self.of(k.DOCUMENT))

    def after(self, step: Step) -> tuple[Step, ...]:
        """The steps after that one."""
        return self.steps[self.steps.index(step) + 1 :]

    @property
    def stage(self) -> Stage:
        """Where it stands."""
        return _after_review(self) if self.has(k.OPENED, k.REPORT_ISSUED, k.OUTCOME) else _before_review(self)

    @property
    def session(self) -> int | None:
        """The session of the Working Group for which it was last scheduled, or in which it was held."""
        told = [step["session"] for step in self.of(k.SCHEDULED, k.OPENED) if step["session"]]
        return int(told[-1]) if told else None

    @property
    def latest_session(self) -> int | None:
        """The session at the latest to which the last decision moved the review, where it has not been held since."""
        decided = self.last(k.POSTPONED, k.NOT_HELD)
        if decided is None or any(step.type == k.OPENED for step in self.after(decided)):
            return None
        return int(decided["latest_session"]) if decided["latest_session"] else None

    @property
    def milestones(self) -> dict[str, tuple[Step, ...]]:
        """The steps by which each milestone was reached; empty where it was not."""
        return {name: self.of(type) for name, type in MILESTONES.items()}

    @property
    def positions_missing(self) -> tuple[str, ...] | None:
        """Numbers of the listed recommendations without a position; None where the numbers are not known here."""
        listed = [one for one in courses(self.steps).values() if one.listed]
        if not listed:
            return None
        return tuple(one.number for one in listed if not one.answered)

    @property
    def positions_complete(self) -> bool:
        """Whether every recommendation has a position, or the State gave one on all, whose numbers are not known."""
        missing = self.positions_missing
        if missing is None:
            return any(step["all"] and step["position"] != "pending" for step in self.of(k.POSITIONS))
        return not missing


def replay(entries: Iterable[Step], start: ReviewState | None = None, review: str = "") -> ReviewState:
    """The state of a review by its steps, from `start` on. Nothing is refused: what is in the ledger happened."""
    state = start or ReviewState(review)
    for step in entries:
        state = folded(state, step)
    return state


def folded(state: ReviewState, step: Step) -> ReviewState:
    """The state after one step more; a correction takes the place of the step that it names."""
    if not (step.type in k.KINDS and (step.review == state.review or not state.review)):
        return state
    old = next((one for one in state.steps if step["corrects"] and one.seq == step["corrects"]), None)
    if old is None:
        return ReviewState(step.review, (*state.steps, step))
    return replace(state, steps=tuple(step if one is old else one for one in state.steps))


def _before_review(state: ReviewState) -> Stage:
    moved = state.last(k.SCHEDULED, k.POSTPONED, k.ABSENCE, k.NOT_HELD)
    if moved is None:
        return Stage.PLANNED
    if moved.type != k.SCHEDULED:
        return Stage.POSTPONED if moved.type == k.POSTPONED else Stage.NON_PARTICIPATION
    report = state.has_document("national_report") or state.has(k.NO_REPORT)
    if report and all(map(state.has_document, ("compilation", "summary"))) and state.has(k.SPEAKERS):
        return Stage.READY
    return Stage.PREPARING if state.has(k.DOCUMENT, k.TROIKA_DRAWN) else Stage.SCHEDULED


def _after_review(state: ReviewState) -> Stage:
    if state.has(k.CLOSED):
        return Stage.CLOSED
    if adopted := state.last(k.OUTCOME):
        followed = any(step.type == k.FOLLOW_UP for step in state.after(adopted))
        return Stage.FOLLOW_UP if followed else Stage.OUTCOME_ADOPTED
    if state.has(k.REPORT_ISSUED) and state.positions_complete:
        return Stage.POSITIONS_COMPLETE
    if state.has(k.OUTCOME_POSTPONED):
        return Stage.OUTCOME_POSTPONED
    return next((stage for type, stage in _LATEST.items() if state.has(type)), Stage.IN_REVIEW)


_LATEST = {
    k.REPORT_ISSUED: Stage.REPORT_ISSUED,
    k.REPORT_ADOPTED: Stage.WG_ADOPTED,
    k.LISTED: Stage.DRAFT_CIRCULATED,
}
