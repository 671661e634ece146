"""A delegation's sheet for a session: each State under review, when the delegation speaks, what it asked before.

The list of speakers is the ledger's, else that of the report; before there is one, time is reckoned with as many
speakers as at the State's last review whose list is known here, and told as an assumption.
Source: A/HRC/DEC/17/119, section III; RULES 5.2 to 5.8.
Does not: keep what a delegation writes: a file goes out, a file comes back (`domain.round_trip`).
"""

from datetime import date, datetime, timedelta
from functools import lru_cache
from typing import Any

from openupr.actions.asked_alike import earlier
from openupr.actions.known_reviews import reviews
from openupr.actions.list_speakers import LISTS, by_record, rules_of
from openupr.actions.list_timetable import NoDays, meetings_of
from openupr.domain.calendar import ReviewFact
from openupr.domain.documents import DocumentKind
from openupr.domain.modalities import modality
from openupr.domain.procedure.machine import told
from openupr.domain.speakers.expected import Expected, assumed, expected, words_that_fit
from openupr.domain.speakers.floor import Floor, Turn
from openupr.domain.speakers.guards import SPEAKERS
from openupr.domain.speakers.kinds import MEMBER, OBSERVER
from openupr.domain.states import members_on
from openupr.store import record
from openupr.store.described import described
from openupr.store.failures import Refused
from openupr.vocabulary.calendar import sessions
from openupr.vocabulary.modalities import modalities
from openupr.vocabulary.names import shown_name
from openupr.vocabulary.states import council_terms, states

Plain = dict[str, Any]
LEDGER, REPORT, ASSUMED = "ledger", "report", "assumed"
SLOWEST, FASTEST = 60, 240
"""Words a minute that can be asked for."""


def delegation_sheet(state: str, session: int, on: date, pace: int | None = None) -> Plain:
    """The sheet of a State for a session, positions as of a day. Raises Refused.

    `reviews` in the order of their meetings, each with day, opens, meeting, place, speakers, seconds, begins, words,
    earlier, unknown, basis. The State's own review is not among them, nor one that was moved to another session.
    """
    if state not in states():
        raise Refused(f"A State by its code, such as NOR, was expected, found {state[:20]!r}.")
    if session not in sessions():
        raise Refused(f"There is no session {session} here: sessions 1 to {max(sessions())} are known.")
    usual = _usual_pace(session)
    if pace is not None and not SLOWEST <= pace <= FASTEST:
        raise Refused(f"From {SLOWEST} to {FASTEST} words a minute were expected, found {pace}.")
    here = [one for one in reviews() if one.session == session and not one.status.failed and one.state != state]
    meetings = _meetings(session)
    parts = [_part(one, state, on, pace or usual, meetings.get(f"{one.state}/{one.cycle}", {})) for one in here]
    parts.sort(key=lambda one: (one["day"] or "9", one["meeting"] or 99, one["opens"] or "", one["state_name"]))
    return {
        "state": state,
        "state_name": shown_name(state),
        "session": session,
        "pace": pace or usual,
        "on": on.isoformat(),
        "reviews": parts,
    }


def _usual_pace(session: int) -> int:
    row = modality(modalities(), "words_per_minute", session)
    if row is None:
        raise ValueError(f"the modality words_per_minute of session {session} was expected, found none")
    return row.value


def _meetings(session: int) -> dict[str, Plain]:
    """By review the meeting at which it is held."""
    try:
        found = meetings_of(session)
    except NoDays:
        return {}
    return {each["review"]: {**one, "sure": each["meeting_known"]} for one in found for each in one["reviews"]}


def _part(fact: ReviewFact, state: str, on: date, pace: int, meeting: Plain) -> Plain:
    address = f"{fact.state}/{fact.cycle}"
    basis, source, when = _expected(fact, state, on)
    asked, unknown = earlier(fact.state, fact.cycle, state, on)
    opens = meeting.get("opens") if meeting.get("sure") else None
    begins = [_clock(opens, one) for one in when.begins] if when and when.begins else []
    return {
        "review": address,
        "state": fact.state,
        "state_name": shown_name(fact.state),
        "cycle": fact.cycle,
        "day": meeting.get("day") or (fact.reviewed_on.isoformat() if fact.reviewed_on else None),
        "meeting": meeting.get("meeting") if meeting.get("sure") else fact.meeting,
        "opens": opens,
        "basis": basis,
        "source": source,
        "place": when.place if when else None,
        "speakers": when.speakers if when else None,
        "registered": bool(when and when.registered),
        "drawn": bool(when and when.drawn),
        "seconds": when.seconds if when else None,
        "why": when.why if when else "",
        "sure": when.sure if when else "",
        "begins_seconds": list(when.begins) if when and when.begins else [],
        "begins": begins,
        "words": words_that_fit(when.seconds, pace) if when else None,
        "earlier": asked,
        "unknown": unknown,
    }


def _expected(fact: ReviewFact, state: str, on: date) -> tuple[str, str, Expected | None]:
    """Whence the list is, of which document or review, and what it tells of the State."""
    address = f"{fact.state}/{fact.cycle}"
    rules = rules_of(address)
    if found := expected(LISTS.of(address).state, rules, state):
        return LEDGER, "", found
    if reported := _reported(address, on):
        return REPORT, reported[1], expected(reported[0], rules, state)
    for cycle in range(fact.cycle - 1, 0, -1):
        if before := _reported(f"{fact.state}/{cycle}", on):
            sit = members_on(council_terms(), fact.reviewed_on or sessions()[fact.session].start.first)
            speakers = before[0].order
            members = sum(one in sit for one in speakers)
            reckoned = assumed(members, len(speakers) - members, rules, member=state in sit)
            return ASSUMED, f"{fact.state}/{cycle}", reckoned
    return "", "", None


def _reported(address: str, on: date) -> tuple[Floor, str] | None:
    """The list as a report has it, shipped as facts or imported, and the report's symbol."""
    return _shipped(address) or _imported(address, on)


@lru_cache(maxsize=512)
def _shipped(address: str) -> tuple[Floor, str] | None:
    try:
        step, _ = by_record(address)
    except Refused:
        return None
    return told(SPEAKERS, address, [step]).state, str(step["source"])


def _imported(address: str, on: date) -> tuple[Floor, str] | None:
    state, _, cycle = address.partition("/")
    whole = described(state, int(cycle), on, alone=False)
    speakers = [one for one in whole["speakers"] if one in states()] if whole else []
    if whole is None or not speakers:
        return None
    day = record.of_review(state, int(cycle))
    sit = members_on(council_terms(), day.reviewed_on) if day and day.reviewed_on else frozenset()
    turns = {one: Turn(one, MEMBER if one in sit else OBSERVER) for one in speakers}
    symbols = [one["symbol"] or "" for one in whole["documents"] if one["kind"] == DocumentKind.WORKING_GROUP_REPORT]
    return Floor(address, turns=turns, order=tuple(turns)), "".join(symbols[:1])


def _clock(opens: str | None, seconds: int) -> str:
    """ "10:12", Geneva's time, to the minute begun; "+1:12" after the meeting opens where its hour is not known."""
    minutes = seconds // 60
    if opens is None:
        return f"+{minutes // 60}:{minutes % 60:02d}"
    return f"{datetime.fromisoformat(opens) + timedelta(minutes=minutes):%H:%M}"
