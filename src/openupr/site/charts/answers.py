"""How States of each group answered: shares of positions by regional group of the State under review."""

from collections.abc import Sequence

from django.utils.translation import gettext_noop

from openupr.domain.analysis.by_position import by_position
from openupr.domain.analysis.rows import CountBy, Row
from openupr.domain.analysis.table import Column, Drawn, Kind, Table
from openupr.domain.states import RegionalGroup
from openupr.site.chart import Chart


def table(rows: Sequence[Row], rule: CountBy) -> Table:
    """A row a group in the order of the groups: how many in all, then by position."""
    group = Column("group", Kind.GROUP, gettext_noop("Group of the State under review"))
    return by_position(rows, rule, Drawn.SHARES, group, lambda row: row.group, list(RegionalGroup).index)


chart = Chart(
    gettext_noop("How did the States of each group answer?"),
    table,
    gettext_noop("A position is a diplomatic answer to a text, not a measure of rights: what was asked differs."),
    20,
)
