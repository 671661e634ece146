"""What a chart is: a question, the table that answers it, and what it does not say. Modules of `charts` are found.

Does not: draw (`drawn` does), filter (`domain.analysis.chosen` does), or know where it is shown.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import cache

from django.utils.translation import gettext_noop

from openupr.discover import discover
from openupr.domain.analysis.rows import CountBy, Row
from openupr.domain.analysis.table import Table


@dataclass(frozen=True, slots=True)
class Chart:
    """`question`: its title, English, ends with "?". `table`: of the rows that were chosen, under a counting rule.

    `says`: one sentence on how to read it, and what it does not tell. `order`: its place among the charts.
    `empty`: what to do where it has no row.
    """

    question: str
    table: Callable[[Sequence[Row], CountBy], Table]
    says: str
    order: int
    empty: str = gettext_noop("No recommendation is among what was chosen. Choose less, or import documents.")


@cache
def charts() -> dict[str, Chart]:
    """Every chart by its name, in their order."""
    found: dict[str, Chart] = discover("openupr.site.charts", "chart")
    return dict(sorted(found.items(), key=lambda one: one[1].order))
