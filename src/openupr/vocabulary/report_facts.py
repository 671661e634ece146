"""Facts of reports without their text: what our own reader found, ready for `vocabulary.record_file`.

Per report symbol, State, cycle, session, dates, meetings, troika, speakers in order, delegations, and where these
stand; per recommendation number, States, position, page (DESIGN 7).
Does not: hold a word of a document; importing the real one fills the words in.
"""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass

from openupr.domain.documents import Document
from openupr.domain.report import Introduction, WorkingGroupReport
from openupr.vocabulary.calendar import review_of

# Fields of a report for which page and paragraph are kept.
PLACED = (
    "review_date", "review_meeting", "adoption_date", "adoption_meeting", "troika", "troika_selected_on",
    "delegations", "speakers",
)  # fmt: skip
Place = tuple[str, int, str | None]


@dataclass(frozen=True, slots=True)
class RecommendationFact:
    """A recommendation without its text.

    `position` is the one that the report prints, in the contract's words; None where it prints none. An addendum
    may differ. `page` is the report's, from 1. The paragraph is `number`. `issues` (UPR Info's names) and `action`
    (1 to 5; None where nothing was coded) are proposed by a program; not OHCHR's or UPR Info's coding.
    """

    number: str
    states: tuple[str, ...]
    position: str | None
    page: int
    implemented: bool
    issues: tuple[str, ...] = ()
    action: int | None = None


@dataclass(frozen=True, slots=True)
class ReportFact:
    """A report without its text. Dates ISO 8601; States alpha-3; speakers in the order of their paragraphs.

    `places`: for the fields of PLACED that were read, name, page and paragraph of the report.
    """

    symbol: str | None
    state: str
    cycle: int
    session: int
    review_date: str | None
    review_meeting: int | None
    adoption_date: str | None
    adoption_meeting: int | None
    troika: tuple[str, ...]
    troika_selected_on: str | None
    delegations: int | None
    speakers: tuple[str, ...]
    places: tuple[Place, ...]
    recommendations: tuple[RecommendationFact, ...]

    @property
    def address(self) -> str:
        """ "SVN/2"."""
        return f"{self.state}/{self.cycle}"

    def place(self, field: str) -> tuple[int, str | None] | None:
        """Page and paragraph of the report where a field stands; None where that is not known."""
        return next(((page, paragraph) for name, page, paragraph in self.places if name == field), None)


Proposed = tuple[tuple[str, ...], int | None]
"""Issues and action of a text, as a program proposes them."""


def _nothing(texts: Sequence[str]) -> list[Proposed]:
    return [((), None)] * len(texts)


def fact_of(document: Document, coder: Callable[[Sequence[str]], Iterable[Proposed]] = _nothing) -> ReportFact | None:
    """The facts of a read report; None for another kind, or where State, cycle or session is not known.

    A report whose cover does not show its symbol has the one that the table of reviews gives. `coder` proposes issues
    and action for texts, in their order; without one nothing is proposed.
    """
    content = document.content
    if not isinstance(content, WorkingGroupReport) or not document.state or not document.session or not document.cycle:
        return None
    said = content.introduction
    review = review_of(document.state, document.cycle)
    return ReportFact(
        symbol=document.symbol or (review.report if review else None),
        state=document.state,
        cycle=document.cycle,
        session=document.session,
        review_date=said.review_date.isoformat() if said.review_date else None,
        review_meeting=said.review_meeting,
        adoption_date=said.adoption_date.isoformat() if said.adoption_date else None,
        adoption_meeting=said.adoption_meeting,
        troika=said.troika,
        troika_selected_on=said.troika_selected_on.isoformat() if said.troika_selected_on else None,
        delegations=said.delegations,
        speakers=said.speakers,
        places=_places(said),
        recommendations=tuple(
            RecommendationFact(
                one.number, one.states, one.position.value if one.position else None, one.page, one.implemented, *codes
            )
            for one, codes in zip(
                content.recommendations, coder([one.text for one in content.recommendations]), strict=True
            )
        ),
    )


def one_each(facts: Iterable[ReportFact]) -> tuple[list[ReportFact], list[ReportFact]]:
    """One report a review, by session and State, and those left out: a final report stands before a draft.

    Whatever the order in which they come.
    """
    kept: dict[tuple[str, int], ReportFact] = {}
    left: list[ReportFact] = []
    for one in sorted(facts, key=_precedence):
        if (one.state, one.cycle) in kept:
            left.append(one)
        else:
            kept[one.state, one.cycle] = one
    return sorted(kept.values(), key=lambda one: (one.session, one.state)), left


def _precedence(one: ReportFact) -> tuple[bool, str, str]:
    """By symbol, those without one last; so that "A/HRC/28/15" stands before its draft "A/HRC/WG.6/20/L.13"."""
    return one.symbol is None, one.symbol or "", repr(one)


def _places(said: Introduction) -> tuple[Place, ...]:
    return tuple(sorted((name, page, paragraph) for name, page, paragraph, _ in said.places if name in PLACED))
