"""The Council considers the outcomes three and a half to five and a half months after the reviews.

Source: practice measured over the sessions (RULES 2.8). The numbers are rows of the modalities, counted from the day
on which the session of the Working Group opens.
Does not: look at single outcomes that were postponed.
"""

from collections.abc import Iterator
from datetime import date

from openupr.domain.background import Background
from openupr.domain.calendar import Session
from openupr.domain.findings import Finding, Rule, Severity, Subject, Sureness

rule = Rule(
    name="outcomes_sooner_or_later_than_usual",
    citation="practice of the calendar: outcomes three and a half to five and a half months after the session",
    basis="practice",
    sureness=Sureness.MEASURED,
    since=date(2008, 4, 7),
    checks=Subject.SESSION,
)


def check(session: Session, background: Background) -> Iterator[Finding]:
    """One note where no day of the Council's session lies within the usual time."""
    council = background.council_sessions.get(session.council_session)
    least = background.number("outcome_days_least", session.number)
    most = background.number("outcome_days_most", session.number)
    if council is None or least is None or most is None:
        return
    first = (council.start.first - session.start.first).days
    last = (council.end.last - session.start.first).days
    if last < least.value or first > most.value:
        yield rule.finding(
            Severity.NOTE,
            f"Expected the outcomes of session {session.number} {least.value} to {most.value} days after it opened; "
            f"found session {council.number} of the Council after {first} to {last} days. Check the dates of both.",
        )
