"""The troika is three members of the Council on the day of the review, of three different regional groups.

Source: A/HRC/RES/5/1, annex, paragraph 18 (d); RULES 4.1 (303 of 303 troikas of sessions 1 to 20).
Does not: count rapporteurs that were not read (the reader of the introduction does), look at the draw, or at who
was excused or replaced after the report was printed, or at a rehearsal, whose States are in no group.
"""

from collections.abc import Iterator
from datetime import date

from openupr.domain import rehearsal
from openupr.domain.background import Background
from openupr.domain.documents import Document
from openupr.domain.findings import Finding, Place, Rule, Severity, Sureness
from openupr.domain.report import WorkingGroupReport
from openupr.domain.troikas import troika_differences

rule = Rule(
    name="troika_not_of_three_groups",
    citation="A/HRC/RES/5/1, annex, paragraph 18 (d)",
    basis="text",
    sureness=Sureness.SEEN,
    since=date(2007, 6, 18),
)


def check(document: Document, background: Background) -> Iterator[Finding]:
    """One warning for each thing that is not as it must be of the troika, on the day of the review."""
    if not isinstance(document.content, WorkingGroupReport) or document.state is None:
        return
    if document.cycle == rehearsal.CYCLE:
        return
    read = document.content.introduction
    terms = [term for term in background.terms if read.review_date and term.member_on(read.review_date)]
    if not read.troika or read.review_date is None or not terms:
        return
    place = next(
        (Place(page, paragraph, span) for name, page, paragraph, span in read.places if name == "troika"), None
    )
    for kind, words in troika_differences(read.troika, document.state, read.review_date, terms):
        if kind != "size":
            yield rule.finding(
                Severity.WARNING,
                f"Expected three members of the Council of three different groups; found {words}. "
                "Compare paragraph 2 of the report with the record of the draw.",
                place,
            )
