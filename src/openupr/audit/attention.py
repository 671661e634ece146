"""E4: how many delegations spoke in a review, and how evenly over reviews and regional groups?

Source: RULES 11.3, E4; RULES 5.11 (means of 43.8 and 73.7 delegations).
Does not: give a figure for a State. Lists were cut off in the first cycle, and all who registered were heard since.
"""

from collections.abc import Sequence

from openupr.domain.analysis.table import Column, Drawn, Kind, Table
from openupr.domain.auditing import words as w
from openupr.domain.auditing.estimate import columns, mean, of_values, variation
from openupr.domain.auditing.rows import Material
from openupr.domain.auditing.statistic import Found, Part, Statistic
from openupr.domain.calendar import ReviewFact
from openupr.domain.states import RegionalGroup

MEAN = "Delegations in a review, on the average"
VARIATION = "How much do reviews differ (coefficient of variation, %)?"
BY_GROUP = "By group, where the mean of the cycle is 100"


def _reckon(of: Material) -> Found:
    told = [one for one in of.reviews if one.delegations]
    if not told:
        return Found((), 0, ("No review of this material tells how many delegations spoke.",))
    cycles = sorted({one.cycle for one in told})
    by_cycle = {cycle: [float(one.delegations or 0) for one in told if one.cycle == cycle] for cycle in cycles}
    head = (Column("cycle", Kind.CYCLE, w.CYCLE), *columns(Kind.NUMBER, w.REVIEWS))
    means = tuple((cycle, *of_values(own, mean, of.draws, of.seed).cells()) for cycle, own in by_cycle.items())
    spread = tuple((cycle, *of_values(own, variation, of.draws, of.seed).cells(100)) for cycle, own in by_cycle.items())
    middles = {cycle: mean(own) or 1 for cycle, own in by_cycle.items()}
    return Found(
        (
            Part("mean", MEAN, Table(Drawn.POINTS, head, means, len(told))),
            Part("variation", VARIATION, Table(Drawn.POINTS, head, spread, len(told))),
            Part("groups", BY_GROUP, _by_group(told, middles, of)),
        ),
        len(told),
    )


def _by_group(told: Sequence[ReviewFact], middles: dict[int, float], of: Material) -> Table:
    rows = []
    for group in RegionalGroup:
        own = [(one.delegations or 0) / middles[one.cycle] for one in told if of.groups.get(one.state) is group]
        rows.append((group.value, *of_values(own, mean, of.draws, of.seed).cells(100)))
    head = (Column("group", Kind.GROUP, w.GROUP), *columns(Kind.NUMBER, w.REVIEWS))
    return Table(Drawn.POINTS, head, tuple(rows), len(told))


statistic = Statistic(
    "E4",
    "How many delegations spoke in a review?",
    "Mean and coefficient of variation of delegations per review, by cycle; by group of the State under review as a "
    "share of the cycle's mean, so that cycles with more speakers do not weigh more.",
    "A/HRC/RES/5/1, annex, paragraph 3 (c): universal coverage and equal treatment of all States",
    "each review whose report counts its delegations, once",
    "The number of speakers depends on time, lists and missions in Geneva. It tells nothing of a State under review.",
    _reckon,
    (MEAN, VARIATION, BY_GROUP),
)
