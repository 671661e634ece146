"""What a rule may know beside the document it looks at: States, seats in the Council, sessions, reviews, modalities.

Does not: fetch any of it. Whoever runs the rules hands it over, so that rules need no files and no clock.
"""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date

from openupr.domain.calendar import ReviewFact, Session
from openupr.domain.documents import Document
from openupr.domain.findings import Finding
from openupr.domain.modalities import Modality
from openupr.domain.report import WorkingGroupReport
from openupr.domain.states import CouncilTerm, State


@dataclass(frozen=True, slots=True)
class Background:
    """The facts that rules compare with. States by alpha-3, sessions of the Working Group by number."""

    states: Mapping[str, State] = field(default_factory=dict)
    terms: tuple[CouncilTerm, ...] = ()
    sessions: Mapping[int, Session] = field(default_factory=dict)
    reviews: tuple[ReviewFact, ...] = ()
    modalities: tuple[Modality, ...] = ()

    def reviews_of(self, state: str | None) -> tuple[ReviewFact, ...]:
        """The reviews and failed dates of a State, in the order of the record."""
        return tuple(review for review in self.reviews if review.state == state)


Check = Callable[[Document, Background], Iterator[Finding]]


def day_of(document: Document, background: Background) -> date | None:
    """The day whose rules hold for a document: of the review, else the session's first, else of its issue."""
    if isinstance(document.content, WorkingGroupReport) and document.content.introduction.review_date:
        return document.content.introduction.review_date
    if document.session is not None and document.session in background.sessions:
        return background.sessions[document.session].start.first
    return document.issued
