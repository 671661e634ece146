"""Who recommends to whom: ribbons between the groups, or of one State to and from the others."""

from collections.abc import Sequence

from django.utils.translation import gettext_noop

from openupr.domain.analysis.rows import CountBy, Row
from openupr.domain.analysis.table import Table
from openupr.domain.analysis.ties import ties
from openupr.site.chart import NO_GROUP, Chart

_HEADS = (gettext_noop("Recommended by"), gettext_noop("Recommended to"), gettext_noop("Recommendations"))


def table(rows: Sequence[Row], rule: CountBy) -> Table:
    """A row a tie; each recommending State counts."""
    return ties(rows, _HEADS, NO_GROUP)


chart = Chart(
    gettext_noop("Who recommends to whom?"),
    table,
    gettext_noop(
        "Choose a State as “received or made by” to see its own ties; drawn are the largest, the table has all."
    ),
    32,
    rule=CountBy.STATE,
)
