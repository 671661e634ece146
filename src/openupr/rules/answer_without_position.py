"""The State tells the Council its position on all recommendations, in writing.

Source: A/HRC/RES/16/21, annex, paragraph 16, in substance as reports of the Council repeat it (A/HRC/28/2, paragraph
372; A/HRC/43/2, paragraph 368); RULES 7.2.
Does not: know recommendations that the addendum leaves out; the parity report of an import compares it with the
report.
"""

from collections.abc import Iterator
from datetime import date

from openupr.domain.background import Background
from openupr.domain.documents import Document
from openupr.domain.findings import Finding, Rule, Severity, Sureness
from openupr.domain.papers import Addendum
from openupr.domain.positions import Position

rule = Rule(
    name="answer_without_position",
    citation="A/HRC/RES/16/21, annex, paragraph 16",
    basis="text",
    sureness=Sureness.SEEN,
    since=date(2011, 3, 25),
)


_OPEN = (None, Position.PENDING)


def check(document: Document, background: Background) -> Iterator[Finding]:
    """One note that lists the recommendations answered without a position, or left for later."""
    if not isinstance(document.content, Addendum):
        return
    numbers = [n for one in document.content.positions if one.position in _OPEN for n in one.numbers]
    if numbers:
        yield rule.finding(
            Severity.NOTE,
            f"Expected a position on every recommendation; found none on {', '.join(numbers)}. "
            "At the adoption of the outcome they count as noted; a later answer is kept beside.",
        )
