"""A cycle lasts four years (the first) or four and a half (since the second), no longer.

Source: A/HRC/RES/5/1, annex, paragraph 14 (four years); A/HRC/RES/16/21, annex, paragraph 3 (four and a half years);
RULES 2.1. The numbers are rows of the modalities, in months.
Does not: count the months between two cycles, in which the Council adopts the last outcomes.
"""

from collections.abc import Iterator
from datetime import date

from openupr.domain.background import Background
from openupr.domain.calendar import Cycle
from openupr.domain.findings import Finding, Rule, Severity, Subject, Sureness

rule = Rule(
    name="cycle_longer_than_its_period",
    citation="A/HRC/RES/5/1, annex, paragraph 14; A/HRC/RES/16/21, annex, paragraph 3",
    basis="text",
    sureness=Sureness.SEEN,
    since=date(2008, 4, 7),
    checks=Subject.CYCLE,
)


def check(cycle: Cycle, background: Background) -> Iterator[Finding]:
    """One note for a cycle whose last day lies beyond its period, counted from its first."""
    period = background.number("cycle_months", cycle.first_session)
    if period is None:
        return
    months = cycle.start.first.year * 12 + cycle.start.first.month - 1 + period.value
    end = date(months // 12, months % 12 + 1, 1)
    if (cycle.end.first.year, cycle.end.first.month) > (end.year, end.month):
        yield rule.finding(
            Severity.NOTE,
            f"Expected cycle {cycle.number}, begun on {cycle.start}, to end within {period.value} months; found "
            f"{cycle.end}. See whether sessions were moved.",
        )
