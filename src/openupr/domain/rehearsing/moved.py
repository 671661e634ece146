"""The two reviews of a rehearsed session that do not take the ordinary way: one postponed, one without its State.

Both are held in the session that follows, and the record of each ends with that: every part is told, or marked as not
taken with a reason.
Source: RULES 10.8; A/HRC/OM/7/1.
Does not: judge. The Council has never declared persistent non-cooperation, and no step here says so.
"""

from collections.abc import Iterator
from typing import Any

from openupr.domain.procedure import kinds as k
from openupr.domain.rehearsing.acts import Taken
from openupr.domain.rehearsing.planned import Planned
from openupr.domain.rehearsing.review import scheduled

POSTPONED, ABSENT = "E", "K"
"""The last letters of their codes."""


def postponed(one: Planned, later: Planned) -> Iterator[Taken]:
    """On its request, before the session, by a decision."""
    asks = {"about": "request_to_postpone", "author": "Permanent Mission", "why": "invented: elections"}
    yield one.act(-31, 10, (k.COMMUNICATION, asks))
    decision = {"decision": _decision(one, 1), "latest_session": later.clock.session}
    yield one.act(-21, 10, (k.POSTPONED, decision))
    letter = {"form": "letter", "addressee": "Permanent Mission"}
    yield one.act(-20, 10, (k.ACTED, letter))
    at = later.clock.moment(-90)
    yield Taken(at, (scheduled(later, at),))
    yield later.act(
        -89, 10, *_not_taken({2: "the request was clear", 6: "no meeting was opened", 10: "none was asked"})
    )
    yield later.act(-45, 11, *_not_taken({11: "the documents of before were used again"}))


def absent(one: Planned, later: Planned) -> Iterator[Taken]:
    """By a notice before, with an empty chair at the opening."""
    told = {"about": "notice_of_non_participation", "author": "Permanent Mission"}
    yield one.act(-48, 10, (k.COMMUNICATION, told))
    yield one.act(-47, 15, (k.CLARIFICATION, {"asks": "whether it maintains its notice"}))
    yield one.act(-46, 10, (k.COMMUNICATION, {"about": "reply", "author": "Permanent Mission"}))
    yield one.act(-45, 11, (k.NO_REPORT, {"why": "none was handed in"}))
    checked = {"present": ["compilation", "summary"], "absent": ["national_report"]}
    yield one.act(-45, 12, (k.CHECKED, checked))
    yield one.act(one.day, 9, (k.ABSENCE, {"meeting": one.meeting, "session": one.clock.session}))
    yield one.act(one.day, 10, (k.SUSPENDED, {"meeting": one.meeting}))
    decided = {"decision": _decision(one, 2), "decided_by": "consensus", "earlier_if": "the State asks for it"}
    yield one.act(14, 10, (k.NOT_HELD, {**decided, "latest_session": later.clock.session}))
    yield one.act(16, 10, (k.ACTED, {"form": "letter", "addressee": "Permanent Mission"}))
    yield one.act(30, 10, (k.ACTED, {"form": "meeting", "addressee": "Permanent Representative"}))
    yield one.act(38, 10, (k.REPORTED, {"council_session": one.clock.session, "form": "oral"}))
    at = later.clock.moment(-60)
    yield Taken(at, (scheduled(later, at),))
    fresh = {"document": "national_report", "symbol": one.symbol("/1")}
    yield later.act(-45, 12, (k.DOCUMENT, fresh))


def ended(later: Planned) -> Taken:
    """The record closed once the review is held."""
    return later.act(later.day, 18, (k.CASE_CLOSED, {"how": "held"}))


def _decision(one: Planned, number: int) -> str:
    return f"REHEARSAL/OM/{one.own_session}/{number}"


def _not_taken(why: dict[int, str]) -> Iterator[tuple[str, dict[str, Any]]]:
    return ((k.NOT_TAKEN, {"part": part, "why": reason}) for part, reason in why.items())
