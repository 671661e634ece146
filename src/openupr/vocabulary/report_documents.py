"""The report of a review as the record knows it, in the form of a document read: for rules that look at documents.

Source: data/reviews.csv, and data/record.json.gz where our reader has read the report.
Does not: hold a word. Texts are empty and what is not known is left out, so that rules of words find nothing here.
"""

from collections.abc import Iterable, Iterator
from datetime import date

from openupr.domain.calendar import ReviewFact
from openupr.domain.documents import Document, DocumentKind
from openupr.domain.positions import Position
from openupr.domain.report import Introduction, Recommendation, WorkingGroupReport
from openupr.vocabulary.record import record
from openupr.vocabulary.report_facts import RecommendationFact, ReportFact

_NOWHERE = (0, 0)


def report_documents(reviews: Iterable[ReviewFact]) -> Iterator[Document]:
    """A document for each of the reviews whose report has a symbol here, dates that failed left out."""
    for review in reviews:
        if review.report and not review.status.failed:
            yield report_document(review, record().get((review.state, review.cycle)))


def report_document(review: ReviewFact, read: ReportFact | None) -> Document:
    """What the record knows of the report on a review; what was read in the report itself comes first."""
    introduction = Introduction(
        review_date=_day(read.review_date if read else None) or review.reviewed_on,
        review_meeting=(read and read.review_meeting) or review.meeting,
        adoption_date=_day(read.adoption_date if read else None) or review.report_adopted_on,
        adoption_meeting=read.adoption_meeting if read else None,
        troika=(read and read.troika) or review.troika,
        troika_selected_on=_day(read.troika_selected_on if read else None) or review.troika_selected_on,
        delegations=(read and read.delegations) or review.delegations,
        speakers=read.speakers if read else (),
        places=tuple((name, page, paragraph, _NOWHERE) for name, page, paragraph in read.places) if read else (),
    )
    listed = tuple(_recommendation(one) for one in read.recommendations) if read else ()
    return Document(
        file=review.report or "",
        sha256="",
        kind=DocumentKind.WORKING_GROUP_REPORT,
        symbol=review.report,
        state=review.state,
        cycle=review.cycle,
        session=review.session,
        content=WorkingGroupReport(introduction, listed),
    )


def _recommendation(fact: RecommendationFact) -> Recommendation:
    return Recommendation(
        number=fact.number,
        chapeau=fact.number.rpartition(".")[0] or None,
        text="",
        states=fact.states,
        position=Position(fact.position) if fact.position else None,
        page=fact.page,
        span=_NOWHERE,
        implemented=fact.implemented,
    )


def _day(text: str | None) -> date | None:
    return date.fromisoformat(text) if text else None
