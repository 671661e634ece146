"""Recommendations by cycle, by what stands of them."""

from collections.abc import Sequence

from django.utils.translation import gettext_noop

from openupr.domain.analysis.rows import POSITIONS, CountBy, Row, units
from openupr.domain.analysis.table import Column, Drawn, Kind, Table, crossed
from openupr.site.chart import Chart


def table(rows: Sequence[Row], rule: CountBy) -> Table:
    """A row a cycle: how many in all, then by position."""
    found = crossed((one.row.cycle, one.row.position) for one in units(rows, rule))
    shown = [name for name in POSITIONS if any(of[name] for of in found.values())]
    return Table(
        Drawn.STACKS,
        (
            Column("cycle", Kind.CYCLE, gettext_noop("Cycle")),
            Column("total", Kind.COUNT, gettext_noop("All")),
            *(Column(name, Kind.COUNT, name, Kind.POSITION) for name in shown),
        ),
        tuple((key, of.total(), *(of[name] for name in shown)) for key, of in sorted(found.items())),
        sum(of.total() for of in found.values()),
    )


chart = Chart(
    gettext_noop("How many recommendations were made in each cycle, and how were they answered?"),
    table,
    gettext_noop("A cycle of which few reviews are here is short for that reason alone."),
    12,
)
