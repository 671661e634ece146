"""The compilation of UN information and the summary of stakeholders' information were issued for the review.

Source: A/HRC/RES/5/1, annex, paragraph 15 (b) and (c); A/HRC/RES/16/21, annex, paragraph 5; RULES 3.1, 3.2, 3.11.
Does not: ask for the written national report, without which a review goes on (South Africa 2008, Cabo Verde 2008,
Comoros 2009, Dominica 2014): its absence is a note. Looks at the list in paragraph 3 of the report of the Working
Group, not at the papers; and not at a rehearsal, whose papers have symbols of their own.
"""

from collections.abc import Iterator
from datetime import date

from openupr.domain import rehearsal
from openupr.domain.background import Background
from openupr.domain.documents import Document
from openupr.domain.findings import Finding, Place, Rule, Severity, Sureness
from openupr.domain.report import WorkingGroupReport
from openupr.domain.symbols import Symbol

rule = Rule(
    name="papers_of_ohchr_not_listed",
    citation="A/HRC/RES/5/1, annex, paragraph 15 (b) and (c)",
    basis="text",
    sureness=Sureness.SEEN,
    since=date(2007, 6, 18),
)
_PAPERS = {
    "1": ("the national report (1)", Severity.NOTE, "It may have been given orally"),
    "2": ("the compilation of UN information (2)", Severity.WARNING, "Look at paragraph 3 of the report"),
    "3": ("the summary of stakeholders' information (3)", Severity.WARNING, "Look at paragraph 3 of the report"),
}


def check(document: Document, background: Background) -> Iterator[Finding]:
    """A warning for document 2 or 3 missing from the list in the report, a note for document 1."""
    if not isinstance(document.content, WorkingGroupReport) or not document.content.introduction.documents:
        return
    if document.cycle == rehearsal.CYCLE:
        return
    read = document.content.introduction
    listed = {symbol.number for text in read.documents if (symbol := Symbol.parse(text)) and symbol.code}
    place = next((Place(page, number, span) for name, page, number, span in read.places if name == "documents"), None)
    for number, (paper, severity, advice) in _PAPERS.items():
        if number not in listed:
            found = ", ".join(read.documents)
            yield rule.finding(severity, f"Expected {paper} among the documents; found {found}. {advice}.", place)
