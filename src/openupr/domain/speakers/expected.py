"""When a speaker of a list is expected to speak, for how long, and how many words fit into that time.

The earliest moment counts those before it and what the State under review gave to its opening; the latest counts all of
that State's time but its closing too, since it may reply in between.
Source: A/HRC/DEC/17/119, section III; RULES 5.2 to 5.5. Words a minute are an assumption, told as such (modalities).
Does not: know the hour at which a meeting opens, or prevail: what is announced does.
"""

from collections.abc import Sequence
from dataclasses import dataclass

from openupr.domain.speakers.allotment import TimeRules, Times, allotment
from openupr.domain.speakers.floor import Floor
from openupr.domain.speakers.kinds import MEMBER, PARTS

_OPENING, _, _CLOSING = PARTS


@dataclass(frozen=True, slots=True)
class Expected:
    """A speaker's place (None: the order is not drawn yet) among so many, its seconds, and why.

    `begins`: earliest and latest, in seconds after the meeting opens; None where there is no place. `registered`: it
    stands on the list. `drawn`: the list is in its order.
    """

    place: int | None
    speakers: int
    seconds: int
    why: str
    sure: str
    begins: tuple[int, int] | None = None
    registered: bool = False
    drawn: bool = False


def expected(floor: Floor, rules: TimeRules, speaker: str) -> Expected | None:
    """What a list tells of a speaker; None where nobody stands on it yet."""
    those = floor.order or floor.registered
    if not those:
        return None
    times, there = floor.times(rules), speaker in those
    mine = times.of(there and floor.turns[speaker].role == MEMBER)
    place = floor.order.index(speaker) + 1 if speaker in floor.order else None
    begins = _begins(floor, rules, times, place - 1) if place else None
    return Expected(place, len(those), mine, times.why, times.sure, begins, there, bool(floor.order))


def assumed(members: int, observers: int, rules: TimeRules, member: bool) -> Expected:
    """What a list of so many would tell of a speaker, before there is one."""
    times = allotment(members, observers, rules)
    return Expected(None, members + observers, times.of(member), times.why, times.sure)


def words_that_fit(seconds: int, per_minute: int) -> int:
    """How many words can be read in the time, at a pace that can be interpreted."""
    return seconds * per_minute // 60


def _begins(floor: Floor, rules: TimeRules, times: Times, before: int) -> tuple[int, int]:
    earlier: Sequence[str] = floor.order[:before]
    passed = sum(times.of(floor.turns[one].role == MEMBER) + rules.handover for one in earlier)
    opening, closing = (60 * floor.divided.get(part, 0) for part in (_OPENING, _CLOSING))
    return opening + passed, passed + rules.state - closing
