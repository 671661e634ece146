"""The list of speakers of an invented review: its window, who registers, the order, and what happens in the room.

Source: RULES 5.2 to 5.8; A/HRC/DEC/17/119, section III.
Does not: know what is recommended (`review` does), or compute the time of a speaker: two minutes each are announced.
"""

from collections.abc import Iterator, Sequence
from typing import Any

from openupr.domain.procedure.step import Step
from openupr.domain.rehearsing.acts import Taken, step
from openupr.domain.rehearsing.planned import Planned
from openupr.domain.speakers import kinds as s

SECONDS = 120
_STATE_MINUTES = {"opening_minutes": 30, "replies_minutes": 20, "closing_minutes": 20}
_Made = tuple[str, dict[str, Any]]


def registered(one: Planned, others: Sequence[str]) -> Iterator[Taken]:
    """The window of four days in the week before the session, and who registers in it."""
    window = {"opens": _day(one, -7), "opens_at": "10:00", "closes": _day(one, -4), "closes_at": "18:00"}
    yield one.act(-7, 9, (s.LIST_OPENED, window))
    yield one.act(-6, 10, *(_registers(code, minute) for minute, code in enumerate(_mixed(one, others))))


def ordered(one: Planned, at: int, order: Sequence[str], drawing: str, anew: bool) -> tuple[Step, ...]:
    """The list closed, put in order from the State that was drawn, and the time announced. `anew`: closed before."""
    how = {"how": s.ALPHABET, "first": order[0], "drawing": drawing, "speakers": list(order)}
    made: list[_Made] = [] if anew else [(s.LIST_CLOSED, {"time": "18:00"})]
    made += [(s.ORDERED, how), (s.TIME_ANNOUNCED, {"member_seconds": SECONDS, "observer_seconds": SECONDS})]
    return tuple(step(type, one.address, at, fields) for type, fields in made)


def in_the_room(one: Planned, order: Sequence[str], silent: Sequence[str]) -> Iterator[_Made]:
    """Who has the floor when. Of the `silent`, who recommend nothing, the first is not there when it is called."""
    clock = 60 * one.hour
    yield s.DIVIDED, dict(_STATE_MINUTES)
    yield from _part("opening", clock, 30)
    clock += 31
    for speaker in order:
        yield s.CALLED, {"speaker": speaker, "time": _time(clock)}
        if speaker in silent[:1]:
            yield s.NOT_TAKEN, {"speaker": speaker, "time": _time(clock + 1)}
        else:
            yield s.STARTED, {"speaker": speaker, "time": _time(clock)}
            yield s.FINISHED, {"speaker": speaker, "time": _time(clock + 2)}
        clock += 3
    yield from _part("closing", clock, 20)


def _part(part: str, clock: int, minutes: int) -> Iterator[_Made]:
    yield s.STATE_TOOK, {"part": part, "time": _time(clock)}
    yield s.STATE_GAVE, {"part": part, "time": _time(clock + minutes)}


def _registers(code: str, minute: int) -> _Made:
    return s.REGISTERED, {"speaker": code, "as": s.MEMBER, "time": _time(600 + minute)}


def _mixed(one: Planned, others: Sequence[str]) -> list[str]:
    """The others in the order in which they happen to register."""
    return sorted(others, key=lambda code: one.chance.below(2**32, f"{one.address}/registers/{code}"))


def _day(one: Planned, days: int) -> str:
    return one.clock.day(days).isoformat()


def _time(minutes: int) -> str:
    return f"{minutes // 60:02d}:{minutes % 60:02d}"
