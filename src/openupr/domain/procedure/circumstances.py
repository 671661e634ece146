"""What the facts of the record ask of a step: a session of the cycle, a day of the session, who can be drawn.

Source: A/HRC/RES/5/1, annex, paragraphs 14 and 18 (d); A/HRC/RES/16/21, annex, paragraph 3; RULES 2, 4.1, 4.8.
Does not: refuse (`taking` does; history gets a note), look at an invented review, whose sessions are in no table, or be
sure of who is a member on a day for which the tables do not have all seats.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from openupr.domain.background import Background
from openupr.domain.calendar import Session
from openupr.domain.procedure import kinds as k
from openupr.domain.procedure.review import ReviewState
from openupr.domain.procedure.step import Step
from openupr.domain.rehearsal import is_invented
from openupr.domain.states import COUNCIL_SEATS, members_on
from openupr.domain.when import When

_IN_SESSION = (k.OPENED, k.ABSENCE, k.DIALOGUE_CLOSED, k.REPORT_ADOPTED)
_SESSIONS_IN_A_CYCLE = 14
_DRAWN = f"{k.IB} 18 (d)"


@dataclass(frozen=True, slots=True)
class Asked:
    """What was expected, by which paragraph. `sure`: the facts suffice to refuse a new step; else it gets a note."""

    expected: str
    citation: str
    sure: bool = True


def asked(state: ReviewState, step: Step, known: Background) -> Iterator[Asked]:
    """Everything that the facts ask of a step and that is not so."""
    if is_invented(step.review) or not known.sessions:
        return
    if step.type == k.SCHEDULED:
        yield from _scheduled(state, step, known)
    elif step.type in (k.POSTPONED, k.NOT_HELD):
        yield from _moved(state, step, known)
    elif step.type in _IN_SESSION:
        yield from _in_session(known.sessions.get(_session(state, step, known)), step.on)
    elif step.type == k.TROIKA_DRAWN:
        yield from _drawn(state, step, known)


def _scheduled(state: ReviewState, step: Step, known: Background) -> Iterator[Asked]:
    cycle = known.cycles.get(int(step.review.partition("/")[2]))
    number, latest = int(step["session"] or 0), state.latest_session
    if cycle and not (cycle.first_session <= number <= max(cycle.last_session, latest or 0)):
        first, last = cycle.first_session, cycle.last_session
        yield Asked(f"a session of cycle {cycle.number} ({first} to {last}), not session {number}", f"{k.IB} 14")
        return
    yield from _in_session(known.sessions.get(number), When.parse(step["date"]) if step["date"] else None)


def _in_session(session: Session | None, day: When | None) -> Iterator[Asked]:
    if session and day and (day.last < session.start.first or session.end.last < day.first):
        days = f"{session.start} to {session.end}"
        yield Asked(f"a day of session {session.number} ({days}), not {day}", f"{k.OUT} 3; the days of the session")


def _moved(state: ReviewState, step: Step, known: Background) -> Iterator[Asked]:
    latest, now = step["latest_session"], state.session or _shipped(step, known)
    cycle = known.cycles.get(int(step.review.partition("/")[2]))
    if not latest or not now or not cycle:
        return
    first = now + (step.type == k.NOT_HELD)
    last = cycle.last_session + _SESSIONS_IN_A_CYCLE
    if not first <= latest <= last:
        expected = f"a latest session from {first} (it is moved from session {now}) to {last}, not {latest}"
        yield Asked(expected, k.KINDS[step.type].citation)


def _drawn(state: ReviewState, step: Step, known: Background) -> Iterator[Asked]:
    """Three members of the Council on the day of the review, of three groups.

    Not asked where the President drew for the State, or a drawing of lots in the ledger is named: it has its own pool.
    """
    members, day = tuple(step["members"] or ()), _day(state, step, known)
    if not members or step["for_the_state"] or step["drawing"]:
        return
    groups = [known.groups.get(one) for one in members]
    if None not in groups and len({*groups}) < len(members):
        found = ", ".join(f"{one} ({group})" for one, group in zip(members, groups, strict=True))
        yield Asked(f"three States of three different regional groups, not {found}", _DRAWN)
    sitting = members_on(known.terms, day) if day else frozenset()
    strangers = [one for one in members if one not in sitting]
    if day and sitting and strangers:
        complete = len(sitting) == COUNCIL_SEATS
        few = "" if complete else f" (this copy knows {len(sitting)} of {COUNCIL_SEATS} seats on that day)"
        yield Asked(f"members of the Council on {day}{few}, not {', '.join(strangers)}", _DRAWN, complete)


def _session(state: ReviewState, step: Step, known: Background) -> int:
    return int(step["session"] or 0) or state.session or _shipped(step, known)


def _shipped(step: Step, known: Background) -> int:
    """The session that the tables have for the review; 0 where they have none."""
    state, _, cycle = step.review.partition("/")
    own = [one for one in known.reviews_of(state) if one.cycle == int(cycle)]
    return min(own, key=lambda one: one.status.failed).session if own else 0


def _day(state: ReviewState, step: Step, known: Background) -> date | None:
    """The day of the review as far as it is known, else the first of its session."""
    scheduled = state.last(k.SCHEDULED)
    told = When.parse(scheduled["date"]).exact if scheduled and scheduled["date"] else None
    number = state.session or _shipped(step, known)
    code, _, cycle = step.review.partition("/")
    own = (one.reviewed_on for one in known.reviews_of(code) if (one.cycle, one.session) == (int(cycle), number))
    session = known.sessions.get(number)
    return told or next(own, None) or (session.start.first if session else None)
