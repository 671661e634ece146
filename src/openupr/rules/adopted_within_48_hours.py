"""At least 48 hours lie between the review and the adoption of its report in the Working Group.

Source: A/HRC/RES/5/1, annex, paragraph 24 ("reasonable time frame"), practised as 48 hours (RULES 6.9: two days or
more in every report of sessions 1 to 20 but for two misprints).
Does not: know hours, since reports print days: two days on the calendar count as 48 hours. An adoption printed before
the review is a misprint, and the reader of the introduction says so.
"""

from collections.abc import Iterator
from datetime import date

from openupr.domain.background import Background
from openupr.domain.documents import Document
from openupr.domain.findings import Finding, Place, Rule, Severity, Sureness
from openupr.domain.modalities import modality
from openupr.domain.report import Introduction, WorkingGroupReport

rule = Rule(
    name="adopted_within_48_hours",
    citation="A/HRC/RES/5/1, annex, paragraph 24; practised as at least 48 hours",
    basis="practice",
    sureness=Sureness.SEEN,
    since=date(2008, 4, 7),
)


def check(document: Document, background: Background) -> Iterator[Finding]:
    """One warning where fewer days lie between the two dates than the hours of the modality fill."""
    report = document.content
    least = modality(background.modalities, "hours_before_adoption", document.session)
    if not isinstance(report, WorkingGroupReport) or least is None:
        return
    review, adoption = report.introduction.review_date, report.introduction.adoption_date
    if review and adoption and 0 <= (adoption - review).days * 24 < least.value:
        yield rule.finding(
            Severity.WARNING,
            f"Expected at least {least.value} hours between review and adoption in the Working Group; found {review} "
            f"and {adoption}. Check both dates on page 1.",
            _place(report.introduction),
        )


def _place(introduction: Introduction) -> Place | None:
    places = {name: Place(page, paragraph, span) for name, page, paragraph, span in introduction.places}
    return places.get("adoption_date")
