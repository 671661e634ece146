"""Each State is reviewed once in a cycle, not twice.

Source: A/HRC/RES/5/1, annex, paragraph 14 (the cycle covers the Member States); RULES 2.1 and 2.9.
Does not: count a date that failed: a review that was moved is one review.
"""

from collections.abc import Iterator
from datetime import date

from openupr.domain.background import Background
from openupr.domain.calendar import Cycle, doubled
from openupr.domain.findings import Finding, Rule, Severity, Subject, Sureness

rule = Rule(
    name="state_reviewed_twice_in_cycle",
    citation="A/HRC/RES/5/1, annex, paragraph 14",
    basis="text",
    sureness=Sureness.SEEN,
    since=date(2008, 4, 7),
    checks=Subject.CYCLE,
)


def check(cycle: Cycle, background: Background) -> Iterator[Finding]:
    """One warning for each State with more than one review in the cycle."""
    for number, state, times in doubled(background.held_in_cycle(cycle.number)):
        yield rule.finding(
            Severity.WARNING,
            f"Expected one review of {state} in cycle {number}; found {times}. See which of them failed or was moved.",
        )
