"""The plenary item of an invented review: who registers, the lot above the cap, twenty minutes a section, the tally.

Source: RULES 8.1 to 8.5; A/HRC/RES/16/21, annex, paragraph 13 (the institution speaks immediately after the State).
Does not: adopt (`review` does, after the closing remarks), or know what was answered: the tally is handed in.
"""

from collections.abc import Generator, Iterator, Sequence
from typing import Any

from openupr.domain.plenary import item as p
from openupr.domain.plenary.tally import Count
from openupr.domain.rehearsing import texts
from openupr.domain.rehearsing.acts import Taken
from openupr.domain.rehearsing.lots import MOST_HEARD, Drawing
from openupr.domain.rehearsing.planned import Planned
from openupr.domain.speakers import kinds as s

STATES_SECONDS, STAKEHOLDERS_SECONDS = 90, 120
_CAP = 10
_VIEWS, _CLOSING = 720, 300
"""Seconds that the State uses of its twenty minutes, before and after the others."""
_Made = tuple[str, dict[str, Any]]
_Section = Generator[_Made, None, int]
"""The entries of a section; it returns the second of the day at which it ends."""


def registered(one: Planned, others: Sequence[str]) -> Iterator[Taken]:
    """The windows of both lists of the plenary, and who registers."""
    window = {"opens": _day(one, 119), "opens_at": "10:00", "closes": _day(one, 122), "closes_at": "18:00"}
    for name in (s.PLENARY_STATES, s.PLENARY_STAKEHOLDERS):
        yield one.act(119, 9, (s.LIST_OPENED, {"list": name, **window}))
    yield one.act(120, 10, *_registers(s.PLENARY_STATES, [(code, s.MEMBER) for code in others]))
    body = [(name, s.STAKEHOLDER) for name in texts.stakeholders(one)]
    institution = texts.institution(one)
    body += [(institution, s.INSTITUTION)] if institution else []
    yield one.act(120, 11, *_registers(s.PLENARY_STAKEHOLDERS, body))
    yield one.act(122, 18, *((s.LIST_CLOSED, {"list": name}) for name in (s.PLENARY_STATES, s.PLENARY_STAKEHOLDERS)))


def ordered(one: Planned, drawn: Drawing) -> tuple[_Made, ...]:
    """Those drawn in their order; the institution first, then other stakeholders as they registered."""
    heard = list(drawn.results[one.address])
    lot = {"list": s.PLENARY_STATES, "how": s.LOT, "speakers": heard, "drawing": drawn.manifest.id, "cap": MOST_HEARD}
    as_came = {"list": s.PLENARY_STAKEHOLDERS, "how": s.REGISTRATION, "speakers": _bodies(one), "cap": _CAP}
    return (
        (s.ORDERED, lot), _time(s.PLENARY_STATES, STATES_SECONDS),
        (s.ORDERED, as_came), _time(s.PLENARY_STAKEHOLDERS, STAKEHOLDERS_SECONDS),
    )  # fmt: skip


def heard(one: Planned, hour: int, states: Sequence[str], count: Count) -> Iterator[_Made]:
    """The item from its opening to the closing remarks, from that hour on."""
    now = 3600 * hour
    meeting = {"council_session": one.clock.session, "meeting": 20 + one.place, "time": _clock(now)}
    yield p.OPENED, meeting
    now = yield from _section(p.VIEWS, now, _VIEWS)
    bodies = _bodies(one)
    if texts.institution(one):
        now = yield from _speaking(p.INSTITUTION, s.PLENARY_STAKEHOLDERS, bodies[:1], now, STAKEHOLDERS_SECONDS)
        bodies = bodies[1:]
    now = yield from _speaking(p.STATES, s.PLENARY_STATES, states, now, STATES_SECONDS)
    now = yield from _speaking(p.STAKEHOLDERS, s.PLENARY_STAKEHOLDERS, bodies, now, STAKEHOLDERS_SECONDS)
    yield p.TALLY, {**_told(count), "time": _clock(now)}
    yield from _section(p.CLOSING, now, _CLOSING)


def _told(count: Count) -> dict[str, Any]:
    told: dict[str, Any] = {"received": count.received, "supported": count.supported, "noted": count.noted}
    told |= {"partially": count.partially} if count.partially else {}
    return {**told, **({} if count.adds_up else {"differs": f"{count.open} without a position yet"})}


def _section(name: str, now: int, seconds: int) -> _Section:
    yield p.SECTION_OPENED, {"section": name, "time": _clock(now)}
    yield p.SECTION_CLOSED, {"section": name, "time": _clock(now + seconds)}
    return now + seconds


def _speaking(section: str, name: str, speakers: Sequence[str], now: int, seconds: int) -> _Section:
    """A section in which those on a list speak, one after another, ten seconds between two."""
    yield p.SECTION_OPENED, {"section": section, "time": _clock(now)}
    for speaker in speakers:
        about = {"list": name, "speaker": speaker}
        yield s.CALLED, {**about, "time": _clock(now)}
        yield s.STARTED, {**about, "time": _clock(now + 10)}
        now += 10 + seconds
        yield s.FINISHED, {**about, "time": _clock(now)}
    yield p.SECTION_CLOSED, {"section": section, "time": _clock(now), "speakers": len(speakers)}
    return now


def _bodies(one: Planned) -> list[str]:
    institution = texts.institution(one)
    return [*([institution] if institution else []), *texts.stakeholders(one)]


def _registers(name: str, speakers: Sequence[tuple[str, str]]) -> Iterator[_Made]:
    for minute, (speaker, role) in enumerate(speakers):
        yield s.REGISTERED, {"list": name, "speaker": speaker, "as": role, "time": _clock(36_000 + 60 * minute)}


def _time(name: str, seconds: int) -> _Made:
    return s.TIME_ANNOUNCED, {"list": name, "member_seconds": seconds, "observer_seconds": seconds}


def _day(one: Planned, days: int) -> str:
    return one.clock.day(days).isoformat()


def _clock(seconds: int) -> str:
    return f"{seconds // 3600:02d}:{seconds // 60 % 60:02d}:{seconds % 60:02d}"
