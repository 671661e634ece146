"""Each State is reviewed at a meeting of its own.

Source: practice measured over sessions 1 to 20 (RULES 2.7: meetings are numbered through the session, one review
each).
Does not: say which of two reports misprints its meeting.
"""

from collections.abc import Iterator
from datetime import date

from openupr.domain.background import Background
from openupr.domain.calendar import Session
from openupr.domain.findings import Finding, Rule, Severity, Subject, Sureness

rule = Rule(
    name="two_reviews_at_one_meeting",
    citation="practice of the timetable: each State has a meeting of its own",
    basis="practice",
    sureness=Sureness.MEASURED,
    since=date(2008, 4, 7),
    checks=Subject.SESSION,
)


def check(session: Session, background: Background) -> Iterator[Finding]:
    """One note for each number of a meeting under which two reviews or more stand."""
    meetings: dict[int, list[str]] = {}
    for review in background.reviews_in(session.number):
        if review.meeting is not None:
            meetings.setdefault(review.meeting, []).append(
                f"{review.state} on {review.reviewed_on or 'an unknown day'}"
            )
    for meeting, reviews in sorted(meetings.items()):
        if len(reviews) > 1:
            yield rule.finding(
                Severity.NOTE,
                f"Expected one review at meeting {meeting} of session {session.number}; found {', '.join(reviews)}. "
                "Compare paragraph 1 of the reports.",
            )
