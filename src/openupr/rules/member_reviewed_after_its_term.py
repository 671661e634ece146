"""In the first cycle a member of the Council is reviewed before its term ends.

Source: A/RES/60/251, paragraph 9, and A/HRC/RES/5/1, annex, paragraph 8 (members are reviewed during their term),
known, their text not seen; RULES 1.5 and 2.3 (c): members whose terms end first come first. A State already reviewed
in the cycle when its term begins is not reviewed twice.
Does not: look at terms that began after the first cycle: since then the order of that cycle is kept
(A/HRC/DEC/17/119, paragraph 1), and a cycle is longer than a term.
"""

from collections.abc import Iterator
from datetime import date

from openupr.domain.background import Background
from openupr.domain.findings import Finding, Rule, Severity, Subject, Sureness
from openupr.domain.states import CouncilTerm
from openupr.domain.subjects import day

rule = Rule(
    name="member_reviewed_after_its_term",
    citation="A/RES/60/251, paragraph 9; A/HRC/RES/5/1, annex, paragraph 8",
    basis="text",
    sureness=Sureness.KNOWLEDGE,
    since=date(2006, 6, 19),
    until=date(2011, 10, 17),
    checks=Subject.TERM,
)


_FIRST = 1


def check(term: CouncilTerm, background: Background) -> Iterator[Finding]:
    """One note for a member whose review in the first cycle came after the last day of its term."""
    for review in background.held_in_cycle(_FIRST):
        on = day(review, background) if review.state == term.state else None
        if on and on > term.end:
            yield rule.finding(
                Severity.NOTE,
                f"Expected {term.state} under review before its term ended on {term.end}{rule.sureness.aside}; found "
                f"the review of the first cycle on {on}. See when the reviews began.",
            )
