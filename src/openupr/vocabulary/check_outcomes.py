"""Checks of outcomes: decisions, their numbers, sessions of the Council, tallies.

Source: RULES 2.6 and 2.8 (numbers, sessions of the Council), 6 (symbols), 8 (plenary).
Does not: say which of two sources is right.
"""

from collections.abc import Iterator

from openupr.domain.calendar import ReviewFact, ReviewStatus, gaps_in_numbers
from openupr.domain.findings import Finding, Severity
from openupr.domain.symbols import Symbol
from openupr.vocabulary.difference import difference, named, warning, within
from openupr.vocabulary.facts import Facts

# Cases that explain an outcome in another session of the Council than the rest of its session
_LATER_OUTCOME = frozenset({"outcome_postponed", "outcomes_split", "outcome_not_adopted"})


def decisions(facts: Facts) -> Iterator[Finding]:
    """Every review whose decision is unknown or says another State or day; every decision without a review."""
    known = {decision.symbol: decision for decision in facts.decisions}
    for review in facts.reviews:
        if review.decision is None:
            continue
        what = f"{named(review)}: reviews.csv has {review.decision} of {review.decided_on} ({review.source})"
        decision = known.get(review.decision)
        if decision is None:
            yield warning("facts_decisions", what, "decisions.csv has it not")
        elif (decision.state, decision.adopted_on) != (review.state, review.decided_on):
            other = f"decisions.csv {decision.state} of {decision.adopted_on} ({decision.source})"
            yield warning("facts_decisions", what, other)
    used = {review.decision for review in facts.reviews}
    for decision in facts.decisions:
        if decision.symbol not in used:
            case = next((c for c in facts.cases if c.decision == decision.symbol), None)
            yield difference(
                "facts_decisions",
                f"{decision.symbol}: decisions.csv dates it {decision.adopted_on} ({decision.source})",
                "reviews.csv has it under no review",
                reason=f"special_cases.csv has {case.kind} of {case.on} ({case.source})" if case else "",
            )


def decisions_of_cases(facts: Facts) -> Iterator[Finding]:
    """Every special case whose decision decisions.csv gives to another State or day."""
    known = {decision.symbol: decision for decision in facts.decisions}
    for case in facts.cases:
        decision = known.get(case.decision or "")
        if decision and (decision.state != case.state or decision.adopted_on != case.on.exact):
            yield warning(
                "facts_decisions",
                f"{decision.symbol}: special_cases.csv has {case.state}, {case.on} ({case.source})",
                f"decisions.csv {decision.state}, {decision.adopted_on} ({decision.source})",
            )


def outcomes_missing(facts: Facts) -> Iterator[Finding]:
    """For each session of the Council, the reviews held whose outcome no row of decisions.csv shows."""
    for number, states in sorted(_waiting(facts).items()):
        held = f"{len(states)} reviews held ({' '.join(sorted(states))})"
        yield Finding(
            "facts_outcomes",
            Severity.NOTE,
            f"session {number} of the Council: reviews.csv has {held}, decisions.csv has no outcome for them. "
            "Add the decisions when a source is at hand.",
        )


def _waiting(facts: Facts) -> dict[int, list[str]]:
    """The States reviewed, by the session of the Council that is to have adopted an outcome not known here."""
    waiting: dict[int, list[str]] = {}
    for review in facts.reviews:
        if review.status is ReviewStatus.HELD and review.decision is None and review.council_session:
            waiting.setdefault(review.council_session, []).append(review.state)
    return waiting


def numbers(facts: Facts) -> Iterator[Finding]:
    """Every session of the Council whose outcomes are not numbered from 101 without a gap."""
    waiting = _waiting(facts)
    for session, found in gaps_in_numbers(facts.decisions):
        yield difference(
            "facts_numbers",
            f"session {session} of the Council: outcomes are numbered from 101 without a gap",
            f"decisions.csv has {', '.join(found)}",
            reason=f"{len(waiting[session])} outcomes are not in decisions.csv" if session in waiting else "",
        )


def council_sessions(facts: Facts) -> Iterator[Finding]:
    """Every outcome in another session of the Council than its symbols, its session or its date say."""
    for review in facts.reviews:
        if review.council_session is None:
            continue
        what = f"{named(review)}: reviews.csv has the outcome in session {review.council_session} of the Council"
        reason = _later(facts, review)
        for other in (*_by_session(facts, review), *_by_symbols(review)):
            yield difference("facts_council_sessions", what, other, reason=reason)
        for other in _by_date(facts, review):
            yield warning("facts_council_sessions", what, other)


def _by_session(facts: Facts, review: ReviewFact) -> Iterator[str]:
    session = facts.sessions.get(review.session)
    if session and session.council_session != review.council_session:
        yield f"sessions.csv has {session.council_session} for the whole session ({session.source})"


def _by_symbols(review: ReviewFact) -> Iterator[str]:
    for name, text in (("report", review.report), ("decision", review.decision)):
        symbol = Symbol.parse(text) if text else None
        if text and (symbol is None or symbol.session != review.council_session):
            yield f"the symbol of its {name} is {text}"


def _by_date(facts: Facts, review: ReviewFact) -> Iterator[str]:
    council = facts.council_sessions.get(review.council_session or 0)
    if council is None:
        yield "council_sessions.csv has no such session"
    elif review.decided_on and not within(review.decided_on, council.start, council.end):
        yield f"decided on {review.decided_on}, and it lasted from {council.start} to {council.end} ({council.source})"


def _later(facts: Facts, review: ReviewFact) -> str:
    for case in facts.cases:
        if case.kind in _LATER_OUTCOME and case.session == review.session and case.state in (None, review.state):
            return f"special_cases.csv has {case.kind} of {case.on} ({case.source})"
    return ""


def tallies(facts: Facts) -> Iterator[Finding]:
    """Every tally that does not add up, or belongs to no review."""
    reviews = {(r.state, r.session): r for r in facts.reviews if not r.status.failed}
    for tally in facts.tallies:
        counted = f"plenary_tallies.csv has {tally.received} received ({tally.source})"
        what = f"{tally.state}, session {tally.session}: {counted}"
        parts = (tally.supported, tally.noted, tally.partially)
        if sum(parts) != tally.received:
            yield warning("facts_tallies", what, f"but {' + '.join(map(str, parts))} make {sum(parts)}")
        review = reviews.get((tally.state, tally.session))
        if review is None or review.council_session != tally.council_session:
            found = f"in session {review.council_session}" if review else "no such review"
            what = f"{what} in session {tally.council_session} of the Council"
            yield warning("facts_tallies", what, f"reviews.csv {found}")
