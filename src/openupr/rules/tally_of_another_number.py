"""The recommendations that the President counts are those that the report of the Working Group lists.

Source: practice of the plenary (RULES 8.5), measured on the 14 outcomes of session 28 of the Council.
Does not: look at reviews whose report was not read here.
"""

from collections.abc import Iterator
from datetime import date

from openupr.domain.background import Background
from openupr.domain.calendar import ReviewFact
from openupr.domain.findings import Finding, Rule, Severity, Subject, Sureness

rule = Rule(
    name="tally_of_another_number",
    citation="practice of the plenary: the tally counts the recommendations that the report lists",
    basis="practice",
    sureness=Sureness.MEASURED,
    since=date(2008, 4, 7),
    checks=Subject.REVIEW,
)


def check(review: ReviewFact, background: Background) -> Iterator[Finding]:
    """One note for each tally that counts more or fewer than the report lists."""
    listed = background.listed.get((review.state, review.cycle))
    for tally in background.tallies:
        if (tally.state, tally.session) == (review.state, review.session) and listed and tally.received != listed:
            yield rule.finding(
                Severity.NOTE,
                f"Expected {listed} recommendations on {review.state}, as the report lists; found {tally.received} in "
                f"{tally.source}. See whether the report counts a recommendation twice or in parts.",
            )
