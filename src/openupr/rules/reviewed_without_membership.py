"""Member States of the United Nations are reviewed, and none before it is a Member.

Source: A/RES/60/251, paragraph 5 (e) (the review covers every State); RULES 1.4 and 1.7: the Holy See and the State of
Palestine take the floor and are not reviewed. A State that leaves the Council is reviewed all the same.
Does not: know the day of admission where the record has the year only; then the year's first day counts.
"""

from collections.abc import Iterator
from datetime import date

from openupr.domain.background import Background
from openupr.domain.calendar import ReviewFact
from openupr.domain.findings import Finding, Rule, Severity, Subject, Sureness
from openupr.domain.subjects import day

rule = Rule(
    name="reviewed_without_membership",
    citation="A/RES/60/251, paragraph 5 (e)",
    basis="text",
    sureness=Sureness.SEEN,
    since=date(2008, 4, 7),
    checks=Subject.REVIEW,
)


def check(review: ReviewFact, background: Background) -> Iterator[Finding]:
    """One warning for a State that is no Member, or was not yet one on the day of the review."""
    state, on = background.states.get(review.state), day(review, background)
    if state is None:
        return
    if not state.member:
        found = f"{state.name}, an observer State"
    elif state.admitted and on and on < state.admitted.first:
        found = f"{state.name} under review on {on}, a Member since {state.admitted}"
    else:
        return
    yield rule.finding(
        Severity.WARNING, f"Expected a Member State of the United Nations; found {found}. Check State and date."
    )
