"""In each calendar year within a cycle the Working Group has three sessions.

Source: practice since 2008 (RULES, first table: three a year).
Does not: look at the years in which a cycle begins or ends, since between two cycles sessions rest.
"""

from collections import Counter
from collections.abc import Iterator
from datetime import date

from openupr.domain.background import Background
from openupr.domain.calendar import Cycle
from openupr.domain.findings import Finding, Rule, Severity, Subject, Sureness

rule = Rule(
    name="year_without_three_sessions",
    citation="practice of the calendar: three sessions of the Working Group a year",
    basis="practice",
    sureness=Sureness.SEEN,
    since=date(2008, 4, 7),
    checks=Subject.CYCLE,
)


def check(cycle: Cycle, background: Background) -> Iterator[Finding]:
    """One note for each full year of the cycle with more or fewer sessions than the modality says."""
    due = background.number("sessions_a_year", cycle.first_session)
    years = Counter(one.start.year for one in background.sessions.values() if one.cycle == cycle.number)
    if due is None or not years:
        return
    for year in range(cycle.start.year + 1, cycle.end.year):
        if years[year] != due.value:
            yield rule.finding(
                Severity.NOTE,
                f"Expected {due.value} sessions of the Working Group in {year}; found {years[year]}. "
                "See whether a session was moved.",
            )
