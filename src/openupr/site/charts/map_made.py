"""A map: how many recommendations each State made."""

from collections import Counter
from collections.abc import Sequence

from django.utils.translation import gettext_noop

from openupr.domain.analysis.of_states import of_states
from openupr.domain.analysis.rows import CountBy, Row, units
from openupr.domain.analysis.table import Table
from openupr.site.chart import Chart
from openupr.vocabulary.states import states
from openupr.vocabulary.world_map import notes


def table(rows: Sequence[Row], rule: CountBy) -> Table:
    """A row a State in the English alphabetical order; each recommending State counts."""
    found = Counter(one.maker for one in units(rows, CountBy.STATE) if one.maker)
    counted = (gettext_noop("Counted for each State that made it, whatever rule is chosen."), *notes())
    return of_states(states(), found, gettext_noop("Recommendations made"), counted)


chart = Chart(
    gettext_noop("On a map: how many recommendations did each State make?"),
    table,
    gettext_noop("A darker tone is a larger number, nothing else. Choose a State on the map or in the table below."),
    46,
)
