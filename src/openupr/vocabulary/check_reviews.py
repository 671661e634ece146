"""Checks of reviews against cycles, sessions, meetings and special cases.

Source: A/HRC/RES/5/1, annex, paragraph 14 and A/HRC/DEC/17/119, paragraph 1 (each State once in a cycle); RULES
2.1 to 2.10 and 10.2.
Does not: say which of two sources is right.
"""

from collections.abc import Iterator

from openupr.domain.calendar import ReviewFact, Session, dates_out_of_order, doubled, missing
from openupr.domain.findings import Finding
from openupr.vocabulary.difference import difference, named, warning, within
from openupr.vocabulary.facts import Facts

_ONCE = "A/HRC/RES/5/1, annex, paragraph 14"
# Cases that explain a date that failed
_FAILED_DATE = frozenset({"postponement", "non_participation"})


def once_a_cycle(facts: Facts) -> Iterator[Finding]:
    """Every State with two reviews in a cycle, or none. South Sudan in cycle 1 is the named exception."""
    for cycle, state, times in doubled(facts.reviews):
        what = f"{state}, cycle {cycle}"
        yield warning("facts_once", f"{what}: one review is due", f"reviews.csv has {times}", citation=_ONCE)
    for cycle, state in missing(facts.reviews, _due(facts)):
        what = f"{state}, cycle {cycle}"
        yield warning("facts_once", f"{what}: one review is due", "reviews.csv has none", citation=_ONCE)


def _due(facts: Facts) -> dict[int, frozenset[str]]:
    """The States due in each cycle, without one whose outcome came out of another State's review."""
    members = frozenset(state.iso3 for state in facts.states.values() if state.member)
    shared = {(case.cycle, case.state) for case in facts.cases if case.kind == "outcome_of_two_states"}
    return {n: frozenset(state for state in members if (n, state) not in shared) for n in facts.cycles}


def sessions(facts: Facts) -> Iterator[Finding]:
    """Every session that lies outside its cycle or holds another number of reviews than planned."""
    for session in facts.sessions.values():
        cycle = facts.cycles.get(session.cycle)
        if cycle is None or not cycle.first_session <= session.number <= cycle.last_session:
            what = f"session {session.number}: sessions.csv says cycle {session.cycle} ({session.source})"
            yield warning("facts_sessions", what, "cycles.csv puts it into another cycle")
        yield from _planned(facts, session)
    for review in facts.reviews:
        known = facts.sessions.get(review.session)
        if known is None or known.cycle != review.cycle:
            what = f"{named(review)}: reviews.csv says cycle {review.cycle} ({review.source})"
            yield warning("facts_sessions", what, f"sessions.csv {known.cycle if known else 'has no such session'}")


def _planned(facts: Facts, session: Session) -> Iterator[Finding]:
    reviews = [r for r in facts.reviews if r.session == session.number and not r.status.failed]
    if len(reviews) != session.states_planned:
        moved = [c for c in facts.cases if session.number in (c.session, c.new_session) and c.kind in _FAILED_DATE]
        yield difference(
            "facts_sessions",
            f"session {session.number}: sessions.csv plans {session.states_planned} States ({session.source})",
            f"reviews.csv has {len(reviews)}",
            reason="; ".join(f"{case.on} {case.kind} {case.state}" for case in moved),
        )


def dates(facts: Facts) -> Iterator[Finding]:
    """Every date of a review that is out of order or outside its session."""
    for review in facts.reviews:
        misprint = review.note if "misprint" in review.note else ""
        for name, day, following, next_day in dates_out_of_order(review):
            yield difference(
                "facts_dates",
                f"{named(review)}: reviews.csv has {name} on {day}",
                f"{following} on {next_day} (both {review.source})",
                reason=misprint,
            )
        session = facts.sessions.get(review.session)
        if session:
            yield from _outside(review, session, misprint)


def _outside(review: ReviewFact, session: Session, misprint: str) -> Iterator[Finding]:
    for name, day in (("review", review.reviewed_on), ("adoption in the Working Group", review.report_adopted_on)):
        if day and not within(day, session.start, session.end):
            yield difference(
                "facts_dates",
                f"{named(review)}: reviews.csv has {name} on {day} ({review.source})",
                f"sessions.csv session {session.number} from {session.start} to {session.end} ({session.source})",
                reason=misprint or session.note,
            )


def meetings(facts: Facts) -> Iterator[Finding]:
    """Every meeting of a session under which two reviews stand."""
    seen: dict[tuple[int, int], ReviewFact] = {}
    for review in facts.reviews:
        if review.meeting is None or review.status.failed:
            continue
        other = seen.setdefault((review.session, review.meeting), review)
        if other is not review:
            yield difference(
                "facts_meetings",
                f"session {review.session}, meeting {review.meeting}: reviews.csv has {other.state} "
                f"on {other.reviewed_on} ({other.source})",
                f"{review.state} on {review.reviewed_on} ({review.source})",
                reason="both as printed" if "as printed" in review.note and "as printed" in other.note else "",
            )


def cases(facts: Facts) -> Iterator[Finding]:
    """Every special case that the reviews do not show, and every failed date without a case."""
    failed = {(r.state, r.session) for r in facts.reviews if r.status.failed}
    present = {(r.state, r.session) for r in facts.reviews if not r.status.failed}
    told = set()
    for case in facts.cases:
        if case.state is None or case.kind not in _FAILED_DATE:
            continue
        told.add((case.state, case.session))
        what = f"{case.state}: special_cases.csv has {case.kind} of {case.on} ({case.source})"
        if (case.state, case.session) not in failed:
            yield warning("facts_cases", what, f"reviews.csv has no failed date in session {case.session}")
        if case.new_session and (case.state, case.new_session) not in present:
            yield warning("facts_cases", what, f"reviews.csv has no review in session {case.new_session}")
    for state, session in sorted(failed - told):
        what = f"{state}: reviews.csv has a failed date in session {session}"
        yield warning("facts_cases", what, "special_cases.csv has no case for it")
