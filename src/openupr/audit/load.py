"""E5: how many recommendations does a review bring, and how evenly?

Source: RULES 11.3, E5; RULES 5.11.
Does not: name who made many or few: the number of recommendations made is no statistic about a State.
"""

from collections import Counter
from collections.abc import Callable, Sequence

from openupr.domain.analysis.table import Column, Drawn, Kind, Table
from openupr.domain.auditing import words as w
from openupr.domain.auditing.estimate import FEWEST, Estimate, columns, gini, mean, of_values, variation
from openupr.domain.auditing.rows import Material
from openupr.domain.auditing.statistic import Found, Part, Statistic

BY_SESSION = "Recommendations by session"
MEAN = "Recommendations in a review, on the average"
VARIATION = "How much do reviews differ (coefficient of variation, %)?"
MADE = "How unevenly are they made (Gini, 0 to 100)?"
STATES = "Recommending States"
RECEIVED = "How unevenly are they received (Gini, 0 to 100)?"
_Measure = Callable[[Sequence[float]], float | None]


def _reckon(of: Material) -> Found:
    if not of.rows:
        return Found((), 0, ("No recommendation is in this material.",))
    reviews = Counter((one.session, one.review) for one in of.rows)
    sessions = Counter(one.session for one in of.rows)
    bars = tuple(
        (session, many, sum(1 for s, _ in reviews if s == session)) for session, many in sorted(sessions.items())
    )
    head = (
        Column("session", Kind.SESSION, w.SESSION),
        Column("rows", Kind.COUNT, w.RECOMMENDATIONS),
        Column("reviews", Kind.COUNT, w.REVIEWS),
    )
    received = Counter((one.cycle, one.review) for one in of.rows)
    made = Counter((one.cycle, one.maker) for one in of.rows)
    return Found(
        (
            Part("sessions", BY_SESSION, Table(Drawn.BARS, head, bars, len(of.rows))),
            Part("mean", MEAN, _by_cycle(received, mean, 1, w.REVIEWS, of)),
            Part("variation", VARIATION, _by_cycle(received, variation, 100, w.REVIEWS, of)),
            Part("received", RECEIVED, _by_cycle(received, gini, 100, w.REVIEWS, of)),
            Part("made", MADE, _by_cycle(made, gini, 100, STATES, of)),
        ),
        len(of.rows),
    )


def _by_cycle(
    counted: Counter[tuple[int, tuple[str, int]]] | Counter[tuple[int, str]],
    measure: _Measure,
    scale: float,
    cases: str,
    of: Material,
) -> Table:
    rows = []
    for cycle in sorted({key[0] for key in counted}):
        values = [float(many) for key, many in counted.items() if key[0] == cycle]
        enough = len({one.review for one in of.rows if one.cycle == cycle}) >= FEWEST
        found = of_values(values, measure, of.draws, of.seed) if enough else Estimate(len(values))
        rows.append((cycle, *found.cells(scale)))
    head = (Column("cycle", Kind.CYCLE, w.CYCLE), *columns(Kind.NUMBER, cases))
    return Table(Drawn.POINTS, head, tuple(rows), len(of.rows))


statistic = Statistic(
    "E5",
    "How many recommendations does a review bring?",
    "Recommendations per review by cycle: mean, coefficient of variation, Gini's coefficient over reviews; and Gini's "
    "coefficient over the States that made any.",
    "A/HRC/RES/5/1, annex, paragraph 3 (c): universal coverage and equal treatment of all States",
    "each recommendation once for each State that made it",
    "More time and more speakers bring more recommendations. Who made many or few is not told, and means nothing here.",
    _reckon,
    (BY_SESSION, MEAN, VARIATION, MADE, STATES, RECEIVED),
)
