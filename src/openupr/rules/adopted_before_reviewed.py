"""The Working Group adopts the report after the review, not before it.

Source: A/HRC/RES/5/1, annex, paragraph 24 (a reasonable time between review and adoption); RULES 6.9.
Does not: count the days between, which `adopted_within_48_hours` does.
"""

from collections.abc import Iterator
from datetime import date

from openupr.domain.background import Background
from openupr.domain.calendar import ReviewFact
from openupr.domain.findings import Finding, Rule, Severity, Subject, Sureness

rule = Rule(
    name="adopted_before_reviewed",
    citation="A/HRC/RES/5/1, annex, paragraph 24",
    basis="text",
    sureness=Sureness.SEEN,
    since=date(2008, 4, 7),
    checks=Subject.REVIEW,
)


def check(review: ReviewFact, background: Background) -> Iterator[Finding]:
    """One warning for an adoption that is dated before the review."""
    if review.reviewed_on and review.report_adopted_on and review.report_adopted_on < review.reviewed_on:
        yield rule.finding(
            Severity.WARNING,
            f"Expected the report of the Working Group on {review.state} adopted after the review of "
            f"{review.reviewed_on}; found {review.report_adopted_on}. "
            "One of the two dates in paragraph 1 of the report is wrong.",
        )
