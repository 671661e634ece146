"""Recommendations by cycle, by what stands of them."""

from collections.abc import Sequence

from django.utils.translation import gettext_noop

from openupr.domain.analysis.by_position import by_position
from openupr.domain.analysis.rows import CountBy, Row
from openupr.domain.analysis.table import Column, Drawn, Kind, Table
from openupr.site.chart import Chart


def table(rows: Sequence[Row], rule: CountBy) -> Table:
    """A row a cycle: how many in all, then by position."""
    cycle = Column("cycle", Kind.CYCLE, gettext_noop("Cycle"))
    return by_position(rows, rule, Drawn.STACKS, cycle, lambda row: row.cycle)


chart = Chart(
    gettext_noop("How many recommendations were made in each cycle, and how were they answered?"),
    table,
    gettext_noop("A cycle of which few reviews are here is short for that reason alone."),
    12,
)
