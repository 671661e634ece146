"""National report, compilation and summary are ready six weeks before the review.

Source: A/HRC/RES/5/1, annex, paragraph 17, known, its wording not seen; RULES 3.3. The number of days is a row of the
modalities.
Does not: know when a paper came in, in which languages it was ready, or the deadlines that the secretariat sets. The
date is the one printed under "Distr.".
"""

from collections.abc import Iterator
from datetime import date

from openupr.domain.background import Background
from openupr.domain.documents import Document, DocumentKind
from openupr.domain.findings import Finding, Rule, Severity, Sureness

rule = Rule(
    name="paper_later_than_six_weeks",
    citation="A/HRC/RES/5/1, annex, paragraph 17",
    basis="text",
    sureness=Sureness.KNOWLEDGE,
    since=date(2007, 6, 18),
)


_PAPERS = (DocumentKind.NATIONAL_REPORT, DocumentKind.COMPILATION, DocumentKind.SUMMARY)


def check(document: Document, background: Background) -> Iterator[Finding]:
    """One note for a paper issued fewer days before the review of the record."""
    least = background.number("days_before_review", document.session)
    review = background.document_review(document)
    if document.kind not in _PAPERS or least is None or review is None:
        return
    if document.issued is None or review.reviewed_on is None:
        return
    days = (review.reviewed_on - document.issued).days
    if days < least.value:
        yield rule.finding(
            Severity.NOTE,
            f"Expected the {document.kind.replace('_', ' ')} {least.value} days before the review of "
            f"{review.reviewed_on}{least.sureness.aside}; found it dated {document.issued}, {days} days. "
            "It may have been ready earlier.",
        )
