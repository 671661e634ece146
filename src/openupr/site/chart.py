"""What a chart is: a question, the table that answers it, and what it does not say. Modules of `charts` are found.

Does not: draw (`drawn` does), filter (`domain.analysis.chosen` does), or know where it is shown.
"""

from collections.abc import Callable, Collection, Sequence
from dataclasses import dataclass
from functools import cache

from django.utils.translation import gettext_noop

from openupr.actions.analyse import Material
from openupr.discover import discover
from openupr.domain.analysis.chosen import Chosen
from openupr.domain.analysis.rows import CountBy, Row
from openupr.domain.analysis.subjects import Coding
from openupr.domain.analysis.table import Table

NO_GROUP = gettext_noop("Left out, because one of the two States is in no regional group: %(n)s.")
"""Why a chart of groups has less than one of States."""


@dataclass(frozen=True, slots=True)
class Chart:
    """`question`: its title, English, ends with "?". `table`: of the rows that were chosen, under a counting rule.

    `says`: one sentence on how to read it, and what it does not tell. `order`: its place among the charts.
    `empty`: what to do where it has no row. `rule`: the only counting rule that it has, where the reader has no choice.
    `coded`: the table by codes of one coding, which the reader may choose (None: he did not).
    `covers`: the States whose number is known of what was chosen, so that none is nought.
    """

    question: str
    table: Callable[[Sequence[Row], CountBy], Table]
    says: str
    order: int
    empty: str = gettext_noop("No recommendation is among what was chosen. Choose less, or import documents.")
    rule: CountBy | None = None
    coded: Callable[[Sequence[Row], CountBy, Coding | None], Table] | None = None
    covers: Callable[[Chosen, Material], Collection[str]] | None = None


@cache
def charts() -> dict[str, Chart]:
    """Every chart by its name, in their order."""
    found: dict[str, Chart] = discover("openupr.site.charts", "chart")
    return dict(sorted(found.items(), key=lambda one: one[1].order))
