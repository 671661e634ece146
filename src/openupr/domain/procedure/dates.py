"""When a step is due, or may be taken at the earliest: the deadline of the calendar that the step answers to.

There is one table of days (RULES 12.4, `domain.deadlines`); what is here says which of its rows a step is due by. The
days that it is counted from are those of the review's facts, with the ledger's steps over them (`facts`).
Does not: hold a number of days, know today's date, or refuse (`guards` does).
"""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from enum import Enum, auto

from openupr.domain.deadlines import Deadline
from openupr.domain.procedure import kinds as k
from openupr.domain.procedure.review import ReviewState, Stage


@dataclass(frozen=True, slots=True)
class Due:
    """`first`: not, or not usually, before; `last`: not later. `usual`: what has been done, not what is asked.

    `vague`: the day counted from is known as a span only, and these are the widest days that fit.
    """

    name: str
    first: date | None
    last: date | None
    usual: bool
    vague: bool
    citation: str


class _Sense(Enum):
    """What the days of a deadline are to a step: it comes by then, from then on, or within them."""

    BY, FROM, WITHIN = auto(), auto(), auto()


_DEADLINES = {
    k.DOCUMENT: ("documents_ready", _Sense.BY),
    k.QUESTIONS: ("advance_questions", _Sense.BY),
    k.SPEAKERS: ("first_speakers", _Sense.WITHIN),
    k.OPENED: ("review", _Sense.WITHIN),
    k.LISTED: ("recommendations_listed", _Sense.FROM),
    k.REPORT_ADOPTED: ("recommendations_listed", _Sense.FROM),
    k.REPORT_ISSUED: ("report_issued", _Sense.WITHIN),
    k.POSITIONS: ("addendum_due", _Sense.WITHIN),
    k.OUTCOME: ("plenary", _Sense.WITHIN),
}
_LETTER, _MID_TERM = "letter_of_the_high_commissioner", "mid_term_report"
_ASKED = frozenset({k.REPORT_ADOPTED})
"""Steps whose day is set by a text, though the row that they share tells a practice too."""
_MOVED = (Stage.POSTPONED, Stage.NON_PARTICIPATION)


def review_day(state: ReviewState) -> date | None:
    """The day of the review: that on which it was opened, else the one set; None where neither is known exactly."""
    opened = state.last(k.OPENED)
    if opened and opened.on and opened.on.exact:
        return opened.on.exact
    scheduled = state.last(k.SCHEDULED)
    return date.fromisoformat(scheduled["date"]) if scheduled and len(scheduled["date"] or "") == 10 else None


def due(state: ReviewState, type: str, deadlines: Iterable[Deadline]) -> Due | None:
    """When a step of that type is due; None where no row says, its day is not known, or what it is due for is over."""
    name, sense = _deadline(state, type)
    one = next((one for one in deadlines if one.rule.name == name), None)
    if one is None or _over(state, type):
        return None
    return Due(
        name,
        None if sense is _Sense.BY else one.first,
        None if sense is _Sense.FROM else one.last,
        one.rule.basis != "text" and type not in _ASKED,
        one.vague,
        one.rule.citation,
    )


def _deadline(state: ReviewState, type: str) -> tuple[str, _Sense]:
    if type != k.FOLLOW_UP:
        return _DEADLINES.get(type, ("", _Sense.WITHIN))
    letter = any(step["document"] == "letter_of_high_commissioner" for step in state.of(type))
    return (_MID_TERM if letter else _LETTER), _Sense.WITHIN


def _over(state: ReviewState, type: str) -> bool:
    if state.stage in _MOVED:
        return True
    if type == k.POSITIONS:
        return state.positions_complete or state.has(k.OUTCOME)
    if type == k.FOLLOW_UP:
        return any(step["document"] == "mid_term_report" for step in state.of(type))
    return state.has({k.DOCUMENT: k.OPENED, k.QUESTIONS: k.OPENED}.get(type, type))
