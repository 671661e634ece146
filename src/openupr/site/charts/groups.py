"""Which groups recommended to which: a matrix of the five regional groups."""

from collections.abc import Sequence

from django.utils.translation import gettext_noop

from openupr.domain.analysis.rows import CountBy, Row, units
from openupr.domain.analysis.table import Column, Drawn, Kind, Table, crossed
from openupr.domain.states import RegionalGroup
from openupr.site.chart import NO_GROUP, Chart


def table(rows: Sequence[Row], rule: CountBy) -> Table:
    """A row a recommending group, a column a group that received any; each recommending State counts."""
    every = list(units(rows, CountBy.STATE))
    made = [one for one in every if one.maker_group and one.row.group]
    found = crossed((one.maker_group, str(one.row.group)) for one in made)
    shown = [to for to in RegionalGroup if any(of[to.value] for of in found.values())]
    return Table(
        Drawn.MATRIX if len(shown) != 1 else Drawn.BARS,
        (
            Column("group", Kind.GROUP, gettext_noop("Recommending group")),
            *(Column(group.value, Kind.COUNT, group.value, Kind.GROUP) for group in shown),
        ),
        tuple((one.value, *(found[one][to.value] for to in shown)) for one in RegionalGroup if one in found),
        len(made),
        left_out=len(every) - len(made),
        lacking=NO_GROUP,
    )


chart = Chart(
    gettext_noop("Which groups recommended to which?"),
    table,
    gettext_noop("Groups differ in size: a group with more members makes and receives more."),
    30,
    rule=CountBy.STATE,
)
