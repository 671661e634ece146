"""Who recommends to whom, as ties: between regional groups, or of one State where every tie has it on one side.

Does not: rank States by anything but the number of their recommendations to one another.
"""

from collections import Counter
from collections.abc import Iterable, Sequence

from openupr.domain.analysis.rows import CountBy, Row, units
from openupr.domain.analysis.table import NOT_TOLD, Cell, Column, Drawn, Kind, Table
from openupr.domain.states import RegionalGroup

Pair = tuple[str, str]


def centre(pairs: Iterable[Pair]) -> str | None:
    """The one that every tie has on one of its sides; None where there is none, or a tie goes from one to itself."""
    common: set[str] | None = None
    for made, received in pairs:
        if made == received:
            return None
        common = {made, received} if common is None else common & {made, received}
    return min(common) if common else None


def ties(rows: Sequence[Row], heads: tuple[str, str, str], lacking: str = NOT_TOLD) -> Table:
    """A row a tie: who made, who received, how many; each recommending State counts.

    Of one State the ties with other States, the largest numbers first; else those between groups, in their order.
    `heads`: of the columns. `lacking`: why others are left out.
    """
    made = [one for one in units(rows, CountBy.STATE) if one.maker]
    of_states = Counter((str(one.maker), one.row.state) for one in made)
    if centre(of_states):
        kind, found = Kind.STATE, sorted(of_states.items(), key=lambda one: (-one[1], one[0]))
    else:
        grouped = Counter(
            (str(one.maker_group), str(one.row.group)) for one in made if one.maker_group and one.row.group
        )
        kind, found = Kind.GROUP, sorted(grouped.items(), key=lambda one: tuple(map(_ORDER.index, one[0])))
    cells: tuple[tuple[Cell, ...], ...] = tuple((*pair, number) for pair, number in found)
    columns = (Column("from", kind, heads[0]), Column("to", kind, heads[1]), Column("count", Kind.COUNT, heads[2]))
    counted = sum(number for _pair, number in found)
    return Table(Drawn.RIBBONS, columns, cells, counted, left_out=len(made) - counted, lacking=lacking)


_ORDER = [one.value for one in RegionalGroup]
