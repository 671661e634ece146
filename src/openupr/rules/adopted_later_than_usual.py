"""The Working Group adopts the report within a week of the review.

Source: practice measured over sessions 1 to 20 (RULES 6.9: 2 to 7 days but for one report after 11); the text asks
for a reasonable time (A/HRC/RES/5/1, annex, paragraph 24). The number is a row of the modalities.
Does not: look at adoptions dated before the review, which are misprints.
"""

from collections.abc import Iterator
from datetime import date

from openupr.domain.background import Background
from openupr.domain.calendar import ReviewFact
from openupr.domain.findings import Finding, Rule, Severity, Subject, Sureness

rule = Rule(
    name="adopted_later_than_usual",
    citation="practice of the Working Group: reports are adopted within a week of the review",
    basis="practice",
    sureness=Sureness.MEASURED,
    since=date(2008, 4, 7),
    checks=Subject.REVIEW,
)


def check(review: ReviewFact, background: Background) -> Iterator[Finding]:
    """One note for more days between review and adoption than the modality says."""
    most = background.number("adoption_days_most", review.session)
    if most is None or review.reviewed_on is None or review.report_adopted_on is None:
        return
    days = (review.report_adopted_on - review.reviewed_on).days
    if days > most.value:
        yield rule.finding(
            Severity.NOTE,
            f"Expected the report of the Working Group on {review.state} adopted within {most.value} days of "
            f"{review.reviewed_on}; found {review.report_adopted_on}, {days} days. See whether it was put off.",
        )
