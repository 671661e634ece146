"""The facts of reviews that keeping and showing need: those that ship, with the steps of this copy's ledger over them.

Precedence, the same everywhere: what an imported document states of itself (`introduced`), then the ledger's steps,
then the facts that ship (`domain.procedure.facts`).
Does not: store them; they ship with the package and a diplomat can correct them there. No invented review is among
`reviews`.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from functools import cache

from openupr.domain.calendar import ReviewFact
from openupr.domain.procedure.facts import EnteredFacts, with_steps
from openupr.domain.rehearsal import is_invented
from openupr.store import ledger, steps
from openupr.vocabulary import calendar


@dataclass(frozen=True, slots=True)
class _Now:
    """Every review with the steps up to an entry, which its hash tells; and by address those that have steps."""

    entry: tuple[int, str]
    reviews: tuple[ReviewFact, ...]
    entered: Mapping[str, EnteredFacts]


_now: list[_Now] = []
"""What was put together last; the ledger's last entry tells whether it still holds."""


def reviews() -> tuple[ReviewFact, ...]:
    """All reviews and dates that failed, in the order of the tables; a date that failed before the one that stands."""
    return _known().reviews


def entered(address: str) -> EnteredFacts | None:
    """The facts of a review of which the ledger has steps, an invented one too; None where it has none."""
    if not is_invented(address):
        return _known().entered.get(address)
    state = steps.state_of(address)
    return with_steps(address, (), state, {}) if state.steps else None


def entry_of(address: str, field: str) -> str:
    """ "ledger entry 5", where a step gives that field of a review's facts; else empty."""
    found = entered(address)
    number = found.origins.get(field) if found else None
    return f"ledger entry {number}" if number else ""


def of_review(state: str, cycle: int) -> ReviewFact | None:
    """The facts of a State's review in a cycle; a date that failed only where there is nothing else.

    Of an invented review those that the ledger tells, None where it tells none.
    """
    found = entered(f"{state}/{cycle}")
    if found is None:
        return calendar.review_of(state, cycle)
    return min(found.rows, key=lambda one: one.status.failed, default=None)


def of_state(state: str) -> list[ReviewFact]:
    """The facts of a State's reviews, by cycle; of a cycle the review that was held, where one was."""
    cycles = sorted({one.cycle for one in reviews() if one.state == state})
    return [facts for cycle in cycles if (facts := of_review(state, cycle))]


def day_of(facts: ReviewFact) -> date | None:
    """The day of a review; where that is not known, the first of its session."""
    session = calendar.sessions().get(facts.session)
    return facts.reviewed_on or (session.start.first if session else None)


def by_symbol(symbol: str) -> ReviewFact | None:
    """The review whose report or decision bears this symbol (without Add., Corr., Rev.)."""
    rows = (row for one in _known().entered.values() for row in one.rows)
    return _by_symbol().get(symbol) or next((one for one in rows if symbol in (one.report, one.decision)), None)


def by_council_session(state: str, council_session: int) -> ReviewFact | None:
    """The review of a State whose outcome a session of the Council considered."""
    return _by_council_session().get((state, council_session))


def _known() -> _Now:
    newest = ledger.newest()
    known = next(iter(_now), None)
    if known is None or known.entry != newest:
        known = _put_together(newest)
        _now[:] = [known]
    return known


def _put_together(newest: tuple[int, str]) -> _Now:
    states = {} if newest[0] == 0 else {key: one for key, one in steps.states().items() if key and not is_invented(key)}
    shipped: dict[str, list[ReviewFact]] = {}
    for one in calendar.reviews():
        shipped.setdefault(f"{one.state}/{one.cycle}", []).append(one)
    entered = {key: with_steps(key, shipped.get(key, ()), one, calendar.sessions()) for key, one in states.items()}
    if not entered:
        return _Now(newest, calendar.reviews(), {})
    every = {key: tuple(rows) for key, rows in shipped.items()} | {key: one.rows for key, one in entered.items()}
    return _Now(newest, tuple(row for rows in every.values() for row in rows), entered)


@cache
def _by_symbol() -> dict[str, ReviewFact]:
    pairs = [(symbol, one) for one in calendar.reviews() for symbol in (one.report, one.decision) if symbol]
    return dict(reversed(pairs))


@cache
def _by_council_session() -> dict[tuple[str, int], ReviewFact]:
    pairs = [((one.state, one.council_session), one) for one in calendar.reviews() if one.council_session]
    return dict(reversed(pairs))
