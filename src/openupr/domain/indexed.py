"""A recommendation as another index has it (UHRI, UPR Info): a row of its file, in our words beside its own.

What the index says is kept as said: its word for the position, its codes under the name of its vocabulary.
Source: DESIGN 7a (all readings are kept, none overwrites another); A/HRC/RES/5/1, annex, paragraph 32 (supported,
noted): "Rejected" and "Not Supported" are no categories of the review, so they count as noted beside their own word.
Does not: read a file, or decide to which recommendation of a report a row belongs.
"""

import re
from dataclasses import dataclass
from datetime import date

from openupr.domain.positions import Position

_MEANT = {
    "supported": Position.SUPPORTED,
    "accepted": Position.SUPPORTED,
    "noted": Position.NOTED,
    "rejected": Position.NOTED,
    "not supported": Position.NOTED,
    "not accepted": Position.NOTED,
    "partially supported": Position.PARTIALLY,
    "supported in part": Position.PARTIALLY,
    "partially accepted": Position.PARTIALLY,
    "accepted in part": Position.PARTIALLY,
    "pending": Position.PENDING,
    "under consideration": Position.PENDING,
}
# "Supported/Noted", "Supported, Noted"
_BETWEEN = re.compile(r"\s*[/,;]\s*")


@dataclass(frozen=True, slots=True)
class Codes:
    """How the index codes a row, in its own words."""

    themes: tuple[str, ...] = ()
    issues: tuple[str, ...] = ()
    action: str | None = None
    sdgs: tuple[str, ...] = ()
    persons: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class IndexedRow:
    """A row. `place`: its number in the file, from 1. States alpha-3; names that none is known by in `unknown`.

    `number`: only where the row carries one ("50.10"). `said`: the index's own word for the position. `ident`: what
    the index calls the row. `pledge`: the State's own commitment, no recommendation.
    """

    place: int
    state: str | None
    text: str
    session: int | None = None
    cycle: int | None = None
    number: str | None = None
    states: tuple[str, ...] = ()
    unknown: tuple[str, ...] = ()
    position: Position | None = None
    said: str | None = None
    codes: Codes = Codes()
    symbol: str | None = None
    dated: date | None = None
    ident: str | None = None
    pledge: bool = False


def position_of(said: str | None) -> Position | None:
    """What an index's word means here; None for none, and for a word that is not known ("General response")."""
    words = " ".join((said or "").casefold().split())
    if words in _MEANT:
        return _MEANT[words]
    each = {_MEANT.get(one) for one in _BETWEEN.split(words)}
    return Position.PARTIALLY if each == {Position.SUPPORTED, Position.NOTED} else None
