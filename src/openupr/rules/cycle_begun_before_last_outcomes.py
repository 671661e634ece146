"""A cycle begins after the Council has adopted the outcomes of the last session of the cycle before.

Source: A/HRC/DEC/31/116 (the third cycle begins once the last outcomes of the second are adopted), practised for the
others too; RULES 2.2.
Does not: know outcomes for which the record has no decision.
"""

from collections.abc import Iterator
from datetime import date

from openupr.domain.background import Background
from openupr.domain.calendar import Cycle
from openupr.domain.findings import Finding, Rule, Severity, Subject, Sureness

rule = Rule(
    name="cycle_begun_before_last_outcomes",
    citation="practice, after the pattern of A/HRC/DEC/31/116 for the third cycle",
    basis="practice",
    sureness=Sureness.SEEN,
    since=date(2012, 5, 21),
    checks=Subject.CYCLE,
)


def check(cycle: Cycle, background: Background) -> Iterator[Finding]:
    """One note that names the last outcome of the cycle before, where it was adopted on or after the first day."""
    decided = [
        (one.decided_on, one.state) for one in background.held_in_cycle(cycle.number - 1) if one.decided_on is not None
    ]
    last = max(decided, default=None)
    if last and last[0] >= cycle.start.last:
        yield rule.finding(
            Severity.NOTE,
            f"Expected cycle {cycle.number} to begin after the last outcome of cycle {cycle.number - 1}; found "
            f"{cycle.start}, and the outcome of {last[1]} on {last[0]}. Check both dates.",
        )
