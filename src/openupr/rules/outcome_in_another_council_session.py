"""The outcomes of a session of the Working Group are considered together, in one session of the Council.

Source: practice since session 1 (RULES 2.8: which session of the Council takes which session of the Working Group).
Does not: say which session of the Council that is; the table of sessions does, with its own certainty.
"""

from collections.abc import Iterator
from datetime import date

from openupr.domain.background import Background
from openupr.domain.calendar import ReviewFact
from openupr.domain.findings import Finding, Rule, Severity, Subject, Sureness

rule = Rule(
    name="outcome_in_another_council_session",
    citation="practice of the calendar: the outcomes of a session go to one session of the Council",
    basis="practice",
    sureness=Sureness.MEASURED,
    since=date(2008, 4, 7),
    checks=Subject.REVIEW,
)


def check(review: ReviewFact, background: Background) -> Iterator[Finding]:
    """One note for an outcome in another session of the Council than the rest of its session."""
    session = background.sessions.get(review.session)
    if session and review.council_session and review.council_session != session.council_session:
        yield rule.finding(
            Severity.NOTE,
            f"Expected the outcome of {review.state} in session {session.council_session} of the Council, with those "
            f"of session {session.number} of the Working Group; found session {review.council_session}. "
            "See whether it was postponed.",
        )
