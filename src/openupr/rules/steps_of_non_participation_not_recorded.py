"""Where a State did not take part, each step on the way is recorded, or marked as not taken.

Source: the steps of 2013, which the Council took as a precedent for similar cases (A/HRC/OM/7/1); the list of them is
ours (RULES 10.8). The Council has never declared persistent non-cooperation, and nothing here computes it.
Does not: say that a step was not taken: it says that the record holds none.
"""

from collections.abc import Iterator
from datetime import date

from openupr.domain.background import Background
from openupr.domain.calendar import ReviewFact, ReviewStatus
from openupr.domain.findings import Finding, Rule, Severity, Subject, Sureness

rule = Rule(
    name="steps_of_non_participation_not_recorded",
    citation="practice since A/HRC/OM/7/1, taken as a precedent; the list of steps is ours",
    basis="practice",
    sureness=Sureness.SEEN,
    since=date(2013, 1, 29),
    checks=Subject.REVIEW,
)


_STEPS = {
    "communication of the State": ("relations_suspended", "notice_of_non_participation", "request_to_postpone"),
    "question for reasons and a date": ("clarification_requested",),
    "state of the documents": ("no_national_report", "compilation_issued", "summary_issued"),
    "selection of the troika": ("troika_by_president", "troika_drawn"),
    "letters of the President": ("president_letter",),
    "reports of the President": ("president_report",),
    "fresh documents": ("documents_reissued",),
    "review held in the end": ("review_held",),
}


def check(review: ReviewFact, background: Background) -> Iterator[Finding]:
    """One note that lists the steps of which the record holds nothing, for a date at which the State was absent."""
    if review.status is not ReviewStatus.STATE_ABSENT:
        return
    cases = background.cases_of(review)
    kinds = {case.kind for case in cases}
    absences = [case for case in cases if case.kind == "non_participation"]
    missing = [step for step, names in _STEPS.items() if not kinds.intersection(names)]
    if not any(case.decision for case in absences):
        missing.append("symbol of the decision")
    if not any(case.new_session for case in absences):
        missing.append("latest session set")
    if missing:
        yield rule.finding(
            Severity.NOTE,
            f"Expected every step after {review.state} did not take part in session {review.session}; found no record "
            f"of {', '.join(missing)}. Record each, or that it was not taken.",
        )
