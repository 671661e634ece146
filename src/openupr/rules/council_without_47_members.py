"""The Council has 47 members on the day a session of the Working Group opens.

Source: A/RES/60/251, paragraph 7; the Working Group is composed of the members of the Council (A/HRC/RES/5/1, annex,
paragraph 18 (a)); RULES 1.1 and 1.6.
Does not: look at days between sessions, on which a seat may wait for a by-election. Members whose rights are suspended
count: they hold their seat.
"""

from collections.abc import Iterator
from datetime import date

from openupr.domain.background import Background
from openupr.domain.calendar import Session
from openupr.domain.findings import Finding, Rule, Severity, Subject, Sureness
from openupr.domain.states import COUNCIL_SEATS, members_on

rule = Rule(
    name="council_without_47_members",
    citation="A/RES/60/251, paragraph 7",
    basis="text",
    sureness=Sureness.SEEN,
    since=date(2006, 6, 19),
    checks=Subject.SESSION,
)


def check(session: Session, background: Background) -> Iterator[Finding]:
    """One warning where another number of States holds a seat on the first day."""
    found = len(members_on(background.terms, session.start.first))
    if found != COUNCIL_SEATS:
        yield rule.finding(
            Severity.WARNING,
            f"Expected {COUNCIL_SEATS} members of the Council on {session.start.first}; found {found}. "
            "Look for a term that is missing, ended early or is held twice.",
        )
