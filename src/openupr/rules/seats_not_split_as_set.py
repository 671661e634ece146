"""The seats of the Council are split among the regional groups: 13, 13, 6, 8 and 7.

Source: A/RES/60/251, paragraph 7: African 13, Asian 13, Eastern European 6, Latin American and Caribbean 8, Western
European and other 7; RULES 1.2.
Does not: look at days between sessions of the Working Group, on which a seat may wait for a by-election.
"""

from collections.abc import Iterator
from datetime import date

from openupr.domain.background import Background
from openupr.domain.calendar import Session
from openupr.domain.findings import Finding, Rule, Severity, Subject, Sureness
from openupr.domain.states import seat_gaps

rule = Rule(
    name="seats_not_split_as_set",
    citation="A/RES/60/251, paragraph 7",
    basis="text",
    sureness=Sureness.SEEN,
    since=date(2006, 6, 19),
    checks=Subject.SESSION,
)


def check(session: Session, background: Background) -> Iterator[Finding]:
    """One warning for each group that holds another number of seats on the first day."""
    for gap in seat_gaps(background.terms, session.start.first, session.start.first):
        yield rule.finding(
            Severity.WARNING,
            f"Expected {gap.expected} seats of the group {gap.group} on {gap.first}; found {gap.found}. "
            "Look for a term that is missing, ended early or is counted in another group.",
        )
