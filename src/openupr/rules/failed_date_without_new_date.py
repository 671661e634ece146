"""A review whose date failed is moved to a later session of the same cycle.

Source: practice of every postponement since Haiti 2010 (A/HRC/RES/S-13/1) and of Israel 2013 (A/HRC/OM/7/1), where
the Council set the latest session; RULES 10.2 to 10.4. Every State is reviewed in each cycle (A/RES/60/251, paragraph
5 (e)).
Does not: ask how long the State may be given.
"""

from collections.abc import Iterator
from datetime import date

from openupr.domain.background import Background
from openupr.domain.calendar import ReviewFact
from openupr.domain.findings import Finding, Rule, Severity, Subject, Sureness

rule = Rule(
    name="failed_date_without_new_date",
    citation="practice of postponements since A/HRC/RES/S-13/1: the review is moved, not given up",
    basis="practice",
    sureness=Sureness.SEEN,
    since=date(2010, 1, 27),
    checks=Subject.REVIEW,
)


def check(review: ReviewFact, background: Background) -> Iterator[Finding]:
    """One note for a date that failed and is followed by no later session of the State in the cycle."""
    if not review.status.failed:
        return
    later = [
        one for one in background.reviews_of(review.state) if one.cycle == review.cycle and one.session > review.session
    ]
    if not later:
        yield rule.finding(
            Severity.NOTE,
            f"Expected a later session for {review.state} after the date in session {review.session} failed; "
            "found none. Add the new date when the Council has set one.",
        )
