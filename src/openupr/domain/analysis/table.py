"""A table that answers one question: a kind of drawing, columns, rows, and how it was counted.

Every chart is one of these; the table is what it draws, so that picture, table and download cannot differ.
Does not: draw, or translate.
"""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, field
from enum import StrEnum


class Kind(StrEnum):
    """What a column holds, so that pages write it in the reader's language."""

    STATE = "state"
    GROUP = "group"
    CYCLE = "cycle"
    SESSION = "session"
    POSITION = "position"
    TERM = "term"
    LABEL = "label"
    COUNT = "count"
    PER_CENT = "per_cent"
    NUMBER = "number"


class Drawn(StrEnum):
    """How a table is drawn."""

    BARS = "bars"
    SHARES = "shares"
    STACKS = "stacks"
    LINES = "lines"
    MATRIX = "matrix"
    POINTS = "points"
    FUNNEL = "funnel"
    MULTIPLES = "multiples"
    MAP = "map"
    RIBBONS = "ribbons"


@dataclass(frozen=True, slots=True)
class Column:
    """A column: its key, what it holds, and its heading (English; pages translate).

    `of`: the value that it counts. `unit`: of its numbers, where neither kind nor title tells it (English).
    """

    key: str
    kind: Kind
    heading: str = ""
    of: Kind | None = None
    unit: str = ""


@dataclass(frozen=True, slots=True)
class Told:
    """A sentence (English) with a number, %(n)s, and a day, %(day)s, which is ISO 8601."""

    says: str
    n: int
    day: str


Cell = str | int | float | None
NOT_TOLD = "Left out, because nothing here tells what is asked: %(n)s."


@dataclass(frozen=True, slots=True)
class Table:
    """Columns and rows of the same width. `counted`: how many units in all, each once; `notes`: English.

    `left_out`: units that lack what the question asks for, and stand in no row; `lacking`: why, with %(n)s (English).
    `neutral`: the figure where there is no difference; of odds 1. `told`: notes with numbers, after the others.
    """

    drawn: Drawn
    columns: tuple[Column, ...]
    rows: tuple[tuple[Cell, ...], ...]
    counted: int
    notes: tuple[str, ...] = field(default=())
    left_out: int = 0
    lacking: str = NOT_TOLD
    neutral: float = 0.0
    told: tuple[Told, ...] = ()


def crossed(pairs: Iterable[tuple[Cell, str]]) -> dict[Cell, Counter[str]]:
    """Pairs of a row's key and a column's key, counted; keys in the order of their first pair."""
    found: dict[Cell, Counter[str]] = {}
    for row, column in pairs:
        found.setdefault(row, Counter())[column] += 1
    return found


def per_cent(part: int, whole: int) -> float | None:
    """A share with one decimal; None of nothing."""
    return round(100 * part / whole, 1) if whole else None
