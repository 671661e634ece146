"""The report of the Working Group closes with the paragraph on whose positions its recommendations reflect.

Source: practice since session 1 (all but 6 of 303 reports of sessions 1 to 20; RULES 6.6).
Does not: compare the wording, which varies, or look at drafts that hold the list alone.
"""

from collections.abc import Iterator
from datetime import date

from openupr.domain.background import Background
from openupr.domain.documents import Document
from openupr.domain.findings import Finding, Rule, Severity, Sureness
from openupr.domain.report import WorkingGroupReport

rule = Rule(
    name="closing_paragraph_missing",
    citation="practice of the reports of the Working Group since session 1 (no text requires it)",
    basis="practice",
    sureness=Sureness.MEASURED,
    since=date(2008, 4, 7),
)


def check(document: Document, background: Background) -> Iterator[Finding]:
    """One warning for a report that was read to its end and has no closing paragraph."""
    report = document.content
    if isinstance(report, WorkingGroupReport) and report.recommendations and report.closing_paragraph is False:
        yield rule.finding(
            Severity.WARNING,
            "Expected the closing paragraph that all conclusions reflect the position of those who submitted them and "
            "are not endorsed by the Working Group as a whole; found none. See whether the end of section II is there.",
        )
