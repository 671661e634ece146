"""The Council adopts an outcome within the dates of the session that takes it.

Source: practice of the 605 decisions in the record (RULES 2.8 and 8.7).
Does not: know suspended days of a session, as in 2020.
"""

from collections.abc import Iterator
from datetime import date

from openupr.domain.background import Background
from openupr.domain.calendar import ReviewFact
from openupr.domain.findings import Finding, Rule, Severity, Subject, Sureness

rule = Rule(
    name="outcome_outside_council_session",
    citation="practice of the plenary: outcomes are adopted within a regular session of the Council",
    basis="practice",
    sureness=Sureness.MEASURED,
    since=date(2008, 4, 7),
    checks=Subject.REVIEW,
)


def check(review: ReviewFact, background: Background) -> Iterator[Finding]:
    """One warning for a decision before the first or after the last day of the session."""
    council = background.council_sessions.get(review.council_session or 0)
    if council is None or review.decided_on is None:
        return
    if not council.start.first <= review.decided_on <= council.end.last:
        yield rule.finding(
            Severity.WARNING,
            f"Expected the outcome of {review.state} within session {council.number} of the Council, {council.start} "
            f"to {council.end}; found {review.decided_on}. Check the date of the decision.",
        )
