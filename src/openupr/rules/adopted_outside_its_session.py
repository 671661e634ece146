"""The Working Group adopts the report within the dates of the session.

Source: practice measured over sessions 1 to 20 (RULES 6.9: 2 to 11 days after the review, in grouped meetings).
Does not: look at the adoption of the outcome by the Council.
"""

from collections.abc import Iterator
from datetime import date

from openupr.domain.background import Background
from openupr.domain.calendar import ReviewFact
from openupr.domain.findings import Finding, Rule, Severity, Subject, Sureness

rule = Rule(
    name="adopted_outside_its_session",
    citation="practice of the timetable: reports are adopted in the Working Group within the session",
    basis="practice",
    sureness=Sureness.MEASURED,
    since=date(2008, 4, 7),
    checks=Subject.REVIEW,
)


def check(review: ReviewFact, background: Background) -> Iterator[Finding]:
    """One note for an adoption before the first or after the last day of the session."""
    session = background.sessions.get(review.session)
    if session is None or review.report_adopted_on is None:
        return
    if not session.start.first <= review.report_adopted_on <= session.end.last:
        yield rule.finding(
            Severity.NOTE,
            f"Expected the report of the Working Group on {review.state} adopted within session {session.number}, "
            f"{session.start} to {session.end}; found {review.report_adopted_on}. "
            "Check the date in paragraph 1 of the report.",
        )
