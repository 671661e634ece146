"""Recommendations by session, by what stands of them."""

from collections.abc import Sequence

from django.utils.translation import gettext_noop

from openupr.domain.analysis.rows import POSITIONS, CountBy, Row, units
from openupr.domain.analysis.table import Column, Drawn, Kind, Table, crossed
from openupr.site.chart import Chart


def table(rows: Sequence[Row], rule: CountBy) -> Table:
    """A row a session: how many in all, then by position."""
    found = crossed((one.row.session, one.row.position) for one in units(rows, rule))
    shown = [name for name in POSITIONS if any(of[name] for of in found.values())]
    return Table(
        Drawn.LINES,
        (
            Column("session", Kind.SESSION, gettext_noop("Session")),
            Column("total", Kind.COUNT, gettext_noop("All")),
            *(Column(name, Kind.COUNT, name, Kind.POSITION) for name in shown),
        ),
        tuple((n, of.total(), *(of[name] for name in shown)) for n, of in sorted(found.items())),
        sum(of.total() for of in found.values()),
    )


chart = Chart(
    gettext_noop("How many recommendations were made in each session?"),
    table,
    gettext_noop("Sessions differ in the number of States reviewed and in the time that speakers had."),
    10,
)
