"""As many States are reviewed in a session as the modalities set: 16 in the first cycle, 14 since.

Source: A/HRC/DEC/17/119, paragraph 1 (14 States in each session); in the first cycle 48 States a year in three
sessions (A/HRC/RES/5/1, annex, paragraph 14); RULES, first table. The numbers are rows of the modalities.
Does not: say where the missing or added State is reviewed instead.
"""

from collections.abc import Iterator
from datetime import date

from openupr.domain.background import Background
from openupr.domain.calendar import Session
from openupr.domain.findings import Finding, Rule, Severity, Subject, Sureness

rule = Rule(
    name="session_of_another_size",
    citation="A/HRC/DEC/17/119, paragraph 1; in cycle 1 A/HRC/RES/5/1, annex, paragraph 14",
    basis="decision",
    sureness=Sureness.SEEN,
    since=date(2008, 4, 7),
    checks=Subject.SESSION,
)


def check(session: Session, background: Background) -> Iterator[Finding]:
    """One note where the record holds another number of reviews."""
    due = background.number("states_per_session", session.number)
    reviews = background.reviews_in(session.number)
    if due and reviews and len(reviews) != due.value:
        yield rule.finding(
            Severity.NOTE,
            f"Expected {due.value} States in session {session.number}; found {len(reviews)}. "
            "See whether a review was moved, or the session is the last of its cycle.",
        )
