"""National report, compilation and summary keep to their length.

Source: A/HRC/RES/5/1, annex, paragraph 15 (a) to (c): 20 pages, 10 pages, 10 pages; the conference services count about
535 words a page (RULES 3.8). The numbers are rows of the modalities, each with its own sureness.
Does not: count endnotes, annexes or the cover. The limit in words is practice, for some papers known only from others'
accounts: a warning, never more.
"""

from collections.abc import Iterator
from datetime import date

from openupr.domain.background import Background
from openupr.domain.documents import Document, DocumentKind
from openupr.domain.findings import Finding, Rule, Severity, Sureness
from openupr.domain.modalities import modality
from openupr.domain.papers import Paper

rule = Rule(
    name="paper_over_word_limit",
    citation="A/HRC/RES/5/1, annex, paragraph 15; words as the conference services count them",
    basis="practice",
    sureness=Sureness.KNOWLEDGE,
    since=date(2007, 6, 18),
)
_LIMITS = {
    DocumentKind.NATIONAL_REPORT: "national_report_words",
    DocumentKind.COMPILATION: "compilation_words",
    DocumentKind.SUMMARY: "summary_words",
}


def check(document: Document, background: Background) -> Iterator[Finding]:
    """One warning where the numbered body has more words than the limit of its kind in its session."""
    name = _LIMITS.get(document.kind)
    limit = modality(background.modalities, name, document.session) if name else None
    if limit is None or not isinstance(document.content, Paper) or document.content.words is None:
        return
    if document.content.words > limit.value:
        yield rule.finding(
            Severity.WARNING,
            f"Expected at most {limit.value} words in the numbered paragraphs{limit.sureness.aside}; "
            f"found {document.content.words}. Shorten it, or see whether notes were counted as text.",
        )
