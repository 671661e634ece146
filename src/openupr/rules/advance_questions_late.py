"""Questions in advance reach the State under review at least ten working days before the review.

Source: President's statement PRST/8/1 of 9 April 2008, paragraphs 1 and 2; RULES 3.12. In practice later batches
follow until shortly before the review: a note, never more.
Does not: know UN holidays: Monday to Friday count as working days. A file without a date is left alone.
"""

from collections.abc import Iterator
from datetime import date, timedelta

from openupr.domain.background import Background
from openupr.domain.documents import Document, DocumentKind
from openupr.domain.findings import Finding, Rule, Severity, Sureness

rule = Rule(
    name="advance_questions_late",
    citation="A/HRC/PRST/8/1, paragraphs 1 and 2",
    basis="decision",
    sureness=Sureness.SEEN,
    since=date(2008, 4, 9),
)


_FRIDAY = 4


def check(document: Document, background: Background) -> Iterator[Finding]:
    """One note for a file of questions dated fewer working days before the review of the record."""
    least = background.number("advance_questions_working_days", document.session)
    review = background.document_review(document)
    if document.kind is not DocumentKind.ADVANCE_QUESTIONS or least is None or review is None:
        return
    if document.issued is None or review.reviewed_on is None:
        return
    span = (document.issued + timedelta(days=n) for n in range((review.reviewed_on - document.issued).days))
    days = sum(day.weekday() <= _FRIDAY for day in span)
    if days < least.value:
        yield rule.finding(
            Severity.NOTE,
            f"Expected questions {least.value} working days before the review of {review.reviewed_on}; found them "
            f"dated {document.issued}, {days} working days. Later batches are practice.",
        )
