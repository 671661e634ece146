"""A table of recommendations by anything that a row has, and by what stands of them.

Does not: know what it is drawn for.
"""

from collections.abc import Callable, Sequence
from typing import Any

from openupr.domain.analysis.rows import POSITIONS, CountBy, Row, units
from openupr.domain.analysis.table import Cell, Column, Drawn, Kind, Table, crossed

ALL = "All"


def by_position(
    rows: Sequence[Row],
    rule: CountBy,
    drawn: Drawn,
    head: Column,
    key: Callable[[Row], Cell],
    place: Callable[[Any], Any] = lambda value: value,
) -> Table:
    """A row for each value of `key` (rows without one are left out), sorted by `place` of it: all, then by position.

    Positions that do not occur have no column.
    """
    pairs = ((key(one.row), one.row.position) for one in units(rows, rule))
    found = crossed((value, position) for value, position in pairs if value is not None)
    shown = [name for name in POSITIONS if any(of[name] for of in found.values())]
    ordered = sorted(found.items(), key=lambda one: place(one[0]))
    return Table(
        drawn,
        (head, Column("total", Kind.COUNT, ALL), *(Column(name, Kind.COUNT, name, Kind.POSITION) for name in shown)),
        tuple((value, of.total(), *(of[name] for name in shown)) for value, of in ordered),
        sum(of.total() for of in found.values()),
    )
