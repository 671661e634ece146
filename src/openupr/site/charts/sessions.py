"""Recommendations by session, by what stands of them."""

from collections.abc import Sequence

from django.utils.translation import gettext_noop

from openupr.domain.analysis.by_position import by_position
from openupr.domain.analysis.rows import CountBy, Row
from openupr.domain.analysis.table import Column, Drawn, Kind, Table
from openupr.site.chart import Chart


def table(rows: Sequence[Row], rule: CountBy) -> Table:
    """A row a session: how many in all, then by position."""
    session = Column("session", Kind.SESSION, gettext_noop("Session"))
    return by_position(rows, rule, Drawn.LINES, session, lambda row: row.session)


chart = Chart(
    gettext_noop("How many recommendations were made in each session?"),
    table,
    gettext_noop("Sessions differ in the number of States reviewed and in the time that speakers had."),
    10,
)
