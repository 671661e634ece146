"""In OHCHR's thematic list each recommendation stands once, under one theme, whatever other themes it carries.

Source: practice of the thematic lists (RULES 9.6).
Does not: look at a number that holds several texts, each of which has its own row.
"""

from collections import Counter
from collections.abc import Iterator
from datetime import date

from openupr.domain.background import Background
from openupr.domain.documents import Document
from openupr.domain.findings import Finding, Rule, Severity, Sureness
from openupr.domain.papers import ThematicList

rule = Rule(
    name="theme_lists_a_recommendation_twice",
    citation="practice of the thematic lists: each recommendation stands under one theme",
    basis="practice",
    sureness=Sureness.SEEN,
    since=date(2012, 5, 21),
)


def check(document: Document, background: Background) -> Iterator[Finding]:
    """One note that lists the numbers with the same text in two rows or more."""
    if not isinstance(document.content, ThematicList):
        return
    rows = Counter((row.number, " ".join(row.text.split()).casefold()) for row in document.content.rows)
    numbers = [number for (number, _), times in rows.items() if times > 1]
    if numbers:
        yield rule.finding(
            Severity.NOTE,
            f"Expected each recommendation once in the list; found {', '.join(numbers)} more than once. "
            "Compare the rows.",
        )
