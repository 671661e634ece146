"""In each calendar year within a cycle 48 States are reviewed (first cycle) or 42 (since the second).

Source: A/HRC/RES/5/1, annex, paragraph 14 (48 a year); A/HRC/RES/16/21, annex, paragraph 3 (42 a year); RULES 2.1.
Does not: look at the years in which a cycle begins or ends. A review counts in the year in which its session opens.
"""

from collections import Counter
from collections.abc import Iterator
from datetime import date

from openupr.domain.background import Background
from openupr.domain.calendar import Cycle
from openupr.domain.findings import Finding, Rule, Severity, Subject, Sureness

rule = Rule(
    name="year_of_another_number_of_reviews",
    citation="A/HRC/RES/5/1, annex, paragraph 14; A/HRC/RES/16/21, annex, paragraph 3",
    basis="text",
    sureness=Sureness.SEEN,
    since=date(2008, 4, 7),
    checks=Subject.CYCLE,
)


def check(cycle: Cycle, background: Background) -> Iterator[Finding]:
    """One note for each full year of the cycle with more or fewer reviews."""
    due = background.number("reviews_a_year", cycle.first_session)
    opened = {one.number: one.start.year for one in background.sessions.values()}
    years = Counter(opened[one.session] for one in background.held_in_cycle(cycle.number) if one.session in opened)
    if due is None or not years:
        return
    for year in range(cycle.start.year + 1, cycle.end.year):
        if years[year] != due.value:
            yield rule.finding(
                Severity.NOTE,
                f"Expected {due.value} States under review in {year}; found {years[year]}. "
                "See whether reviews were moved, or the cycle's last session was small.",
            )
