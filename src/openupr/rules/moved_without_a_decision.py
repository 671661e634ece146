"""The Council decides when a review is moved or a State did not take part.

Source: practice since Haiti 2010 (A/HRC/RES/S-13/1) and Israel 2013 (A/HRC/OM/7/1); RULES 10.2 to 10.4.
Does not: say that there was no decision: it says that the record knows no symbol of one.
"""

from collections.abc import Iterator
from datetime import date

from openupr.domain.background import Background
from openupr.domain.calendar import ReviewFact
from openupr.domain.findings import Finding, Rule, Severity, Subject, Sureness

rule = Rule(
    name="moved_without_a_decision",
    citation="practice of postponements since A/HRC/RES/S-13/1: the Council decides",
    basis="practice",
    sureness=Sureness.SEEN,
    since=date(2010, 1, 27),
    checks=Subject.REVIEW,
)


_KINDS = ("postponement", "non_participation")


def check(review: ReviewFact, background: Background) -> Iterator[Finding]:
    """One note for each such step of a State, told with the review that was moved in the end."""
    if review.status.failed:
        return
    for case in background.cases_of(review):
        if case.kind in _KINDS and case.decision is None:
            yield rule.finding(
                Severity.NOTE,
                f"Expected the symbol of the Council's decision on the {case.kind.replace('_', '-')} of {review.state} "
                f"({case.on}); found none in the record ({case.source}). Add it when a source is at hand.",
            )
