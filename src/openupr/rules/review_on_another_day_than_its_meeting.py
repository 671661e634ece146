"""The day of a review is the one that the timetable gives to its meeting.

Source: practice measured over sessions 15 to 20 (81 of 83 reviews) and confirmed by dates of sessions 34, 36, 38 and
48 (RULES 2.7): two meetings a day, adoptions between; each meeting's day is a row of the modalities.
Does not: know UN holidays, which shift days (sessions 13 and 14), or the numbers of meetings of adoption.
"""

from collections.abc import Iterator
from datetime import date

from openupr.domain.background import Background
from openupr.domain.calendar import ReviewFact
from openupr.domain.findings import Finding, Rule, Severity, Subject, Sureness

rule = Rule(
    name="review_on_another_day_than_its_meeting",
    citation="practice of the timetable since session 15",
    basis="practice",
    sureness=Sureness.MEASURED,
    since=date(2013, 1, 21),
    checks=Subject.REVIEW,
)


def check(review: ReviewFact, background: Background) -> Iterator[Finding]:
    """One note where the meeting has no day in the timetable, or the review was on another."""
    session = background.sessions.get(review.session)
    opening = session.start.exact if session else None
    if review.meeting is None or review.reviewed_on is None or opening is None or review.status.failed:
        return
    due = background.number(f"day_of_meeting_{review.meeting}", review.session)
    found = (review.reviewed_on - opening).days + 1
    if due is None:
        expected = f"a meeting of the timetable of reviews; found meeting {review.meeting} on day {found}"
    elif due.value != found:
        expected = f"meeting {review.meeting} on day {due.value} of the session; found day {found}"
    else:
        return
    yield rule.finding(
        Severity.NOTE, f"Expected {expected} ({review.reviewed_on}). See whether a holiday or a swap moved it."
    )
