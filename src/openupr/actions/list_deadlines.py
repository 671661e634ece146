"""The calendar of the review: who must do what by when, chosen by State, session and role.

Source: RULES 12.4 through `vocabulary.deadlines`; a row of `OPENUPR_DATA/deadlines.csv`, the operator's own, takes the
place of ours of the same name, unless ours stands in a text.
Does not: know today; days that no source here gives are the widest that fit, and say so.
"""

from collections.abc import Iterable, Iterator
from dataclasses import replace
from functools import cache
from typing import Any

from openupr.domain.calendar import ReviewFact
from openupr.domain.deadlines import Deadline, DeadlineRule
from openupr.domain.procedure.facts import with_steps
from openupr.domain.procedure.review import ReviewState
from openupr.domain.rehearsal import is_invented
from openupr.settings import data_folder
from openupr.store.failures import Refused
from openupr.vocabulary.calendar import reviews, sessions
from openupr.vocabulary.deadlines import deadline_rules, deadline_rules_in, deadlines_of
from openupr.vocabulary.names import shown_name

Plain = dict[str, Any]
_NO_SESSION = 0
"""That of an invented review: whatever number it bears, it is in no session of the record, nor of the Council."""


@cache
def rules() -> tuple[DeadlineRule, ...]:
    """The table of deadlines with the operator's own rows. Raises Refused, in one line, where they cannot be read."""
    own = data_folder() / "deadlines.csv"
    if not own.is_file():
        return deadline_rules()
    try:
        theirs = deadline_rules_in(own.read_text(encoding="utf-8-sig"))
    except ValueError as error:
        raise Refused(f"{own} cannot be used: {error}") from error
    fixed = {rule.name for rule in deadline_rules() if rule.basis == "text"} & {rule.name for rule in theirs}
    if fixed:
        raise Refused(f"{own} cannot be used: {', '.join(sorted(fixed))} stands in a text and has no other day here.")
    return tuple({rule.name: rule for rule in (*deadline_rules(), *theirs)}.values())


def roles() -> tuple[str, ...]:
    """Who acts, in the order of the table."""
    return tuple(dict.fromkeys(rule.role for rule in rules()))


class NothingKnown(Exception):
    """There is no such role, session or State: one line, what there is."""


def deadlines(
    state: str | None = None,
    session: int | None = None,
    role: str | None = None,
    known: Iterable[ReviewFact] | None = None,
) -> list[Plain]:
    """The deadlines of the reviews chosen (`state`: alpha-3), in order of their first day. Raises NothingKnown.

    `known`: the facts of all reviews, those of the ledger over them (`store.record`); None: those that ship.
    """
    if role is not None and role not in roles():
        raise NothingKnown(f'There is no role "{role}" here. There are: {", ".join(roles())}.')
    facts = reviews() if known is None else known
    chosen = [one for one in facts if not one.status.failed and _is_chosen(one, state, session)]
    if not chosen:
        raise NothingKnown("No review is known here of that State and session.")
    found = (each for one in chosen for each in _of(one) if role in (None, each["role"]))
    return sorted(found, key=lambda one: (one["first"], one["last"], one["review"], one["name"]))


def of_review(state: ReviewState) -> list[Deadline]:
    """The deadlines of one review, counted as the calendar counts them; of an invented one too."""
    known = [one for one in reviews() if _address(one) == state.review]
    rows = with_steps(state.review, known, state, sessions()).rows
    fact = next((one for one in rows if not one.status.failed), None)
    if fact is None:
        return []
    if is_invented(state.review):
        fact = replace(fact, session=_NO_SESSION, council_session=None)
    return deadlines_of(fact, rules())


def _address(review: ReviewFact) -> str:
    return f"{review.state}/{review.cycle}"


def _is_chosen(review: ReviewFact, state: str | None, session: int | None) -> bool:
    return state in (None, review.state) and session in (None, review.session)


def _of(review: ReviewFact) -> Iterator[Plain]:
    for one in deadlines_of(review, rules()):
        yield {
            "review": _address(review),
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
