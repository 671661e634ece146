"""A review that was moved is held in the session that the Council set as the latest, or earlier.

Source: practice since Haiti 2010 (A/HRC/RES/S-13/1) and Israel 2013 (A/HRC/OM/7/1); RULES 10.2 to 10.4.
Does not: know sessions that the record leaves open, as for Ukraine since 2022.
"""

from collections.abc import Iterator
from datetime import date

from openupr.domain.background import Background
from openupr.domain.calendar import ReviewFact
from openupr.domain.findings import Finding, Rule, Severity, Subject, Sureness

rule = Rule(
    name="review_after_the_latest_session_set",
    citation="practice of postponements since A/HRC/RES/S-13/1: the Council sets the latest session",
    basis="practice",
    sureness=Sureness.SEEN,
    since=date(2010, 1, 27),
    checks=Subject.REVIEW,
)


def check(review: ReviewFact, background: Background) -> Iterator[Finding]:
    """One note for a review in a later session than the one that was set."""
    if review.status.failed:
        return
    for case in background.cases_of(review):
        if case.new_session and review.session > case.new_session:
            yield rule.finding(
                Severity.NOTE,
                f"Expected {review.state} by session {case.new_session}, as set on {case.on}; found session "
                f"{review.session}. See whether it was moved again.",
            )
