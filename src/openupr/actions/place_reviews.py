"""Proposals for reviews that wait for a place: postponed, re-scheduled, or not held.

Source: RULES 10.2 and 10.8 through `domain.rescheduling`; the record of reviews and decisions of this copy.
Does not: write anything. The step is taken by `openupr step`, after the Council decided.
"""

from collections.abc import Sequence
from datetime import date
from typing import Any

from openupr.actions.assigning import assign, has_solver
from openupr.actions.known_reviews import reviews
from openupr.domain.calendar import ReviewFact, ReviewStatus
from openupr.domain.modalities import modality
from openupr.domain.rescheduling import Calendar, Option, Refusal, Wish, options, refusals
from openupr.domain.timetable import of_session
from openupr.vocabulary.calendar import cycles, sessions, special_cases
from openupr.vocabulary.deadlines import holidays
from openupr.vocabulary.modalities import modalities
from openupr.vocabulary.names import resolver, shown_name
from openupr.vocabulary.states import states
from openupr.vocabulary.timetable import slots

Plain = dict[str, Any]
_CHOICES = 5


class NothingToPlace(Exception):
    """The State is unknown, or its review was held: one line."""


def proposals(names: Sequence[str], after: date, not_on: frozenset[date] = frozenset()) -> Plain:
    """For each State the place proposed, others, and the sessions that are impossible. Raises NothingToPlace.

    `names`: States by code or name. Several are placed together: no place is proposed twice.
    """
    wishes = [_wish(name, after, not_on) for name in dict.fromkeys(map(_code, names))]
    offered = {wish.state: options(wish, _calendars(wish, wishes)) for wish in wishes}
    got = {one.state: one for one in assign([one for each in offered.values() for one in each])}
    told = [
        _told(wish, got.get(wish.state), offered[wish.state], refusals(wish, _calendars(wish, wishes)))
        for wish in wishes
    ]
    return {"by": "constraint solver" if has_solver() else "search", "states": told}


def _code(name: str) -> str:
    state = name.upper() if name.upper() in states() else resolver().find(name)
    if state is None:
        raise NothingToPlace(f"No State is called {name[:40]!r}. Try its official name, or its code.")
    return state


def _wish(state: str, after: date, not_on: frozenset[date]) -> Wish:
    mine = [one for one in reviews() if one.state == state]
    if not mine:
        raise NothingToPlace(f"{shown_name(state)} is not under review: no review of it is on record.")
    cycle = max(one.cycle for one in mine)
    now = [one for one in mine if one.cycle == cycle]
    if any(one.status is ReviewStatus.HELD for one in now):
        raise NothingToPlace(f"{shown_name(state)} was reviewed in cycle {cycle}, session {now[-1].session}.")
    failed = [one.session for one in now if one.status.failed]
    cases = [one for one in special_cases() if (one.state, one.cycle) == (state, cycle) and one.new_session]
    last = cases[-1] if cases else None
    latest, decision = (last.new_session, last.decision) if last else (None, None)
    named = decision or (f"the decision of {last.on}" if last else None)
    return Wish(state, cycle, after, not_on, max(failed, default=None), latest, named)


def _calendars(wish: Wish, wishes: Sequence[Wish]) -> list[Calendar]:
    """The sessions that have not ended by the day asked for, and the latest one set; waiting States hold no place."""
    waiting = {one.state for one in wishes}
    first = min((one.number for one in sessions().values() if one.end.last > wish.after), default=max(sessions()))
    numbers = [number for number in sorted(sessions()) if number >= min(first, wish.latest or first)]
    return [_calendar(number, wish.cycle, waiting) for number in numbers]


def _calendar(number: int, cycle: int, waiting: set[str]) -> Calendar:
    size = modality(modalities(), "states_per_session", number)
    return Calendar(
        session=sessions()[number],
        meetings=tuple(of_session(slots(), sessions()[number], holidays())),
        reviews=tuple(one for one in reviews() if _stays(one, number, waiting)),
        size=size.value if size else 0,
        last=cycles()[cycle].last_session,
    )


def _stays(review: ReviewFact, session: int, waiting: set[str]) -> bool:
    return review.session == session and not review.status.failed and review.state not in waiting


def _told(wish: Wish, got: Option | None, offered: list[Option], why_not: list[Refusal]) -> Plain:
    first = [got] if got else []
    shown = {_seen(one): one for one in reversed([*first, *(one for one in offered if one != got)])}
    others = [one for one in offered if shown[_seen(one)] is one and one != got][: _CHOICES - len(first)]
    return {
        "state": wish.state,
        "state_name": shown_name(wish.state),
        "cycle": wish.cycle,
        "after": wish.after.isoformat(),
        "proposed": _option(got) if got else None,
        "others": [_option(one) for one in others],
        "impossible": [{"session": one.session, "why": one.why, "citation": one.citation} for one in why_not],
    }


def _seen(one: Option) -> tuple[Any, ...]:
    """What a reader can tell two options by: places of a session without days are all the same."""
    return one.place.session, one.place.day, one.needs


def _option(one: Option) -> Plain:
    return {
        "session": one.place.session,
        "opens": str(sessions()[one.place.session].start),
        "place": one.place.number,
        "meeting": one.place.meeting,
        "day": one.place.day.isoformat() if one.place.day else None,
        "needs": list(one.needs),
    }
