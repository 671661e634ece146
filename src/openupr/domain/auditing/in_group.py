"""What a State recommends, and is answered, within its own regional group beside other groups; within strata.

The difference within each stratum (a category of action, an issue, both) is weighted by n1·n0/(n1+n0), as Mantel and
Haenszel weight it, so that kindness to one's own group is not taken for a choice of easier topics, nor the other way.
Intervals: samples of reviews. Test: groups of recommending States are shuffled among them, those of the States under
review stay; how often does chance alone part the two as far as the record does? (Phipson and Smyth 2010: never 0.)
Does not: say why the two differ.
"""

from collections.abc import Callable, Hashable, Iterable, Sequence
from dataclasses import dataclass

from openupr.domain.auditing.chance import shuffled
from openupr.domain.auditing.counts import Counts
from openupr.domain.auditing.estimate import FEWEST, Estimate, of_counts
from openupr.domain.auditing.rows import Made

SHARED = 840
"""What a row weighs; a row of several strata is shared among them. 1 to 8 divide it."""
Strata = Callable[[Made], Sequence[Hashable]]
Value = Callable[[Made], int]
Parted = Iterable[tuple[int, int, int, int]]
"""Of each stratum: rows within the group, sum of their values, rows of other groups, sum of theirs."""


def difference(parted: Parted) -> float | None:
    """The mean within the group less the mean of others, weighted over the strata."""
    above = below = 0.0
    for n1, s1, n0, s0 in parted:
        if n1 and n0:
            above += (s1 * n0 - s0 * n1) / (n1 + n0)
            below += n1 * n0 / (n1 + n0)
    return above / below if below else None


def odds_ratio(parted: Parted) -> float | None:
    """Odds within the group by odds of others, after Mantel and Haenszel; values are 0 or 1."""
    above = below = 0.0
    for n1, s1, n0, s0 in parted:
        if n1 and n0:
            above += s1 * (n0 - s0) / (n1 + n0)
            below += s0 * (n1 - s1) / (n1 + n0)
    return above / below if below else None


def once(row: Made) -> Sequence[Hashable]:
    """No strata."""
    return ("",)


def by_action(row: Made) -> Sequence[Hashable]:
    """The category of action."""
    return (row.action,)


def by_issue(row: Made) -> Sequence[Hashable]:
    """The issues, among which a row is shared."""
    return row.issues


def by_both(row: Made) -> Sequence[Hashable]:
    """Category of action and issue."""
    return tuple((row.action, one) for one in row.issues)


def by_cycle(row: Made) -> Sequence[Hashable]:
    """The cycle."""
    return (row.cycle,)


@dataclass(frozen=True)
class Question:
    """Rows (of which both States are in a group), what is asked of each, within which strata, measured how."""

    rows: Sequence[Made]
    value: Value
    strata: Strata = once
    measure: Callable[[Parted], float | None] = difference
    neutral: float = 0.0
    """What the measure says where there is no difference: 0, of odds 1."""

    def estimate(self, times: int, seed: int, test: bool = False) -> Estimate:
        """The figure with its interval; with `test` also how often chance alone gives as much."""
        within = sum(1 for row in self.rows if row.same)
        if min(within, len(self.rows) - within) < FEWEST:
            return Estimate(min(within, len(self.rows) - within) and len(self.rows))
        found = self._parted(times, seed)
        return Estimate(found.cases, found.value, found.low, found.high, self.chance(times, seed)) if test else found

    def chance(self, times: int, seed: int) -> float | None:
        """The share of shuffles (this record counted as one) that part the two at least as far."""
        makers = _Makers(self)
        real = self.measure(makers.parted(makers.groups))
        if real is None:
            return None
        far = abs(self._apart(real)) - 1e-12
        orders = shuffled(makers.groups, times, seed, "permutation")
        beyond = sum(
            1 for one in orders if (v := self.measure(makers.parted(one))) is not None and abs(self._apart(v)) >= far
        )
        return (beyond + 1) / (times + 1)

    def _apart(self, value: float) -> float:
        """How far from no difference; odds of 2 and of 1/2 are as far."""
        if self.neutral == 0:
            return value
        return value - 1 if value >= 1 else 1 - 1 / value if value else float("-inf")

    def _parted(self, times: int, seed: int) -> Estimate:
        rows = ((row.review, row.same, cell) for row in self.rows for cell in self.cells(row))
        counts = Counts((review, (cell[0], same), cell[1], cell[2]) for review, same, cell in rows)
        strata = dict.fromkeys(stratum for row in self.rows for stratum in self.strata(row))
        places = [(counts.place((one, True)), counts.place((one, False))) for one in strata]

        def measured(sums: Sequence[int]) -> float | None:
            return self.measure([(sums[a], sums[a + 1], sums[b], sums[b + 1]) for a, b in places])

        return of_counts(counts, len(self.rows), measured, times, seed)

    def cells(self, row: Made) -> Iterable[tuple[Hashable, int, int]]:
        """Of each of a row's strata its share of the row, and of the row's value."""
        strata, value = self.strata(row), self.value(row)
        for stratum in strata:
            weight = SHARED // len(strata)
            yield stratum, weight, weight * value


class _Makers:
    """Sums by recommending State and group of the State under review."""

    def __init__(self, of: Question) -> None:
        groups: dict[str, Hashable] = {row.maker: row.maker_group for row in of.rows}
        self.groups = list(groups.values())
        counts = Counts(((row.maker, row.group), stratum, n, s) for row in of.rows for stratum, n, s in of.cells(row))
        self._counts = counts
        self._places = [counts.place(one) for one in counts.places]
        self._by_maker = [
            {group: counts.units.get((maker, group), 0) for group in set(self.groups)} for maker in groups
        ]
        self._whole = counts.whole

    def parted(self, groups: Sequence[Hashable]) -> Parted:
        """As if the recommending States, in their order, were of these groups."""
        within = self._counts.sums(sum(own[group] for own, group in zip(self._by_maker, groups, strict=True)))
        whole = self._whole
        return [(within[a], within[a + 1], whole[a] - within[a], whole[a + 1] - within[a + 1]) for a in self._places]
