"""Who supports a recommendation in part says which part is supported and which is noted.

Source: practice of the plenary, where the President announces on how many recommendations the State gave
clarification, indicating the parts (RULES 7.3 and 8.5).
Does not: judge the answer: any comment, or any part that was read, is enough.
"""

from collections.abc import Iterator
from datetime import date

from openupr.domain.background import Background
from openupr.domain.documents import Document
from openupr.domain.findings import Finding, Rule, Severity, Sureness
from openupr.domain.papers import Addendum
from openupr.domain.positions import Position

rule = Rule(
    name="partial_support_without_its_part",
    citation="practice of the plenary: a State that supports a recommendation in part says which part",
    basis="practice",
    sureness=Sureness.SEEN,
    since=date(2008, 4, 7),
)


def check(document: Document, background: Background) -> Iterator[Finding]:
    """One note that lists the recommendations supported in part without a word on the part."""
    if not isinstance(document.content, Addendum):
        return
    numbers = [
        number
        for one in document.content.positions
        if one.position is Position.PARTIALLY and not one.parts and not (one.comment or "").strip()
        for number in one.numbers
    ]
    if numbers:
        yield rule.finding(
            Severity.NOTE,
            f"Expected the part that is supported; found support in part without it on {', '.join(numbers)}. "
            "Look for it in the text around.",
        )
