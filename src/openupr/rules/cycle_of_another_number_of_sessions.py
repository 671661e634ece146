"""A cycle has 12 sessions (the first) or 14 (since the second), three a year.

Source: practice that follows from 48 States a year for four years (A/HRC/RES/5/1, annex, paragraph 14) and 42 a year
for four and a half (A/HRC/RES/16/21, annex, paragraph 3); RULES, first table.
Does not: look at how long the cycle lasts.
"""

from collections.abc import Iterator
from datetime import date

from openupr.domain.background import Background
from openupr.domain.calendar import Cycle
from openupr.domain.findings import Finding, Rule, Severity, Subject, Sureness

rule = Rule(
    name="cycle_of_another_number_of_sessions",
    citation="practice: 12 sessions in cycle 1 (A/HRC/RES/5/1, annex, paragraph 14), 14 since (A/HRC/RES/16/21, "
    "annex, paragraph 3)",
    basis="practice",
    sureness=Sureness.SEEN,
    since=date(2008, 4, 7),
    checks=Subject.CYCLE,
)


def check(cycle: Cycle, background: Background) -> Iterator[Finding]:
    """One note for a cycle with more or fewer sessions."""
    due = background.number("sessions_per_cycle", cycle.first_session)
    found = cycle.last_session - cycle.first_session + 1
    if due and found != due.value:
        yield rule.finding(
            Severity.NOTE,
            f"Expected {due.value} sessions in cycle {cycle.number}; found {found} "
            f"({cycle.first_session} to {cycle.last_session}). Check the sessions of the cycle.",
        )
