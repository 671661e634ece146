"""Recommendations by State under review, by what stands of them; in the alphabetical order of names, not of numbers."""

from collections.abc import Sequence

from django.utils.translation import gettext_noop

from openupr.domain.analysis.by_position import by_position
from openupr.domain.analysis.rows import CountBy, Row
from openupr.domain.analysis.table import Column, Drawn, Kind, Table
from openupr.site.chart import Chart
from openupr.vocabulary.states import states


def table(rows: Sequence[Row], rule: CountBy) -> Table:
    """A row a State in the English alphabetical order: how many in all, then by position."""
    state = Column("state", Kind.STATE, gettext_noop("State under review"))
    return by_position(rows, rule, Drawn.STACKS, state, lambda row: row.state, lambda code: states()[code].sort_key)


chart = Chart(
    gettext_noop("Who received how many recommendations, and how were they answered?"),
    table,
    gettext_noop(
        "In alphabetical order. Who speaks, for how long and to whom differs: numbers tell nothing of rights."
    ),
    42,
)
