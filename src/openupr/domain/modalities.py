"""Modalities that are numbers (minutes, words, seats), each with the sessions for which it holds.

Source: the table at the head of RULES; every row keeps its own citation and sureness.
Does not: hold the numbers. They are data (`vocabulary/data/modalities.csv`) that a person can correct.
"""

from collections.abc import Iterable
from dataclasses import dataclass

from openupr.domain.findings import Sureness


@dataclass(frozen=True, slots=True)
class Modality:
    """One number: `value` in `unit`, for sessions of the Working Group from `first` to `last`, both included.

    `last` is None where it holds to this day. `basis` is "text", "decision" or "practice".
    """

    name: str
    first: int
    last: int | None
    value: int
    unit: str
    basis: str
    citation: str
    sureness: Sureness
    note: str = ""

    def holds_in(self, session: int) -> bool:
        """Whether it holds in a session of the Working Group."""
        return self.first <= session and (self.last is None or session <= self.last)


def modality(table: Iterable[Modality], name: str, session: int | None) -> Modality | None:
    """The modality of that name in a session; where the session is unknown, the latest. None if there is none."""
    named = [row for row in table if row.name == name]
    if session is None:
        return max(named, key=lambda row: row.first, default=None)
    return next((row for row in named if row.holds_in(session)), None)
