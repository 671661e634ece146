"""Recommendations by State under review, by what stands of them; in the alphabetical order of names, not of numbers."""

from collections.abc import Sequence

from django.utils.translation import gettext_noop

from openupr.domain.analysis.rows import POSITIONS, CountBy, Row, units
from openupr.domain.analysis.table import Column, Drawn, Kind, Table, crossed
from openupr.site.chart import Chart
from openupr.vocabulary.states import states


def table(rows: Sequence[Row], rule: CountBy) -> Table:
    """A row a State in the English alphabetical order: how many in all, then by position."""
    found = crossed((one.row.state, one.row.position) for one in units(rows, rule))
    shown = [name for name in POSITIONS if any(of[name] for of in found.values())]
    return Table(
        Drawn.STACKS,
        (
            Column("state", Kind.STATE, gettext_noop("State under review")),
            Column("total", Kind.COUNT, gettext_noop("All")),
            *(Column(name, Kind.COUNT, name, Kind.POSITION) for name in shown),
        ),
        tuple(
            (key, of.total(), *(of[name] for name in shown))
            for key, of in sorted(found.items(), key=lambda one: states()[str(one[0])].sort_key)
        ),
        sum(of.total() for of in found.values()),
    )


chart = Chart(
    gettext_noop("Who received how many recommendations, and how were they answered?"),
    table,
    gettext_noop(
        "In alphabetical order. Who speaks, for how long and to whom differs: numbers tell nothing of rights."
    ),
    42,
)
