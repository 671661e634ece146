"""After two terms in a row a member of the Council is not at once elected again.

Source: A/RES/60/251, paragraph 7 (not eligible for immediate re-election after two consecutive terms); RULES 1.3.
Does not: count a term that does not begin on the day after the one before it.
"""

from collections.abc import Iterator
from datetime import date, timedelta

from openupr.domain.background import Background
from openupr.domain.findings import Finding, Rule, Severity, Subject, Sureness
from openupr.domain.states import CouncilTerm

rule = Rule(
    name="third_term_in_a_row",
    citation="A/RES/60/251, paragraph 7",
    basis="text",
    sureness=Sureness.SEEN,
    since=date(2006, 6, 19),
    checks=Subject.TERM,
)


def check(term: CouncilTerm, background: Background) -> Iterator[Finding]:
    """One warning for a term that follows two others of the same State without a day between."""
    ended = {other.end: other for other in background.terms if other.state == term.state}
    second = ended.get(term.start - timedelta(days=1))
    first = ended.get(second.start - timedelta(days=1)) if second else None
    if second and first:
        yield rule.finding(
            Severity.WARNING,
            f"Expected a pause after two terms in a row; found {term.state} a member from {first.start} to "
            f"{second.end} and again from {term.start}. Check the dates of the three terms.",
        )
