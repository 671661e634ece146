"""E9: is a State under review asked about other topics than all States of its cycle?

Source: RULES 11.3, E9: the Jensen-Shannon distance (Lin 1991; the root, base 2: 0 alike, 1 nothing in common).
A small number of recommendations lies far from the pool by chance alone; so what chance gives for as many is taken off.
Does not: name a State. What a pair of States is asked is only in the download.
"""

from bisect import bisect
from collections import Counter
from collections.abc import Iterator, Mapping
from functools import cache
from itertools import accumulate
from math import log2, sqrt

from openupr.domain.analysis.table import Cell, Column, Drawn, Kind, Table
from openupr.domain.auditing import words as w
from openupr.domain.auditing.chance import fractions
from openupr.domain.auditing.estimate import FEWEST, columns, mean, of_values
from openupr.domain.auditing.rows import Made, Material
from openupr.domain.auditing.statistic import Found, Part, Statistic
from openupr.domain.states import RegionalGroup

BY_GROUP = "Distance from the topics of the cycle beyond chance, by group (0 to 100)"
PAIRS = "Pairs of States"
MAKER, UNDER_REVIEW = "Recommending State", "State under review"
_TIMES = 20
_STEP = 20
"""Chance is reckoned for 20, 40, 60 … topics: between them hardly anything changes."""


def _reckon(of: Material) -> Found:
    rows = [one for one in of.rows if one.issues]
    if not rows:
        return Found((), 0, ("No issue is known of these rows: `openupr audit --rows FILE`, or imported codes.",))
    found = tuple(_by_group(rows, of))
    head = (Column("group", Kind.GROUP, w.GROUP), *columns(Kind.NUMBER, w.REVIEWS))
    return Found(
        (
            Part("groups", BY_GROUP, Table(Drawn.POINTS, head, found, len(rows))),
            Part("pairs", PAIRS, _pairs(rows), download=True),
        ),
        len(rows),
    )


def distance(one: Mapping[str, int], other: Mapping[str, int]) -> float:
    """The distance of two distributions that are given as counts."""
    whole, others = sum(one.values()), sum(other.values())
    found = 0.0
    for key in dict.fromkeys((*one, *other)):
        p, q = one.get(key, 0) / whole, other.get(key, 0) / others
        found += sum(part * log2(2 * part / (p + q)) / 2 for part in (p, q) if part)
    return sqrt(max(found, 0.0))


def _by_group(rows: list[Made], of: Material) -> Iterator[tuple[Cell, ...]]:
    reviews: dict[tuple[str, int], Counter[str]] = {}
    pools: dict[int, Counter[str]] = {}
    groups = {one.review: one.group for one in rows}
    for one in rows:
        reviews.setdefault(one.review, Counter()).update(one.issues)
        pools.setdefault(one.cycle, Counter()).update(one.issues)

    @cache
    def by_chance(cycle: int, many: int) -> float:
        return _by_chance(pools[cycle], many, of.seed)

    beyond = {
        review: distance(own, pools[review[1]]) - by_chance(review[1], max(_round(own.total()), _STEP))
        for review, own in reviews.items()
    }
    for group in RegionalGroup:
        values = [value for review, value in beyond.items() if groups[review] is group]
        yield group.value, *of_values(values, mean, of.draws, of.seed).cells(100)


def _round(many: int) -> int:
    return round(many / _STEP) * _STEP


def _by_chance(pool: Counter[str], many: int, seed: int) -> float:
    """The mean distance from the pool of so many topics that are drawn from it."""
    names, ends = list(pool), list(accumulate(pool.values()))
    numbers = fractions(many * _TIMES, seed, f"topics/{many}")
    found = 0.0
    for _ in range(_TIMES):
        drawn = Counter(names[bisect(ends, next(numbers) * ends[-1])] for _ in range(many))
        found += distance(drawn, pool)
    return found / _TIMES


def _pairs(rows: list[Made]) -> Table:
    """Of each pair how many, and the distance from all that the recommending State asked, where they are enough."""
    pairs: dict[tuple[str, str], Counter[str]] = {}
    own: dict[str, Counter[str]] = {}
    many: Counter[tuple[str, str]] = Counter()
    for one in rows:
        many[one.maker, one.state] += 1
        pairs.setdefault((one.maker, one.state), Counter()).update(one.issues)
        own.setdefault(one.maker, Counter()).update(one.issues)
    found = (
        (*pair, n, round(100 * distance(pairs[pair], own[pair[0]]), 1) if n >= FEWEST else w.TOO_FEW)
        for pair, n in sorted(many.items())
    )
    head = (
        Column("maker", Kind.STATE, MAKER),
        Column("state", Kind.STATE, UNDER_REVIEW),
        Column("cases", Kind.COUNT, w.CASES),
        Column("value", Kind.NUMBER, w.FIGURE),
    )
    return Table(Drawn.POINTS, head, tuple(found), len(rows))


statistic = Statistic(
    "E9",
    "Are States asked about other topics than all States of their cycle?",
    "Jensen-Shannon distance of the shares of issues in a review from those of its cycle, less the mean distance of as "
    "many issues drawn from the cycle by chance; mean by group of the State under review. Of pairs: distance from all "
    "that the recommending State asked (download only).",
    "A/HRC/RES/5/1, annex, paragraph 3 (g): objective, non-selective, non-politicized; the distance: J. Lin 1991",
    "each issue of each recommendation of each State; cases are reviews",
    "States differ, so their topics do: a distance above zero is expected, and no fault of anybody. Intervals: samples "
    "of reviews.",
    _reckon,
    (BY_GROUP, PAIRS, MAKER, UNDER_REVIEW),
)
