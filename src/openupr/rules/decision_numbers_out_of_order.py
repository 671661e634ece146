"""Outcomes are numbered in the order in which the Council adopts them.

Source: practice of the decisions (RULES 8.7).
Does not: know the order within a meeting.
"""

from collections.abc import Iterator
from datetime import date
from itertools import pairwise

from openupr.domain.background import Background
from openupr.domain.calendar import Session
from openupr.domain.findings import Finding, Rule, Severity, Subject, Sureness

rule = Rule(
    name="decision_numbers_out_of_order",
    citation="practice of the decisions: outcomes are numbered in the order of their adoption",
    basis="practice",
    sureness=Sureness.SEEN,
    since=date(2008, 4, 7),
    checks=Subject.SESSION,
)


def check(session: Session, background: Background) -> Iterator[Finding]:
    """One note for each outcome with a higher number than one that was adopted after it."""
    took = {one.council_session for one in background.reviews_in(session.number)}
    before = {one.council_session for one in background.reviews if one.session < session.number}
    outcomes = [one for one in background.decisions if one.session in took - before and one.subject == "outcome"]
    outcomes.sort(key=lambda one: (one.session, int(one.number.rstrip("AB")), one.number))
    for one, after in pairwise(outcomes):
        if one.session != after.session:
            continue
        earlier = after.adopted_on == one.adopted_on and (after.meeting or one.meeting or 0) < (one.meeting or 0)
        if after.adopted_on < one.adopted_on or earlier:
            yield rule.finding(
                Severity.NOTE,
                f"Expected {after.symbol} adopted after {one.symbol}; found {after.adopted_on}, meeting "
                f"{after.meeting}, and {one.adopted_on}, meeting {one.meeting}. Check both records.",
            )
