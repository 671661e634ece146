"""When a step is due, or may be taken at the earliest, counted from the days that a review has already.

Source: RULES 12.4; the paragraph stands with each. Days are days of the calendar in Geneva.
Does not: know today's date, the weeks of a session, or holidays (`calendar` and its table do); refuse (`guards` does).
"""

from dataclasses import dataclass
from datetime import date, timedelta

from openupr.domain.procedure import kinds as k
from openupr.domain.procedure.review import ReviewState

_PRACTICE = "practice, measured over the reports"


@dataclass(frozen=True, slots=True)
class Due:
    """`first`: not, or not usually, before; `last`: not later. `usual`: what has been done, not what is asked."""

    first: date | None
    last: date | None
    usual: bool
    citation: str


@dataclass(frozen=True, slots=True)
class _Rule:
    since: str
    first: int | None
    last: int | None
    usual: bool
    citation: str


_REVIEW = "review"
_RULES = {
    k.DOCUMENT: _Rule(_REVIEW, None, -42, False, f"{k.IB} 17"),
    k.QUESTIONS: _Rule(_REVIEW, None, -14, False, "PRST/8/1, paragraphs 1 and 2 (ten working days)"),
    k.OPENED: _Rule(_REVIEW, 0, 0, False, "the day set"),
    k.LISTED: _Rule(k.OPENED, 2, None, True, _PRACTICE),
    k.REPORT_ADOPTED: _Rule(k.OPENED, 2, None, False, f"{k.IB} 24 (48 hours)"),
    k.REPORT_ISSUED: _Rule(k.REPORT_ADOPTED, 14, None, False, "PRST/8/1 (two weeks)"),
    k.POSITIONS: _Rule(k.OPENED, 35, 120, True, _PRACTICE),
    k.OUTCOME: _Rule(k.OPENED, 110, 155, True, _PRACTICE),
    k.FOLLOW_UP: _Rule(k.OPENED, 200, 260, True, _PRACTICE),
}


def review_day(state: ReviewState) -> date | None:
    """The day of the review: that on which it was opened, else the one set; None where neither is known exactly."""
    opened = state.last(k.OPENED)
    if opened and opened.on and opened.on.exact:
        return opened.on.exact
    scheduled = state.last(k.SCHEDULED)
    return date.fromisoformat(scheduled["date"]) if scheduled and len(scheduled["date"] or "") == 10 else None


def due(state: ReviewState, type: str) -> Due | None:
    """When a step of that type is due; None where no rule says, its day is not known, or what it is due for is over."""
    rule = None if _over(state, type) else _RULES.get(type)
    begin = _begin(state, rule.since) if rule else None
    if rule is None or begin is None:
        return None
    return Due(_after(begin, rule.first), _after(begin, rule.last), rule.usual, rule.citation)


def _over(state: ReviewState, type: str) -> bool:
    if type == k.POSITIONS:
        return state.positions_complete or state.has(k.OUTCOME)
    return state.has({k.DOCUMENT: k.OPENED, k.QUESTIONS: k.OPENED}.get(type, type))


def _begin(state: ReviewState, since: str) -> date | None:
    if since == _REVIEW:
        return review_day(state)
    step = state.last(since)
    return step.on.exact if step and step.on else None


def _after(begin: date, days: int | None) -> date | None:
    return None if days is None else begin + timedelta(days)
