"""A session of the Working Group lasts from a Monday to the Friday of the following week.

Source: practice measured over sessions 1 to 53 (RULES 2.7 and 2.8).
Does not: judge a session of which only the month is known.
"""

from collections.abc import Iterator
from datetime import date

from openupr.domain.background import Background
from openupr.domain.calendar import Session
from openupr.domain.findings import Finding, Rule, Severity, Subject, Sureness

rule = Rule(
    name="session_longer_than_two_weeks",
    citation="practice of the timetable: Monday to Friday of the following week",
    basis="practice",
    sureness=Sureness.MEASURED,
    since=date(2008, 4, 7),
    checks=Subject.SESSION,
)


def check(session: Session, background: Background) -> Iterator[Finding]:
    """One note for a session of more days, or one that does not open on a Monday."""
    most = background.number("session_days", session.number)
    start, end = session.start.exact, session.end.exact
    if most is None or start is None or end is None:
        return
    days = (end - start).days + 1
    if days > most.value or start.weekday():
        yield rule.finding(
            Severity.NOTE,
            f"Expected session {session.number} from a Monday and at most {most.value} days; found {start} "
            f"({start:%A}) to {end}, {days} days. See whether a UN holiday fell into it.",
        )
