"""Which themes or issues recommendations are about, session by session."""

from collections.abc import Sequence

from django.utils.translation import gettext_noop

from openupr.domain.analysis.rows import CountBy, Row
from openupr.domain.analysis.subjects import Coding, Period, over_time
from openupr.domain.analysis.table import Kind, Table
from openupr.site.chart import Chart

_SESSION = Period(Kind.SESSION, lambda row: row.session)


def table(rows: Sequence[Row], rule: CountBy, coding: Coding | None = None) -> Table:
    """A row a theme or issue, the most frequent first, a column a session."""
    return over_time(rows, rule, _SESSION, coding=coding)


chart = Chart(
    gettext_noop("Which issues are recommendations about, session by session?"),
    table,
    gettext_noop("Each session reviews other States: a rise or fall may be theirs, not the Council's."),
    14,
    gettext_noop(
        "No recommendation chosen has a theme or issue here. Import OHCHR's lists, or an index such as UHRI's."
    ),
    coded=table,
)
