"""The outcome is adopted after the report of the Working Group, of which it consists.

Source: practice of the text of decisions, by which the outcome comprises the report of the Working Group (RULES 8.6
and 8.8 (a)).
Does not: count the days between.
"""

from collections.abc import Iterator
from datetime import date

from openupr.domain.background import Background
from openupr.domain.calendar import ReviewFact
from openupr.domain.findings import Finding, Rule, Severity, Subject, Sureness

rule = Rule(
    name="outcome_before_its_report",
    citation="practice of the decisions: the outcome comprises the report of the Working Group",
    basis="practice",
    sureness=Sureness.SEEN,
    since=date(2008, 4, 7),
    checks=Subject.REVIEW,
)


def check(review: ReviewFact, background: Background) -> Iterator[Finding]:
    """One warning for a decision on or before the day of the adoption in the Working Group."""
    if review.decided_on and review.report_adopted_on and review.decided_on <= review.report_adopted_on:
        yield rule.finding(
            Severity.WARNING,
            f"Expected the outcome of {review.state} after the adoption of its report on {review.report_adopted_on}; "
            f"found {review.decided_on}. Check both dates.",
        )
