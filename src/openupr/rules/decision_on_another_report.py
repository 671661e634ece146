"""The decision on an outcome names the report of the Working Group on the State.

Source: practice of the text of decisions (RULES 8.6).
Does not: look at the addendum, which has the symbol of the report with /Add.1.
"""

from collections.abc import Iterator
from datetime import date

from openupr.domain.background import Background
from openupr.domain.documents import Document
from openupr.domain.findings import Finding, Rule, Severity, Sureness
from openupr.domain.papers import Decision
from openupr.domain.symbols import Symbol

rule = Rule(
    name="decision_on_another_report",
    citation="practice of the decisions: the outcome comprises the report of the Working Group by its symbol",
    basis="practice",
    sureness=Sureness.SEEN,
    since=date(2008, 6, 2),
)


def check(document: Document, background: Background) -> Iterator[Finding]:
    """One warning where the record has a report of another symbol on the State."""
    review = background.document_review(document)
    if not isinstance(document.content, Decision) or review is None:
        return
    named = Symbol.parse(document.content.report) if document.content.report else None
    if named and review.report and str(named.base) != review.report:
        yield rule.finding(
            Severity.WARNING,
            f"Expected the report of the Working Group {review.report} on {review.state}, as the record has "
            f"it; found {named} in the decision. Compare with the cover of the report.",
        )
