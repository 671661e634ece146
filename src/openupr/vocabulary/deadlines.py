"""The deadlines of a review, as `domain.deadlines` has them, and the holidays of the United Nations at Geneva.

Source: data/deadlines.csv (each row keeps its citation and sureness), data/holidays.csv, data/fund_states.csv.
"""

from collections.abc import Iterable
from datetime import date, time, timedelta
from functools import cache

from openupr.domain.calendar import ReviewFact
from openupr.domain.deadlines import Anchor, Anchors, Deadline, DeadlineRule, deadlines
from openupr.domain.findings import Sureness
from openupr.domain.when import When
from openupr.vocabulary.calendar import council_sessions, sessions
from openupr.vocabulary.tables import Row, rows_in, rows_of

_PLENARY_AFTER = timedelta(110), timedelta(155)
"""From the review to the plenary in three reviews of four (RULES 12.4)."""


@cache
def deadline_rules() -> tuple[DeadlineRule, ...]:
    """Every row, in the order of the file."""
    return tuple(map(_rule, rows_of("deadlines")))


def deadline_rules_in(text: str) -> tuple[DeadlineRule, ...]:
    """The rows of a table of the same columns, as text: an operator's own. Raises BadCell, which names it."""
    return tuple(map(_rule, rows_in("deadlines", text)))


@cache
def holidays() -> frozenset[date]:
    """The days on which no meeting is held and which are no working days."""
    return frozenset(row.dated("day") for row in rows_of("holidays"))


def deadlines_of(review: ReviewFact, rules: Iterable[DeadlineRule] | None = None) -> list[Deadline]:
    """The deadlines of a review by these rules, or by those that ship; empty where its session's days are unknown."""
    anchors = anchors_of(review)
    if Anchor.REVIEW not in anchors:
        return []
    own = lists_of(review.state, anchors[Anchor.REVIEW][0])
    known = deadline_rules() if rules is None else rules
    return deadlines((rule for rule in known if rule.concerns(own)), anchors, holidays())


def lists_of(state: str, on: date) -> frozenset[str]:
    """The lists that a State stood in on a day: LDC (least developed countries), SIDS (small island States)."""
    return frozenset(row["list"] for row in _fund_states() if row["iso3"] == state and _held_on(row, on))


@cache
def _fund_states() -> tuple[Row, ...]:
    return tuple(rows_of("fund_states"))


def _held_on(row: Row, on: date) -> bool:
    since, until = row.when("since"), row.when("until")
    return (since is None or since.first <= on) and (until is None or on < until.first)


def anchors_of(review: ReviewFact) -> Anchors:
    """The days that its deadlines are counted from, as exactly as they are known.

    Of a review whose session of the Council is not known here, as of an invented one, the plenary is a span.
    """
    session, council = sessions().get(review.session), council_sessions().get(review.council_session or 0)
    known: Anchors = {}
    if session:
        known[Anchor.SESSION] = _span(session.start)
        known[Anchor.SESSION_END] = _span(session.end)
        known[Anchor.REVIEW] = session.start.first, session.end.last
    if review.reviewed_on:
        known[Anchor.REVIEW] = review.reviewed_on, review.reviewed_on
    if review.decided_on:
        known[Anchor.PLENARY] = review.decided_on, review.decided_on
    elif council:
        known[Anchor.PLENARY] = council.start.first, council.end.last
    elif Anchor.REVIEW in known:
        first, last = known[Anchor.REVIEW]
        known[Anchor.PLENARY] = first + _PLENARY_AFTER[0], last + _PLENARY_AFTER[1]
    return known


def _span(when: When) -> tuple[date, date]:
    return when.first, when.last


def _rule(row: Row) -> DeadlineRule:
    if row["unit"] not in ("days", "working days"):
        raise row.bad("unit", "days or working days", repr(row["unit"]))
    return DeadlineRule(
        name=row["name"],
        role=row["role"],
        anchor=row.one_of("anchor", Anchor),
        first=_signed(row, "first"),
        last=_signed(row, "last"),
        working_days=row["unit"] == "working days",
        opens=_time(row, "opens"),
        closes=_time(row, "closes"),
        what=row["what"],
        basis=row["basis"],
        citation=row["citation"],
        sureness=row.one_of("sureness", Sureness),
        note=row["note"],
        lists=frozenset(row["lists"].split()),
    )


def _signed(row: Row, column: str) -> int:
    try:
        return int(row[column])
    except ValueError as error:
        raise row.bad(column, "a whole number such as -42", repr(row[column])) from error


def _time(row: Row, column: str) -> time | None:
    text = row[column]
    try:
        return time.fromisoformat(text) if text else None
    except ValueError as error:
        raise row.bad(column, "a time such as 10:00", repr(text)) from error
