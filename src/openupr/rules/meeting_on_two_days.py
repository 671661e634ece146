"""The meeting at which a report is adopted is not one at which a State was reviewed on another day.

Source: practice measured over sessions 1 to 20 (RULES 2.7: meetings are numbered through the session). In the first
cycle reports were adopted at meetings of reviews, on the same day; since, mostly at meetings of their own.
Does not: say whether the meeting or the date is misprinted, in this report or in the other.
"""

from collections.abc import Iterator
from datetime import date

from openupr.domain.background import Background
from openupr.domain.documents import Document
from openupr.domain.findings import Finding, Rule, Severity, Sureness
from openupr.domain.report import WorkingGroupReport

rule = Rule(
    name="meeting_on_two_days",
    citation="practice of the timetable: a meeting of the Working Group is held on one day",
    basis="practice",
    sureness=Sureness.MEASURED,
    since=date(2008, 4, 7),
)


def check(document: Document, background: Background) -> Iterator[Finding]:
    """One note where the record has the meeting of adoption on another day."""
    if not isinstance(document.content, WorkingGroupReport) or document.session is None:
        return
    read = document.content.introduction
    if read.adoption_meeting is None or read.adoption_date is None:
        return
    same = [one for one in background.reviews_in(document.session) if one.meeting == read.adoption_meeting]
    days = {one.reviewed_on: one.state for one in same if one.reviewed_on}
    if days and read.adoption_date not in days:
        others = ", ".join(f"the review of {state} on {day}" for day, state in days.items())
        yield rule.finding(
            Severity.NOTE,
            f"Expected meeting {read.adoption_meeting} of session {document.session} on one day; found the adoption on "
            f"{read.adoption_date} and {others}. Compare paragraph 1 of the reports.",
        )
