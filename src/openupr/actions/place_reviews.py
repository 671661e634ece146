"""Proposals for reviews that wait for a place: postponed, re-scheduled, or not held.

Source: RULES 10.2 and 10.8 through `domain.rescheduling`; the record of reviews and decisions of this copy.
Does not: write anything. The step is taken by `openupr step`, after the Council decided.
"""

from collections.abc import Sequence
from datetime import date
from typing import Any

from openupr.actions.assigning import assign, has_solver
from openupr.actions.known_reviews import ledger_of, reviews
from openupr.domain.calendar import ReviewFact, ReviewStatus
from openupr.domain.modalities import modality
from openupr.domain.procedure.kinds import NOT_HELD, POSTPONED
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
    failed = [one for one in now if one.status.failed]
    missed = max((one.session for one in failed), default=None)
    days = [one.reviewed_on for one in failed if one.reviewed_on and one.session == missed]
    latest, named, clause = _decided(state, cycle)
    return Wish(state, cycle, max([after, *days]), not_on, missed, latest, named, clause)


def _decided(state: str, cycle: int) -> tuple[int | None, str | None, str | None]:
    """The latest session that the last decision set, that decision, its "earlier if": by the ledger or the record."""
    told = ledger_of(f"{state}/{cycle}")
    step = told.last(POSTPONED, NOT_HELD)
    if step and told.latest_session:
        named = step["decision"] or f"the decision of {step['on'] or 'a day not known'} (ledger entry {step.seq})"
        return told.latest_session, named, step["earlier_if"]
    cases = [one for one in special_cases() if (one.state, one.cycle) == (state, cycle) and one.new_session]
    if not cases:
        return None, None, None
    return cases[-1].new_session, cases[-1].decision or f"the decision of {cases[-1].on}", cases[-1].clause


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
    set_beyond = wish.latest is not None and wish.latest not in sessions()
    if got and set_beyond and wish.earlier_if:
        offered, got = (
            [got, *(one for one in offered if one != got)],
            None,
        )  # the date set stands, they are "earlier if"
    first = [got] if got else []
    shown = {_seen(one): one for one in reversed([*first, *(one for one in offered if one != got)])}
    others = [one for one in offered if shown[_seen(one)] is one and one != got][: _CHOICES - len(first)]
    return {
        "state": wish.state,
        "state_name": shown_name(wish.state),
        "cycle": wish.cycle,
        "after": wish.after.isoformat(),
        "latest": _latest(wish),
        "proposed": _option(got) if got else _beyond(wish) if set_beyond else None,
        "others": [_option(one) for one in others],
        "impossible": [{"session": one.session, "why": one.why, "citation": one.citation} for one in why_not],
    }


def _latest(wish: Wish) -> Plain | None:
    """The date that a decision set: the latest session, its "earlier if", and whether it lies in the next cycle."""
    if wish.latest is None:
        return None
    last = cycles()[wish.cycle].last_session
    beyond = f"session {wish.latest} lies in cycle {wish.cycle + 1}: cycle {wish.cycle} ends with session {last}"
    return {
        "session": wish.latest,
        "decision": wish.decision,
        "earlier_if": wish.earlier_if,
        "in_next_cycle": beyond if wish.latest > last else None,
    }


def _beyond(wish: Wish) -> Plain:
    """The session that a decision set, of which nothing is known here yet."""
    needs = [str((_latest(wish) or {})["in_next_cycle"])]
    return {"session": wish.latest, "opens": None, "place": None, "meeting": None, "day": None, "needs": needs}


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
