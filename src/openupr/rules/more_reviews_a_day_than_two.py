"""On a day of a session at most two States are reviewed.

Source: practice measured over sessions 1 to 20 (RULES 2.7: two reviews a day in the first cycle, 14 in nine working
days since).
Does not: know days that the record does not hold.
"""

from collections import Counter
from collections.abc import Iterator
from datetime import date

from openupr.domain.background import Background
from openupr.domain.calendar import Session
from openupr.domain.findings import Finding, Rule, Severity, Subject, Sureness

rule = Rule(
    name="more_reviews_a_day_than_two",
    citation="practice of the timetable: at most two reviews a day",
    basis="practice",
    sureness=Sureness.MEASURED,
    since=date(2008, 4, 7),
    checks=Subject.SESSION,
)


def check(session: Session, background: Background) -> Iterator[Finding]:
    """One note for each day with more reviews."""
    most = background.number("reviews_a_day", session.number)
    days = Counter(review.reviewed_on for review in background.reviews_in(session.number) if review.reviewed_on)
    for day, found in sorted(days.items()):
        if most and found > most.value:
            yield rule.finding(
                Severity.NOTE,
                f"Expected at most {most.value} reviews a day; found {found} on {day}. Check the dates in the reports.",
            )
