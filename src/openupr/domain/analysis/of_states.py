"""A number for every State, in the order given: for a map, which shows all of them.

Does not: rank, or leave out who has none.
"""

from collections.abc import Collection, Iterable, Mapping
from dataclasses import replace

from openupr.domain.analysis.table import Cell, Column, Drawn, Kind, Table

TONES = 5
NOTE = (
    "Drawn by this program, to find a State by; a small State is a dot, which may stand a little aside. Land without a "
    "tone has nought, or no number here: in the table 0 is nought, and an empty cell is not known. Neither says "
    "anything of its status."
)


def of_states(states: Iterable[str], numbers: Mapping[str, int], heading: str, notes: Iterable[str] = ()) -> Table:
    """A row a State, None where it has no number; no row at all where none has one."""
    rows: tuple[tuple[Cell, ...], ...] = tuple((code, numbers.get(code)) for code in states)
    return Table(
        Drawn.MAP,
        (Column("state", Kind.STATE, "State"), Column("count", Kind.COUNT, heading)),
        rows if numbers else (),
        sum(numbers.values()),
        (*notes, NOTE) if numbers else (),
    )


def with_noughts(table: Table, covered: Collection[str]) -> Table:
    """The same with 0 instead of None for a State that the data covers."""
    rows = tuple((code, 0 if number is None and code in covered else number) for code, number in table.rows)
    return replace(table, rows=rows)


def bounds(most: float) -> list[int]:
    """The largest number of each tone, each twice the one before, so that few large numbers leave the others apart."""
    whole, ten = 16, 1
    while whole * ten < most:
        whole = {16: 32, 32: 48, 48: 80, 80: 160}[whole]
        if whole == 160:
            whole, ten = 16, ten * 10
    return [whole * ten // part for part in (16, 8, 4, 2, 1)]


def tone(number: float | None, ends: list[int]) -> int:
    """Which tone a number has, from 1; 0 of none and of nought."""
    return next((n for n, end in enumerate(ends, 1) if number <= end), len(ends)) if number else 0
