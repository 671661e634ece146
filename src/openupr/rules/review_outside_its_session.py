"""A review is held within the dates of its session.

Source: practice measured over sessions 1 to 20 (RULES 2.7 and 2.8).
Does not: look at the adoption of the report, which has a rule of its own.
"""

from collections.abc import Iterator
from datetime import date

from openupr.domain.background import Background
from openupr.domain.calendar import ReviewFact
from openupr.domain.findings import Finding, Rule, Severity, Subject, Sureness

rule = Rule(
    name="review_outside_its_session",
    citation="practice of the timetable: reviews are held within the dates of the session",
    basis="practice",
    sureness=Sureness.MEASURED,
    since=date(2008, 4, 7),
    checks=Subject.REVIEW,
)


def check(review: ReviewFact, background: Background) -> Iterator[Finding]:
    """One warning for a review before the first or after the last day of its session."""
    session = background.sessions.get(review.session)
    if session is None or review.reviewed_on is None:
        return
    if not session.start.first <= review.reviewed_on <= session.end.last:
        yield rule.finding(
            Severity.WARNING,
            f"Expected the review of {review.state} within session {session.number}, {session.start} to {session.end}; "
            f"found {review.reviewed_on}. Check the date in paragraph 1 of the report.",
        )
