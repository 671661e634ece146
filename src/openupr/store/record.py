"""The facts of the record that keeping needs: dates and symbols of a review, from `vocabulary`.

Does not: store them; they ship with the package and a diplomat can correct them there.
"""

from datetime import date
from functools import cache

from openupr.domain.calendar import ReviewFact
from openupr.vocabulary import calendar


def of_review(state: str, cycle: int) -> ReviewFact | None:
    """The facts of a State's review in a cycle."""
    return calendar.review_of(state, cycle)


def of_state(state: str) -> list[ReviewFact]:
    """The facts of a State's reviews, by cycle; of a cycle the review that was held, where one was."""
    cycles = sorted({one.cycle for one in calendar.reviews() if one.state == state})
    return [facts for cycle in cycles if (facts := calendar.review_of(state, cycle))]


def day_of(facts: ReviewFact) -> date | None:
    """The day of a review; where that is not known, the first of its session."""
    session = calendar.sessions().get(facts.session)
    return facts.reviewed_on or (session.start.first if session else None)


def by_symbol(symbol: str) -> ReviewFact | None:
    """The review whose report or decision bears this symbol (without Add., Corr., Rev.)."""
    return _by_symbol().get(symbol)


def by_council_session(state: str, council_session: int) -> ReviewFact | None:
    """The review of a State whose outcome a session of the Council considered."""
    return _by_council_session().get((state, council_session))


@cache
def _by_symbol() -> dict[str, ReviewFact]:
    pairs = [(symbol, one) for one in calendar.reviews() for symbol in (one.report, one.decision) if symbol]
    return dict(reversed(pairs))


@cache
def _by_council_session() -> dict[tuple[str, int], ReviewFact]:
    pairs = [((one.state, one.council_session), one) for one in calendar.reviews() if one.council_session]
    return dict(reversed(pairs))
