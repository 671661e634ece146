"""The Council adopts an outcome without a vote.

Source: practice of all 605 decisions on outcomes in the record (RULES 8.6).
Does not: look at decisions on non-cooperation.
"""

from collections.abc import Iterator
from datetime import date

from openupr.domain.background import Background
from openupr.domain.calendar import ReviewFact
from openupr.domain.findings import Finding, Rule, Severity, Subject, Sureness

rule = Rule(
    name="outcome_adopted_by_vote",
    citation="practice of the plenary: outcomes are adopted without a vote",
    basis="practice",
    sureness=Sureness.SEEN,
    since=date(2008, 6, 2),
    checks=Subject.REVIEW,
)


def check(review: ReviewFact, background: Background) -> Iterator[Finding]:
    """One note for an outcome whose decision was adopted in another way."""
    decision = background.decision_on(review)
    if decision and decision.mode != "without vote":
        yield rule.finding(
            Severity.NOTE,
            f"Expected the outcome of {review.state} adopted without a vote; found {decision.mode or 'nothing'} for "
            f"{decision.symbol}. Look at the decision.",
        )
