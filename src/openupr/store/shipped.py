"""The facts of a report that ship, in the shape of stored rows, for a review whose report is not imported.

So that importing an addendum or a decision alone never shows less than importing nothing: the numbers, States and
positions that the report prints stand there, and what was imported answers them. Each has symbol and page; no words.
Source: DESIGN 7; `vocabulary.record`.
Does not: write to the database. The rows are not saved, and their keys are below zero, where no stored row's is.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from openupr.domain.documents import DocumentKind
from openupr.domain.positions import Position
from openupr.domain.standing import SourceKind
from openupr.store.dating import ADOPTION_IN_WORKING_GROUP
from openupr.store.linking import completed
from openupr.store.models import DocumentRow, LabelVersion, ListRow, PositionReading, Review
from openupr.vocabulary import record
from openupr.vocabulary.report_facts import RecommendationFact, ReportFact


@dataclass(frozen=True, slots=True)
class Shipped:
    """A report's facts as rows. Keys are those of recommendations: stored (OHCHR's list has the number), or below zero.

    `labels`: of the numbers that no imported document prints. `readings`: what the report says, of every number that
    has a position. `keys`: the key of each number, also of "1" for "60.1" where no other can be meant.
    """

    fact: ReportFact
    labels: Mapping[int, LabelVersion]
    readings: Mapping[int, PositionReading]
    keys: Mapping[str, int]

    @property
    def dated(self) -> date | None:
        """The adoption in the Working Group."""
        return date.fromisoformat(self.fact.adoption_date) if self.fact.adoption_date else None


def of_report(review: Review, documents: list[DocumentRow]) -> ReportFact | None:
    """The facts of the review's report that ship; None where a report is among `documents`, or none ship."""
    if any(one.kind == DocumentKind.WORKING_GROUP_REPORT for one in documents):
        return None
    return record.of_review(review.address)


def as_rows(review: Review, fact: ReportFact) -> Shipped:
    """The facts as rows of the review."""
    rows = ListRow.objects.filter(recommendation__review=review).order_by("document__reference", "order")
    listed: dict[str, int] = {}
    for number, pk in rows.values_list("number", "recommendation_id"):
        listed.setdefault(number, pk)
    numbered = {one.number: listed.get(one.number, -n) for n, one in enumerate(fact.recommendations, 1)}
    decided = {numbered[one.number] for one in fact.recommendations if one.position not in (None, Position.PENDING)}
    document = DocumentRow(
        kind=DocumentKind.WORKING_GROUP_REPORT.value,
        symbol=fact.symbol,
        reference=fact.symbol or "report of the Working Group",
    )
    return Shipped(
        fact,
        {key: _label(one, document) for one in fact.recommendations if (key := numbered[one.number]) < 0},
        {
            numbered[one.number]: _reading(order, one, review, document, fact)
            for order, one in enumerate(fact.recommendations)
            if one.position is not None
        },
        {**completed(numbered, decided), **numbered},
    )


def _label(one: RecommendationFact, document: DocumentRow) -> LabelVersion:
    return LabelVersion(document=document, number=one.number, states=list(one.states), page=one.page)


def _reading(
    order: int, one: RecommendationFact, review: Review, document: DocumentRow, fact: ReportFact
) -> PositionReading:
    return PositionReading(
        document=document,
        review=review,
        order=order,
        number=one.number,
        value=one.position or "",
        implemented=one.implemented,
        kind=SourceKind.REPORT,
        symbol=document.reference,
        dated=date.fromisoformat(fact.adoption_date) if fact.adoption_date else None,
        basis=ADOPTION_IN_WORKING_GROUP,
        page=one.page,
    )
