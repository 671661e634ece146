"""Which share of the recommendations of each cycle is about which theme or issue."""

from collections.abc import Sequence

from django.utils.translation import gettext_noop

from openupr.domain.analysis.rows import CountBy, Row
from openupr.domain.analysis.subjects import Coding, Period, over_time
from openupr.domain.analysis.table import Kind, Table
from openupr.site.chart import Chart

_CYCLE = Period(Kind.CYCLE, lambda row: row.cycle)


def table(rows: Sequence[Row], rule: CountBy, coding: Coding | None = None) -> Table:
    """A row a theme or issue, the most frequent first: how many in all, then per cent of each cycle's."""
    return over_time(rows, rule, _CYCLE, shares=True, coding=coding)


chart = Chart(
    gettext_noop("Which share of the recommendations of each cycle is about which issue?"),
    table,
    gettext_noop("Shares are of the recommendations that have a code; a cycle of which few are here may mislead."),
    16,
    gettext_noop(
        "No recommendation chosen has a theme or issue here. Import OHCHR's lists, or an index such as UHRI's."
    ),
    coded=table,
)
