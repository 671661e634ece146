"""The outcomes that a session of the Council adopts are numbered 101, 102 and so on.

Source: practice of the decisions (RULES 8.7); two outcomes of one review shared a number (18/114A and 18/114B).
Does not: ask the same of a session of the Council twice: it is asked with the first of the sessions whose outcomes it
took.
"""

from collections.abc import Iterator
from datetime import date

from openupr.domain.background import Background
from openupr.domain.calendar import Session
from openupr.domain.findings import Finding, Rule, Severity, Subject, Sureness

rule = Rule(
    name="decision_numbers_with_a_gap",
    citation="practice of the decisions: outcomes are numbered from 101 in each session of the Council",
    basis="practice",
    sureness=Sureness.SEEN,
    since=date(2008, 4, 7),
    checks=Subject.SESSION,
)


def check(session: Session, background: Background) -> Iterator[Finding]:
    """One note for each session of the Council whose numbers have a gap."""
    for council in _councils(session, background):
        decided = (one for one in background.decisions if one.session == council and one.subject == "outcome")
        numbers = {int(one.number.rstrip("AB")) for one in decided}
        missing = [str(n) for n in range(_FIRST, max(numbers, default=0)) if n not in numbers]
        if missing:
            yield rule.finding(
                Severity.NOTE,
                f"Expected the outcomes of session {council} of the Council numbered from {_FIRST} to {max(numbers)}; "
                f"found no {', '.join(missing)}. Add the decisions that are not in the record.",
            )


_FIRST = 101


def _councils(session: Session, background: Background) -> list[int]:
    """The sessions of the Council that took outcomes of this session, and of no session before it."""
    took = {one.council_session for one in background.reviews_in(session.number) if one.council_session}
    before = {one.council_session for one in background.reviews if one.session < session.number}
    return sorted(took - before)
