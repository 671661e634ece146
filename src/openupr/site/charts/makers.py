"""Who made how many recommendations: a bar a recommending State."""

from collections import Counter
from collections.abc import Sequence

from django.utils.translation import gettext_noop

from openupr.domain.analysis.rows import CountBy, Row, units
from openupr.domain.analysis.table import Column, Drawn, Kind, Table
from openupr.site.chart import Chart


def table(rows: Sequence[Row], rule: CountBy) -> Table:
    """A row a State, the most frequent first; each recommending State counts."""
    made = Counter(one.maker for one in units(rows, CountBy.STATE))
    ordered = sorted(made.items(), key=lambda one: (-one[1], str(one[0])))
    return Table(
        Drawn.BARS,
        (
            Column("state", Kind.STATE, gettext_noop("Recommending State")),
            Column("made", Kind.COUNT, gettext_noop("Recommendations")),
        ),
        tuple(ordered),
        made.total(),
    )


chart = Chart(
    gettext_noop("Who made how many recommendations?"),
    table,
    gettext_noop("Not speaking, or speaking little, tells nothing of a State: time, lists and delegations differ."),
    40,
    rule=CountBy.STATE,
)
