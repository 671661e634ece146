"""A map: how many recommendations each State made."""

from collections import Counter
from collections.abc import Sequence

from django.utils.translation import gettext_noop

from openupr.actions.analyse import Material
from openupr.domain.analysis.chosen import Chosen
from openupr.domain.analysis.of_states import of_states
from openupr.domain.analysis.rows import CountBy, Row, units
from openupr.domain.analysis.table import Table
from openupr.site.chart import Chart
from openupr.vocabulary.states import electoral_group, states
from openupr.vocabulary.world_map import notes


def table(rows: Sequence[Row], rule: CountBy) -> Table:
    """A row a State in the English alphabetical order; each recommending State counts."""
    found = Counter(one.maker for one in units(rows, CountBy.STATE) if one.maker)
    return of_states(states(), found, gettext_noop("Recommendations made"), notes())


def covers(chosen: Chosen, of: Material) -> list[str]:
    """Every State that the filters of makers let pass: of each it is known what it made of what was chosen."""
    return [
        code
        for code in states()
        if (not chosen.makers or code in chosen.makers)
        and (not chosen.maker_groups or electoral_group(code) in chosen.maker_groups)
    ]


chart = Chart(
    gettext_noop("On a map: how many recommendations did each State make?"),
    table,
    gettext_noop("A darker tone is a larger number, nothing else. Choose a State on the map or in the table below."),
    46,
    rule=CountBy.STATE,
    covers=covers,
)
