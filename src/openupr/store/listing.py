"""The documents imported for a review, as plain data, in the order in which a review produces them.

The report of a Council session, which tells of many reviews, is among them; so are communications.
Does not: read them, or format anything for a screen.
"""

from collections.abc import Iterable
from datetime import date
from typing import Any

from openupr.domain.documents import DocumentKind
from openupr.store import record
from openupr.store.dating import outcome_date
from openupr.store.models import DocumentRow, Review

_ORDER = (
    DocumentKind.NATIONAL_REPORT,
    DocumentKind.COMPILATION,
    DocumentKind.SUMMARY,
    DocumentKind.ADVANCE_QUESTIONS,
    DocumentKind.WORKING_GROUP_REPORT,
    DocumentKind.ADDENDUM,
    DocumentKind.COUNCIL_SESSION_REPORT,
    DocumentKind.DECISION,
    DocumentKind.THEMATIC_LIST,
    DocumentKind.COMMUNICATION,
    DocumentKind.INDEX,
    DocumentKind.UNKNOWN,
)
_BEFORE_THE_REVIEW = _ORDER[:4]
_EVENTS = ("adoption_date", "adopted_on", "sent_on")


def rows_of(review: Review) -> list[DocumentRow]:
    """The review's documents and the reports of Council sessions that tell of it, in the order of the process."""
    own = list(review.documents.select_related("file", "entry").prefetch_related("findings"))
    told = DocumentRow.objects.filter(plenaries__review=review).distinct().select_related("file", "entry")
    whole = {one.pk: one for one in (*own, *told.prefetch_related("findings"))}
    return sorted(whole.values(), key=lambda one: (_ORDER.index(DocumentKind(one.kind)), one.reference, one.file_id))


def with_documents(rows: Iterable[Any], documents: list[DocumentRow]) -> list[Any]:
    """The rows, each with its document of `documents`: their details are long, and read once only.

    Rows of a document that another process has imported since `documents` were read are left out.
    """
    by_pk = {one.pk: one for one in documents}
    whole = [row for row in rows if row.document_id in by_pk]
    for row in whole:
        row.document = by_pk[row.document_id]
    return whole


def documents_of(review: Review, rows: list[DocumentRow], on: date) -> list[dict[str, Any]]:
    """Each document as a dict. `tells_of`: the day from which what it tells was known, ISO 8601, be it issued later.

    `later` is true where that day comes after the day `on`.
    """
    adopted = outcome_date(review, rows)
    facts = record.of_review(review.state, review.cycle)
    days = {
        DocumentKind.COUNCIL_SESSION_REPORT: adopted,
        DocumentKind.ADDENDUM: adopted,
        DocumentKind.DECISION: adopted,
        **dict.fromkeys(_BEFORE_THE_REVIEW, facts.reviewed_on if facts else None),
    }
    return [_document(one, days.get(DocumentKind(one.kind)), on) for one in rows]


def _document(one: DocumentRow, told_on: date | None, on: date) -> dict[str, Any]:
    day = _day(one, told_on)
    return {
        "entry": one.entry_id,
        "reference": one.reference,
        "symbol": one.symbol,
        "kind": one.kind,
        "language": one.language,
        "title": one.title,
        "issued": one.issued.isoformat() if one.issued else None,
        "sent_on": one.details.get("sent_on"),
        "pages": one.pages,
        "file": one.file.name,
        "sha256": one.file_id,
        "tells_of": day.isoformat(),
        "later": day > on,
        "blocking": any(finding.severity == "blocking" for finding in one.findings.all()),
    }


def _day(one: DocumentRow, told_on: date | None) -> date:
    """The day from which what a document tells was known: that of the event, of sending, of issue, else of import."""
    event = next((one.details[name] for name in _EVENTS if one.details.get(name)), None)
    own = date.fromisoformat(event) if event else one.issued
    if one.kind == DocumentKind.COUNCIL_SESSION_REPORT:
        own = told_on or own  # it is issued years after the President spoke
    return own or told_on or date.fromisoformat(one.entry.at[:10])
