"""A map: how many recommendations each State received."""

from collections import Counter
from collections.abc import Sequence

from django.utils.translation import gettext_noop

from openupr.actions.analyse import Material
from openupr.domain.analysis.chosen import Chosen
from openupr.domain.analysis.of_states import of_states
from openupr.domain.analysis.rows import CountBy, Row, units
from openupr.domain.analysis.table import Table
from openupr.site.chart import Chart
from openupr.vocabulary.states import states
from openupr.vocabulary.world_map import notes


def table(rows: Sequence[Row], rule: CountBy) -> Table:
    """A row a State in the English alphabetical order; None of one of which no review is among the rows."""
    found = Counter(one.row.state for one in units(rows, rule))
    return of_states(states(), found, gettext_noop("Recommendations received"), notes())


def covers(chosen: Chosen, of: Material) -> set[str]:
    """The States of which a review is among what was chosen, whoever recommended, and however it stands."""
    reviewed = Chosen(states=chosen.states, groups=chosen.groups, cycles=chosen.cycles, sessions=chosen.sessions)
    return {row.state for row in reviewed.of(of.rows) if not chosen.words or row.review in of.imported}


chart = Chart(
    gettext_noop("On a map: how many recommendations did each State receive?"),
    table,
    gettext_noop("A darker tone is a larger number, nothing else. Choose a State on the map or in the table below."),
    44,
    covers=covers,
)
