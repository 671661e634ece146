"""When the Council takes up an outcome, the State has given its position on all recommendations.

Source: A/HRC/RES/16/21, annex, paragraph 16, in substance; RULES 7.2 and 8.8: where positions are missing, practice
differs (postponed, taken as noted, or given orally at the President's invitation).
Does not: count the State's silence as an answer, or call it more than what it is.
"""

from collections.abc import Iterator
from datetime import date

from openupr.domain.background import Background
from openupr.domain.calendar import ReviewFact
from openupr.domain.findings import Finding, Rule, Severity, Subject, Sureness

rule = Rule(
    name="outcome_without_positions",
    citation="A/HRC/RES/16/21, annex, paragraph 16",
    basis="text",
    sureness=Sureness.SEEN,
    since=date(2011, 3, 25),
    checks=Subject.REVIEW,
)


_KINDS = ("outcome_without_positions", "outcome_not_adopted")


def check(review: ReviewFact, background: Background) -> Iterator[Finding]:
    """One note for each step of the record at which positions were missing."""
    for case in background.cases_of(review):
        if case.kind in _KINDS and case.session == review.session:
            yield rule.finding(
                Severity.NOTE,
                f"Expected the positions of {review.state} on all recommendations when its outcome came up; found them "
                f"missing on {case.on} ({case.source}). A later answer is kept beside.",
            )
