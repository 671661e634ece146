"""A list of speakers as its entries make it: who waits, who has the floor, who was heard, for how long.

Moments are whole milliseconds of Geneva's clock, counted from the first day of the calendar: only differences mean
something. Remaining time is computed here and nowhere else.
Source: RULES 5.3 to 5.7; peers' lessons on clocks (no ticks are added up, every moment is that of an entry).
Does not: know the time of the day: `clock` is handed it.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import time
from enum import StrEnum

from openupr.domain.procedure.step import Step
from openupr.domain.speakers.allotment import TimeRules, Times, allotment, announced
from openupr.domain.speakers.kinds import DIALOGUE, MEMBER
from openupr.domain.when import When

_DAY = 86_400_000


class Status(StrEnum):
    """Where a speaker stands, as people are told."""

    WAITING = "waiting"
    CALLED = "called"
    SPEAKING = "has the floor"
    PAUSED = "paused"
    HEARD = "heard"
    CUT = "cut at the limit"
    NOT_TAKEN = "did not take the floor"
    WITHDRAWN = "withdrawn"
    NOT_DRAWN = "not drawn"


@dataclass(frozen=True, slots=True)
class Turn:
    """One speaker (alpha-3, or the name of a body), or one part of the State under review's own time.

    `used`: milliseconds of stretches that ended; `since`: when the running one began. `extended`: seconds added.
    `handed_in`: the text was handed in (the file's name, or "yes").
    """

    speaker: str
    role: str = ""
    status: Status = Status.WAITING
    used: int = 0
    since: int | None = None
    extended: int = 0
    handed_in: str = ""

    def used_at(self, now: int) -> int:
        """Milliseconds spoken up to `now`."""
        return self.used + (max(0, now - self.since) if self.since is not None else 0)


@dataclass(frozen=True, slots=True)
class Floor:
    """One list. `order` holds those who are to speak; `proposed`: who proposed an exchange to whom.

    `window`: from when to when one may register; `at`: the last moment in the room; `spoke`: who has the floor, or is
    called ("" nobody); `part`: the State under review has it, for this part. `divided`: minutes of the State's parts.
    """

    review: str
    list: str = DIALOGUE
    window: tuple[int, int] | None = None
    closed: bool = False
    turns: Mapping[str, Turn] = field(default_factory=dict)
    order: tuple[str, ...] = ()
    first: str = ""
    how: str = ""
    announced: tuple[int, int] | None = None
    proposed: frozenset[tuple[str, str]] = frozenset()
    parts: Mapping[str, Turn] = field(default_factory=dict)
    divided: Mapping[str, int] = field(default_factory=dict)
    at: int | None = None
    spoke: str = ""
    part: str = ""

    @property
    def registered(self) -> tuple[str, ...]:
        """Those on the list, in the order in which they came, without those who withdrew."""
        return tuple(one.speaker for one in self.turns.values() if one.status is not Status.WITHDRAWN)

    @property
    def next(self) -> str:
        """Who is to be called next; "" where nobody waits."""
        return next((one for one in self.order if self.turns[one].status is Status.WAITING), "")

    @property
    def stage(self) -> str:
        """Where the list stands, in words."""
        if self.part:
            return f"{self.part} of the State under review"
        if self.spoke:
            return f"{self.spoke}: {self.turns[self.spoke].status}"
        if self.order:
            return "list in order" if self.next else "every speaker called"
        return "list closed" if self.closed else "list open" if self.window else "list not opened"

    def times(self, rules: TimeRules) -> Times:
        """The time of each: as announced, else computed from who stands on the list."""
        those = [self.turns[one] for one in self.order or self.registered]
        if self.announced:
            return announced(*self.announced, len(those))
        members = sum(one.role == MEMBER for one in those)
        return allotment(members, len(those) - members, rules)


@dataclass(frozen=True, slots=True)
class Clock:
    """What a clock in the room shows: who, how it stands, milliseconds left (below zero: over), when it ends.

    `ends`: the moment at which the time is used up, where it runs; None where it stands still.
    """

    speaker: str
    status: Status
    left: int
    ends: int | None


def clock(floor: Floor, rules: TimeRules, now: int) -> Clock | None:
    """The clock at the moment `now`; None where nobody is called. The State's parts count against its whole time."""
    if floor.part:
        turn = floor.parts[floor.part]
        left = 1000 * rules.state - sum(one.used_at(now) for one in floor.parts.values())
    elif floor.spoke:
        turn = floor.turns[floor.spoke]
        left = 1000 * (floor.times(rules).of(turn.role == MEMBER) + turn.extended) - turn.used_at(now)
    else:
        return None
    return Clock(turn.speaker, turn.status, left, None if turn.since is None else now + left)


def moment(step: Step, day: str = "on", hour: str = "time") -> int | None:
    """The moment of a step in milliseconds, by its fields `day` and `hour`; None where one of them is not told."""
    exact = When.parse(step[day]).exact if step[day] else None
    if exact is None or not step[hour]:
        return None
    clock = time.fromisoformat(step[hour])
    seconds = 3600 * clock.hour + 60 * clock.minute + clock.second
    return exact.toordinal() * _DAY + 1000 * seconds + clock.microsecond // 1000


def clock_time(moment: int) -> str:
    """The time of the day of a moment: "10:05:30", with milliseconds where there are any."""
    seconds, thousandths = divmod(moment % _DAY, 1000)
    told = f"{seconds // 3600:02d}:{seconds // 60 % 60:02d}:{seconds % 60:02d}"
    return f"{told}.{thousandths:03d}" if thousandths else told
