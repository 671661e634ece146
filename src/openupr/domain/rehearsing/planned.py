"""One review of a rehearsal in its session: its place, its days, its symbols.

Source: RULES 2.7 (two reviews a day in two weeks), 6.2 (adoption in the Working Group after 48 hours).
Does not: know what happens on a day.
"""

from dataclasses import dataclass
from typing import Any

from openupr.domain.rehearsing.acts import Clock, Taken, step
from openupr.domain.rehearsing.chance import Chance

ADOPTION = 18
"""The hour at which reports are adopted, after the reviews of the day."""


@dataclass(frozen=True, slots=True)
class Planned:
    """One review: the State's code, its place in the session's order from 0, the clock of the session that holds it."""

    code: str
    place: int
    clock: Clock
    chance: Chance
    own_session: int

    @property
    def address(self) -> str:
        """ "XAA/0"."""
        return f"{self.code}/0"

    @property
    def day(self) -> int:
        """The day of the review, from the session's Monday: two a day, in two weeks."""
        return _working(self.place // 2)

    @property
    def adopted(self) -> int:
        """The day of adoption in the Working Group: three days later, on a working day of the session."""
        return _adopted(self.day)

    @property
    def hour(self) -> int:
        """The hour at which the review is opened; it lasts three."""
        return _hour(self.place)

    @property
    def meeting(self) -> int:
        """The meeting of the session at which it is held; a session's meetings are counted in order of time."""
        return 1 + _MEETINGS.index((self.day, self.hour))

    @property
    def adoption_meeting(self) -> int:
        """The meeting at which its report is adopted, with others of that day."""
        return 1 + _MEETINGS.index((self.adopted, ADOPTION))

    def symbol(self, more: str = "") -> str:
        """A symbol of its documents: "REHEARSAL/1/XAA"."""
        return f"REHEARSAL/{self.own_session}/{self.code}{more}"

    def act(self, day: int, hour: int, *steps: tuple[str, dict[str, Any]]) -> Taken:
        """Steps of that day, taken together."""
        at = self.clock.moment(day, hour)
        return Taken(at, tuple(step(type, self.address, at, fields) for type, fields in steps))


def _working(days: int) -> int:
    return days + 2 * (days // 5)


def _hour(place: int) -> int:
    return 9 + 5 * (place % 2)


def _adopted(day: int) -> int:
    later = day + 3
    return later if later % 7 < 5 else later + 7 - later % 7 if later < 12 else 11


_DAYS = [_working(place // 2) for place in range(16)]
_REVIEWS = {(day, _hour(place)) for place, day in enumerate(_DAYS)}
_MEETINGS = sorted(_REVIEWS | {(_adopted(day), ADOPTION) for day in _DAYS})
"""Day and hour of each: fourteen reviews, two that were moved to the session, and the adoptions."""
