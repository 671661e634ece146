"""The recommendations received are those supported, those noted and those supported in part, together.

Source: practice of the President's sentence in plenary (RULES 7.4 and 8.5), tested on 29 tallies; it follows from the
two positions of A/HRC/RES/5/1, annex, paragraph 32.
Does not: compare the tally with the report, which `tally_of_another_number` does.
"""

from collections.abc import Iterator
from datetime import date

from openupr.domain.background import Background
from openupr.domain.calendar import ReviewFact
from openupr.domain.findings import Finding, Rule, Severity, Subject, Sureness

rule = Rule(
    name="tally_does_not_add_up",
    citation="practice of the plenary: received is supported, noted and in part together",
    basis="practice",
    sureness=Sureness.SEEN,
    since=date(2008, 4, 7),
    checks=Subject.REVIEW,
)


def check(review: ReviewFact, background: Background) -> Iterator[Finding]:
    """One warning for each tally of the review whose parts have another sum."""
    for tally in background.tallies:
        if (tally.state, tally.session) != (review.state, review.session):
            continue
        parts = (tally.supported, tally.noted, tally.partially)
        if sum(parts) != tally.received:
            yield rule.finding(
                Severity.WARNING,
                f"Expected {tally.received} recommendations received by {review.state}; found "
                f"{' + '.join(map(str, parts))} = {sum(parts)} ({tally.source}). Check the sentence.",
            )
