"""What a rule may know beside the record it looks at: States, seats in the Council, sessions, reviews, modalities.

Does not: fetch any of it. Whoever runs the rules hands it over, so that rules need no files and no clock.
"""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import Any

from openupr.domain.calendar import CouncilSession, Cycle, DecisionFact, ReviewFact, Session, SpecialCase, Tally
from openupr.domain.documents import Document
from openupr.domain.findings import Finding
from openupr.domain.modalities import Modality, modality
from openupr.domain.report import WorkingGroupReport
from openupr.domain.states import CouncilTerm, RegionalGroup, State


@dataclass(frozen=True, slots=True)
class Background:
    """The facts that rules compare with. States by alpha-3; sessions of both bodies and cycles by number.

    `groups`: the group by which a State is counted in elections. `listed`: how many recommendations the report of a
    review lists, by State and cycle, where a report was read.
    """

    states: Mapping[str, State] = field(default_factory=dict)
    terms: tuple[CouncilTerm, ...] = ()
    sessions: Mapping[int, Session] = field(default_factory=dict)
    reviews: tuple[ReviewFact, ...] = ()
    modalities: tuple[Modality, ...] = ()
    cycles: Mapping[int, Cycle] = field(default_factory=dict)
    council_sessions: Mapping[int, CouncilSession] = field(default_factory=dict)
    decisions: tuple[DecisionFact, ...] = ()
    cases: tuple[SpecialCase, ...] = ()
    tallies: tuple[Tally, ...] = ()
    listed: Mapping[tuple[str, int], int] = field(default_factory=dict)
    groups: Mapping[str, RegionalGroup] = field(default_factory=dict)

    def reviews_of(self, state: str | None) -> tuple[ReviewFact, ...]:
        """The reviews and failed dates of a State, in the order of the record."""
        return tuple(review for review in self.reviews if review.state == state)

    def held_in_cycle(self, cycle: int) -> tuple[ReviewFact, ...]:
        """The reviews of a cycle, held or still to come, in the order of the record; dates that failed left out."""
        return tuple(one for one in self.reviews if one.cycle == cycle and not one.status.failed)

    def reviews_in(self, session: int) -> tuple[ReviewFact, ...]:
        """The reviews of a session of the Working Group, dates that failed left out."""
        return tuple(one for one in self.reviews if one.session == session and not one.status.failed)

    def cases_of(self, review: ReviewFact) -> tuple[SpecialCase, ...]:
        """The steps outside the ordinary course that concern a State in a cycle, in order of time."""
        return tuple(case for case in self.cases if (case.state, case.cycle) == (review.state, review.cycle))

    def decision_on(self, review: ReviewFact) -> DecisionFact | None:
        """The decision that a review names as its outcome, where the record holds it."""
        return next((one for one in self.decisions if one.symbol == review.decision), None)

    def document_review(self, document: Document) -> ReviewFact | None:
        """The review that a document belongs to, by its State and session, else by its cycle."""
        own = [review for review in self.reviews_of(document.state) if not review.status.failed]
        by_session = (one for one in own if document.session is not None and one.session == document.session)
        by_cycle = (one for one in own if document.cycle is not None and one.cycle == document.cycle)
        return next(by_session, None) or next(by_cycle, None)

    def number(self, name: str, session: int | None) -> Modality | None:
        """The modality of that name in a session of the Working Group; the latest where the session is unknown."""
        return modality(self.modalities, name, session)


Check = Callable[[Any, Background], Iterator[Finding]]


def day_of(document: Document, background: Background) -> date | None:
    """The day whose rules hold for a document: of the review, else the session's first, else of its issue."""
    if isinstance(document.content, WorkingGroupReport) and document.content.introduction.review_date:
        return document.content.introduction.review_date
    if document.session is not None and document.session in background.sessions:
        return background.sessions[document.session].start.first
    return document.issued
