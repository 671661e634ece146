"""The calendar of the review: who must do what by when, chosen by State, session and role.

Source: RULES 12.4 through `vocabulary.deadlines`.
Does not: know today; days that no source here gives are the widest that fit, and say so.
"""

from collections.abc import Iterator
from typing import Any

from openupr.domain.calendar import ReviewFact, ReviewStatus
from openupr.domain.deadlines import Deadline
from openupr.vocabulary.calendar import reviews
from openupr.vocabulary.deadlines import deadlines_of, roles
from openupr.vocabulary.names import shown_name

Plain = dict[str, Any]
_NOT_TO_COME = (ReviewStatus.POSTPONED, ReviewStatus.STATE_ABSENT)


class NothingKnown(Exception):
    """There is no such role, session or State: one line, what there is."""


def deadlines(state: str | None = None, session: int | None = None, role: str | None = None) -> list[Plain]:
    """The deadlines of the reviews chosen (`state`: alpha-3), in order of their first day. Raises NothingKnown."""
    if role is not None and role not in roles():
        raise NothingKnown(f'There is no role "{role}" here. There are: {", ".join(roles())}.')
    chosen = [one for one in reviews() if one.status not in _NOT_TO_COME and _is_chosen(one, state, session)]
    if not chosen:
        raise NothingKnown("No review is known here of that State and session.")
    found = (each for one in chosen for each in _of(one) if role in (None, each["role"]))
    return sorted(found, key=lambda one: (one["first"], one["last"], one["review"], one["name"]))


def _is_chosen(review: ReviewFact, state: str | None, session: int | None) -> bool:
    return state in (None, review.state) and session in (None, review.session)


def _of(review: ReviewFact) -> Iterator[Plain]:
    for one in deadlines_of(review):
        yield {
            "review": f"{review.state}/{review.cycle}",
            "state": review.state,
            "state_name": shown_name(review.state),
            "session": review.session,
            **_told(one),
        }


def _told(one: Deadline) -> Plain:
    return {
        "name": one.rule.name,
        "role": one.rule.role,
        "what": one.rule.what,
        "first": one.first.isoformat(),
        "last": one.last.isoformat(),
        "opens": one.opens.isoformat() if one.opens else None,
        "closes": one.closes.isoformat() if one.closes else None,
        "vague": one.vague,
        "basis": one.rule.basis,
        "citation": one.rule.citation,
        "sureness": one.rule.sureness.value,
        "note": one.rule.note,
    }
