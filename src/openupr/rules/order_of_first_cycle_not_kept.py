"""The order of the first cycle is kept: a State comes up in the session of its place in that order.

Source: A/HRC/DEC/17/119, paragraph 1 (order of the first cycle maintained, 14 States in each session); RULES 2.5. In
the second cycle the place is counted in the order of the first; since the third it is the State's session of the
cycle before and 14 more.
Does not: look at the order within a session, which moves. A State that has no place in the cycle before is left out.
"""

from collections.abc import Iterator
from datetime import date

from openupr.domain.background import Background
from openupr.domain.calendar import ReviewFact
from openupr.domain.findings import Finding, Rule, Severity, Subject, Sureness

rule = Rule(
    name="order_of_first_cycle_not_kept",
    citation="A/HRC/DEC/17/119, paragraph 1",
    basis="decision",
    sureness=Sureness.SEEN,
    since=date(2012, 5, 21),
    checks=Subject.REVIEW,
)


_SECOND = 2


def check(review: ReviewFact, background: Background) -> Iterator[Finding]:
    """One note for a review in another session than its place in the order gives."""
    due = _session_due(review, background)
    if due is not None and due != review.session and not review.status.failed:
        yield rule.finding(
            Severity.NOTE,
            f"Expected {review.state} in session {due} by its place in the order; found session {review.session}. "
            "See whether the review was moved, then or in the cycle before.",
        )


def _session_due(review: ReviewFact, background: Background) -> int | None:
    before = [one for one in background.reviews if one.cycle == review.cycle - 1 and not one.status.failed]
    size = background.number("states_per_session", review.session)
    if review.cycle == _SECOND and size:
        cycle = background.cycles.get(_SECOND)
        order = [one.state for one in before]
        if review.state not in order or cycle is None:
            return None
        return cycle.first_session + order.index(review.state) // size.value
    cycle, previous = background.cycles.get(review.cycle), background.cycles.get(review.cycle - 1)
    session = next((one.session for one in before if one.state == review.state), None)
    if cycle is None or previous is None or session is None:
        return None
    return session + cycle.first_session - previous.first_session
