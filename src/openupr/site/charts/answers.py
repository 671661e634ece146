"""How States of each group answered: shares of positions by regional group of the State under review."""

from collections.abc import Sequence

from django.utils.translation import gettext_noop

from openupr.domain.analysis.rows import POSITIONS, CountBy, Row, units
from openupr.domain.analysis.table import Column, Drawn, Kind, Table, crossed
from openupr.domain.states import RegionalGroup
from openupr.site.chart import Chart


def table(rows: Sequence[Row], rule: CountBy) -> Table:
    """A row a group in the order of the groups: how many in all, then by position."""
    found = crossed((one.row.group, one.row.position) for one in units(rows, rule) if one.row.group)
    shown = [name for name in POSITIONS if any(of[name] for of in found.values())]
    return Table(
        Drawn.SHARES,
        (
            Column("group", Kind.GROUP, gettext_noop("Group of the State under review")),
            Column("total", Kind.COUNT, gettext_noop("All")),
            *(Column(name, Kind.COUNT, name, Kind.POSITION) for name in shown),
        ),
        tuple((group.value, found[group].total(), *(found[group][name] for name in shown)) for group in RegionalGroup
              if group in found),
        sum(of.total() for of in found.values()),
    )  # fmt: skip


chart = Chart(
    gettext_noop("How did the States of each group answer?"),
    table,
    gettext_noop("A position is a diplomatic answer to a text, not a measure of rights: what was asked differs."),
    20,
)
