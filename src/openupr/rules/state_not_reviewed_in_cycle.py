"""No Member State is left out of a cycle.

Source: A/HRC/RES/5/1, annex, paragraph 14 (four years for 192 States); A/HRC/RES/16/21, annex, paragraph 3; universal
coverage is a principle of the review (RULES 2.1, 11.1 (c)).
Does not: ask for a State that was admitted after the cycle's end, or say whether a review to come will be held.
"""

from collections.abc import Iterator
from datetime import date

from openupr.domain.background import Background
from openupr.domain.calendar import Cycle, missing
from openupr.domain.findings import Finding, Rule, Severity, Subject, Sureness

rule = Rule(
    name="state_not_reviewed_in_cycle",
    citation="A/HRC/RES/5/1, annex, paragraph 14",
    basis="text",
    sureness=Sureness.SEEN,
    since=date(2008, 4, 7),
    checks=Subject.CYCLE,
)


def check(cycle: Cycle, background: Background) -> Iterator[Finding]:
    """One warning for each Member State that has no review in the cycle, held or to come."""
    due = frozenset(
        state.iso3
        for state in background.states.values()
        if state.member and not (state.admitted and state.admitted.first > cycle.end.last)
    )
    for number, state in missing(background.held_in_cycle(cycle.number), {cycle.number: due}):
        yield rule.finding(
            Severity.WARNING,
            f"Expected a review of {state} in cycle {number}; found none. "
            "See whether it was postponed, or its outcome came out of another State's review.",
        )
