"""A document of the review is in Arabic, Chinese, English, French, Russian or Spanish.

Source: practice of the Official Document System (RULES 3.13); papers go out in the six official languages (RULES
3.3).
Does not: look at lists of delegations, which are in the language of submission only, or at what a State hands in
itself.
"""

from collections.abc import Iterator
from datetime import date

from openupr.domain.background import Background
from openupr.domain.documents import Document
from openupr.domain.findings import Finding, Rule, Severity, Sureness

rule = Rule(
    name="language_not_official",
    citation="practice of the review: documents in the six official languages",
    basis="practice",
    sureness=Sureness.SEEN,
    since=date(2008, 4, 7),
)


_OFFICIAL = ("ar", "en", "es", "fr", "ru", "zh")


def check(document: Document, background: Background) -> Iterator[Finding]:
    """One note for a document with a symbol of the review in another language."""
    if document.symbol and document.language and document.language not in _OFFICIAL:
        yield rule.finding(
            Severity.NOTE,
            f"Expected one of the six official languages; found {document.language} in {document.symbol}. "
            "See whether it is a courtesy translation.",
        )
