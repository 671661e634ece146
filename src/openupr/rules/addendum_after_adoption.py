"""The State's written answer is issued before the Council adopts the outcome.

Source: practice, since the outcome comprises it (A/HRC/RES/16/21, annex, paragraph 16: preferably before the plenary;
RULES 7.5 and 12.4).
Does not: know when the State handed it in; the date is the one printed under "Distr.". Positions may also be given
orally.
"""

from collections.abc import Iterator
from datetime import date

from openupr.domain.background import Background
from openupr.domain.documents import Document, DocumentKind
from openupr.domain.findings import Finding, Rule, Severity, Sureness

rule = Rule(
    name="addendum_after_adoption",
    citation="practice of the plenary: the addendum is there before the outcome is adopted",
    basis="practice",
    sureness=Sureness.MEASURED,
    since=date(2008, 6, 2),
)


def check(document: Document, background: Background) -> Iterator[Finding]:
    """One note for an addendum dated after the decision on the outcome."""
    if document.kind is not DocumentKind.ADDENDUM or document.issued is None:
        return
    review = background.document_review(document)
    if review and review.decided_on and document.issued > review.decided_on:
        yield rule.finding(
            Severity.NOTE,
            f"Expected the addendum before the adoption of the outcome on {review.decided_on}; found it dated "
            f"{document.issued}. It may have been handed in earlier.",
        )
