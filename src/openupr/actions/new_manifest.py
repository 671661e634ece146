"""A manifest from the facts of this copy, to be looked at, corrected and announced.

Source: RULES 4.8 (pool of a troika: members on the day of the review but the State under review), 5.5, 8.4.
Does not: announce it, or know what the facts do not (an election that is missing, a request, a recusal: say them).
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from typing import Any

from openupr import __version__
from openupr.actions.known_reviews import reviews
from openupr.domain.calendar import ReviewFact, ReviewStatus
from openupr.domain.lots.beacons import QUICKNET, seconds
from openupr.domain.lots.lot import BY_HAND, RULE
from openupr.domain.lots.manifest import PRESIDENT, REQUESTED, TROIKA_CONSTRAINTS, Purpose
from openupr.domain.lots.pool import pool_on
from openupr.domain.states import COUNCIL_SEATS
from openupr.store.failures import Refused
from openupr.vocabulary.calendar import sessions
from openupr.vocabulary.states import council_terms, electoral_group, regional_groups, states

BASIS = {
    Purpose.TROIKAS: "A/HRC/RES/5/1, annex, paragraphs 18 (d), 19 and 20",
    Purpose.FIRST_SPEAKER: "A/HRC/DEC/17/119, section III",
    Purpose.PLENARY_LIST: "A/HRC/RES/16/21, annex, appendix",
    Purpose.ORDER: "",
}


@dataclass(frozen=True, slots=True)
class Asked:
    """What a body says of its drawing. `at`: when the beacon's round shall be known; "" with `hall` 0: by hand."""

    id: str
    purpose: Purpose
    basis: str = ""
    at: str = ""
    hall: int = 0
    place: str = ""
    session: int = 0
    own_group: Sequence[str] = ()
    president_for: Sequence[str] = ()
    excused: Mapping[str, Sequence[str]] = field(default_factory=dict)
    among: Mapping[str, Sequence[str]] = field(default_factory=dict)
    number: int = 0


def new_manifest(asked: Asked) -> tuple[dict[str, Any], tuple[str, ...]]:
    """The manifest as an object, and notes on what the facts could not say. Raises Refused."""
    basis = asked.basis or BASIS[asked.purpose]
    if not basis:
        raise Refused("The legal basis of a plain order is not known here. Say it: --basis TEXT.")
    sources = _sources(asked)
    head = {
        "rule": RULE if sources else BY_HAND,
        "id": asked.id,
        "purpose": str(asked.purpose),
        "legal_basis": basis,
        **({"sources": sources} if sources else {}),
        "program": f"openupr {__version__}",
    }
    body, notes = _troikas(asked) if asked.purpose is Purpose.TROIKAS else _lists(asked)
    return {**head, **body}, notes


def _sources(asked: Asked) -> dict[str, Any]:
    sources: dict[str, Any] = {}
    if asked.at:
        try:
            round = QUICKNET.round_after(seconds(asked.at))
        except ValueError as error:
            raise Refused(f"A time in UTC like 2027-01-12T10:00:00Z was expected, found {asked.at!r}.") from error
        beacon = {"name": QUICKNET.name, "chain": QUICKNET.hash, "round": round, "fallback": "next round"}
        sources["beacon"] = beacon
    if asked.hall:
        sources["hall"] = {"numbers": asked.hall, "place": asked.place or "the meeting room"}
    return sources


def _troikas(asked: Asked) -> tuple[dict[str, Any], tuple[str, ...]]:
    session = sessions().get(asked.session)
    mine = [one for one in reviews() if one.session == asked.session and one.status is not ReviewStatus.POSTPONED]
    due = sorted(mine, key=_in_order)
    if session is None or not due:
        raise Refused(f"No reviews of session {asked.session} are known here. Name one of 1 to {max(sessions())}.")
    strangers = {*asked.own_group, *asked.excused, *asked.president_for} - {one.state for one in due}
    if strangers:
        raise Refused(f"Not reviewed in session {asked.session}: {', '.join(sorted(strangers))}.")
    groups: dict[str, str] = {}
    notes: dict[str, list[str]] = {}
    parts = []
    for one in due:
        day = one.reviewed_on or session.start.first
        pool = pool_on(council_terms(), day)
        if len(pool) != COUNCIL_SEATS:
            known = f"the facts of this copy give {len(pool)} of {COUNCIL_SEATS} members that can be drawn on {day}"
            notes.setdefault(known, []).append(one.state)
        if one.reviewed_on is None:
            known = "the day of the review is not known here; the session's first is taken"
            notes.setdefault(known, []).append(one.state)
        groups |= pool
        parts.append(_review(asked, one, day, [code for code in pool if code != one.state]))
    labels = sorted(groups)
    body = {"number": 3, "constraints": list(TROIKA_CONSTRAINTS), "labels": labels, "groups": groups, "parts": parts}
    return body, tuple(f"{', '.join(states)}: {note}" for note, states in notes.items())


def _review(asked: Asked, one: ReviewFact, day: date, pool: Sequence[str]) -> dict[str, Any]:
    found = [str(membership.group) for membership in regional_groups(one.state, day) if membership.role == "member"]
    group = str(electoral_group(one.state)) if len(found) > 1 else "".join(found)
    part: dict[str, Any] = {
        "about": f"{one.state}/{one.cycle}",
        "state": one.state,
        "group": group,
        "labels": list(pool),
    }
    part["day"] = day.isoformat()
    if one.state in asked.president_for:
        part["drawn_by"] = PRESIDENT
    if one.state in asked.own_group:
        part["own_group"] = REQUESTED
    if one.state in asked.excused:
        part["excused"] = sorted(asked.excused[one.state])
    return part


def _in_order(one: ReviewFact) -> tuple[int, str]:
    return (one.order or 99, states()[one.state].sort_key)


def _lists(asked: Asked) -> tuple[dict[str, Any], tuple[str, ...]]:
    if not asked.among:
        raise Refused("Among whom is drawn? --among LABEL,LABEL, or --among ABOUT=LABEL,LABEL once for each list.")
    unknown = sorted({code for codes in asked.among.values() for code in codes if code not in states()})
    parts = [_list(asked.purpose, about, codes) for about, codes in asked.among.items()]
    lots = parts[0] if list(asked.among) == [""] else {"parts": parts}
    whole = min(len(codes) for codes in asked.among.values())
    number = {Purpose.FIRST_SPEAKER: 1, Purpose.PLENARY_LIST: asked.number or 13}.get(
        asked.purpose, asked.number or whole
    )
    notes = (f"not a State of this copy, sorted by code: {', '.join(unknown)}",) if unknown else ()
    return {"number": number, **lots}, notes


def _list(purpose: Purpose, about: str, codes: Sequence[str]) -> dict[str, Any]:
    part: dict[str, Any] = {"about": about} if about else {}
    part["labels"] = sorted(codes)
    if purpose is Purpose.FIRST_SPEAKER:
        part["listed"] = sorted(codes, key=lambda code: states()[code].sort_key if code in states() else code)
    return part
