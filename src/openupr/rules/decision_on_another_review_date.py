"""The decision on an outcome names the day on which the State was reviewed.

Source: practice of the text of decisions since the second cycle (RULES 8.6), as in A/HRC/DEC/59/112.
Does not: say whether the decision or the report is right.
"""

from collections.abc import Iterator
from datetime import date

from openupr.domain.background import Background
from openupr.domain.documents import Document
from openupr.domain.findings import Finding, Rule, Severity, Sureness
from openupr.domain.papers import Decision

rule = Rule(
    name="decision_on_another_review_date",
    citation="practice of the decisions since the second cycle: the text names the day of the review",
    basis="practice",
    sureness=Sureness.SEEN,
    since=date(2012, 5, 21),
)


def check(document: Document, background: Background) -> Iterator[Finding]:
    """One warning where the record has the review on another day."""
    review = background.document_review(document)
    if not isinstance(document.content, Decision) or review is None:
        return
    if document.content.reviewed_on and review.reviewed_on and document.content.reviewed_on != review.reviewed_on:
        yield rule.finding(
            Severity.WARNING,
            f"Expected the review of {review.state} on {review.reviewed_on}, as the record has it; found "
            f"{document.content.reviewed_on} in the decision. Compare with paragraph 1 of the report.",
        )
