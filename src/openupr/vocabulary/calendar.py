"""Cycles, sessions, reviews, decisions and special cases, as `domain.calendar` has them.

Source: data/cycles.csv, sessions.csv, council_sessions.csv, reviews.csv, decisions.csv, special_cases.csv,
presidents.csv, plenary_tallies.csv; each row keeps its own source and certainty.
"""

from functools import cache

from openupr.domain.calendar import (
    CouncilSession,
    Cycle,
    DecisionFact,
    President,
    ReviewFact,
    ReviewStatus,
    Session,
    SpecialCase,
    Tally,
)
from openupr.domain.symbols import Symbol
from openupr.vocabulary.tables import Row, rows_of

_STATUSES = {
    "held": ReviewStatus.HELD,
    "scheduled": ReviewStatus.SCHEDULED,
    "date_passed": ReviewStatus.DATE_PASSED,
    "postponed": ReviewStatus.POSTPONED,
    "state_absent": ReviewStatus.STATE_ABSENT,
}


@cache
def cycles() -> dict[int, Cycle]:
    """The cycles by number."""
    return {cycle.number: cycle for cycle in map(_cycle, rows_of("cycles"))}


@cache
def sessions() -> dict[int, Session]:
    """The sessions of the Working Group by number."""
    return {session.number: session for session in map(_session, rows_of("sessions"))}


@cache
def council_sessions() -> dict[int, CouncilSession]:
    """The regular sessions of the Council by number."""
    return {session.number: session for session in map(_council_session, rows_of("council_sessions"))}


@cache
def reviews() -> tuple[ReviewFact, ...]:
    """All reviews and failed dates, in the order of the file."""
    return tuple(_review(row) for row in rows_of("reviews"))


@cache
def review_of(state: str, cycle: int) -> ReviewFact | None:
    """The review of a State in a cycle; a failed date only where there is nothing else."""
    found = [review for review in reviews() if review.state == state and review.cycle == cycle]
    return min(found, key=lambda review: review.status.failed, default=None)


@cache
def review_by_report(symbol: str) -> ReviewFact | None:
    """The review whose report has this symbol, or None."""
    return next((review for review in reviews() if review.report == symbol), None)


@cache
def decisions() -> tuple[DecisionFact, ...]:
    """The decisions on outcomes and on non-cooperation, by symbol."""
    return tuple(_decision(row) for row in rows_of("decisions"))


@cache
def special_cases() -> tuple[SpecialCase, ...]:
    """The dated steps outside the ordinary course, in order of time."""
    return tuple(_special_case(row) for row in rows_of("special_cases"))


@cache
def presidents() -> tuple[President, ...]:
    """The Presidents of the Council, in order of time."""
    return tuple(_president(row) for row in rows_of("presidents"))


@cache
def tallies() -> tuple[Tally, ...]:
    """Counts of positions at the adoption of outcomes, as documents state them."""
    return tuple(_tally(row) for row in rows_of("plenary_tallies"))


def _cycle(row: Row) -> Cycle:
    return Cycle(
        number=row.whole("cycle"),
        first_session=row.whole("first_session"),
        last_session=row.whole("last_session"),
        start=row.time("start"),
        end=row.time("end"),
        states=row.whole("states"),
        certainty=row["certainty"],
        source=row["source"],
        note=row["note"],
    )


def _session(row: Row) -> Session:
    return Session(
        number=row.whole("session"),
        cycle=row.whole("cycle"),
        start=row.time("start"),
        end=row.time("end"),
        council_session=row.whole("council_session"),
        states_planned=row.whole("states_planned"),
        certainty=row["certainty"],
        source=row["source"],
        note=row["note"],
    )


def _council_session(row: Row) -> CouncilSession:
    return CouncilSession(
        number=row.whole("session"),
        start=row.time("start"),
        end=row.time("end"),
        certainty=row["certainty"],
        source=row["source"],
        note=row["note"],
    )


def _review(row: Row) -> ReviewFact:
    if row["status"] not in _STATUSES:
        raise row.bad("status", f"one of {', '.join(_STATUSES)}", repr(row["status"]))
    return ReviewFact(
        state=row["iso3"],
        cycle=row.whole("cycle"),
        session=row.whole("session"),
        status=_STATUSES[row["status"]],
        order=row.number("order"),
        reviewed_on=row.day("reviewed_on"),
        meeting=row.number("meeting"),
        report_adopted_on=row.day("report_adopted_on"),
        report=row.optional("report"),
        council_session=row.number("council_session"),
        decision=row.optional("decision"),
        decided_on=row.day("decided_on"),
        troika=tuple(row["troika"].split()),
        troika_selected_on=row.day("troika_selected_on"),
        delegations=row.number("delegations"),
        certainty=row["certainty"],
        source=row["source"],
        note=row["note"],
    )


def _decision(row: Row) -> DecisionFact:
    symbol = Symbol.parse(row["symbol"])
    if symbol is None or not symbol.decision:
        raise row.bad("symbol", "the symbol of a decision such as A/HRC/DEC/28/111", repr(row["symbol"]))
    return DecisionFact(
        symbol=row["symbol"],
        session=symbol.session,
        number=symbol.number,
        state=row.optional("iso3"),
        adopted_on=row.dated("adopted_on"),
        meeting=row.number("meeting"),
        mode=row["mode"],
        subject=row["subject"],
        draft=row["draft"],
        certainty=row["certainty"],
        source=row["source"],
        note=row["note"],
    )


def _special_case(row: Row) -> SpecialCase:
    return SpecialCase(
        on=row.time("date"),
        kind=row["kind"],
        state=row.optional("iso3"),
        cycle=row.whole("cycle"),
        session=row.number("session"),
        new_session=row.number("new_session"),
        decision=row.optional("decision"),
        description=row["description"],
        certainty=row["certainty"],
        source=row["source"],
        council_session=row.number("council_session"),
        until=row.day("until"),
        clause=row.optional("clause"),
    )


def _president(row: Row) -> President:
    return President(
        council_cycle=row.whole("council_cycle"),
        start=row.dated("start"),
        end=row.dated("end"),
        name=row["name"],
        state=row["iso3"],
        certainty=row["certainty"],
        source=row["source"],
    )


def _tally(row: Row) -> Tally:
    return Tally(
        state=row["iso3"],
        session=row.whole("session"),
        council_session=row.whole("council_session"),
        received=row.whole("received"),
        supported=row.whole("supported"),
        noted=row.whole("noted"),
        partially=row.whole("partially"),
        certainty=row["certainty"],
        source=row["source"],
        note=row["note"],
    )
