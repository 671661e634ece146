"""The acts of a rehearsal: each is done at once, and is one transaction of the ledger.

Does not: do anything (`actions.rehearse` does), or read a clock: the moment of an act is part of it.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import UTC, date, datetime, timedelta
from typing import Any

from openupr.domain.drafting.kinds import KINDS as DRAFTING
from openupr.domain.lots.manifest import Manifest
from openupr.domain.plenary.item import KINDS as PLENARY
from openupr.domain.procedure.kinds import KINDS
from openupr.domain.procedure.step import Step
from openupr.domain.speakers.kinds import KINDS as SPEAKERS

_FIRST_MONDAY = datetime(2018, 1, 15, tzinfo=UTC)
_BETWEEN_SESSIONS = timedelta(weeks=17)
_ACTORS = {name: kind.actors[0] for name, kind in {**KINDS, **SPEAKERS, **DRAFTING, **PLENARY}.items()}


@dataclass(frozen=True, slots=True)
class Taken:
    """Steps that are taken together. A field `drawing` may hold the id of a drawing until its number is known."""

    at: int
    steps: tuple[Step, ...]


@dataclass(frozen=True, slots=True)
class Drawn:
    """One step of a drawing: announced, or the numbers of the hall (`hall`), or held (`holds`)."""

    at: int
    manifest: Manifest = field(compare=False)
    hall: tuple[int, ...] = ()
    holds: bool = False


Act = Taken | Drawn


@dataclass(frozen=True, slots=True)
class Clock:
    """The days of one session, counted from its first Monday. `session` from 1."""

    session: int

    def moment(self, days: int, hour: int = 9) -> int:
        """Unix seconds of an hour (UTC) so many days from the Monday on which the session begins."""
        begin = _FIRST_MONDAY + (self.session - 1) * _BETWEEN_SESSIONS
        return int((begin + timedelta(days=days, hours=hour)).timestamp())

    def day(self, days: int) -> date:
        """The day."""
        return datetime.fromtimestamp(self.moment(days), UTC).date()


def step(type: str, review: str, at: int, fields: Mapping[str, Any] | None = None, actor: str = "") -> Step:
    """A step of that day by the role that usually takes it."""
    day = datetime.fromtimestamp(at, UTC).date().isoformat()
    return Step(type, review, {"review": review, "on": day, **(fields or {})}, actor or _ACTORS[type])
