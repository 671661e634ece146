"""A figure with its interval, or none where there are too few cases.

Source: the percentile interval of the bootstrap (Efron and Tibshirani 1993, chapter 13); units are drawn again, not
rows, since the recommendations of one review hang together.
Does not: round (tables do).
"""

from collections.abc import Callable, Hashable, Iterable, Sequence
from dataclasses import dataclass

from openupr.domain.analysis.table import Cell, Column, Kind
from openupr.domain.auditing.chance import drawn_again
from openupr.domain.auditing.counts import Counts
from openupr.domain.auditing.words import BY_CHANCE, CASES, FIGURE, HIGH, LOW, NONE_HERE, TOO_FEW

FEWEST = 30


@dataclass(frozen=True, slots=True)
class Estimate:
    """A figure of so many cases; `low`, `high`: 95 % interval. None: too few cases, or it cannot be reckoned."""

    cases: int
    value: float | None = None
    low: float | None = None
    high: float | None = None
    chance: float | None = None

    def cells(self, scale: float = 1, digits: int = 1) -> tuple[Cell, ...]:
        """Cases, value, low, high as cells of a table."""
        if self.value is None:
            return self.cases, TOO_FEW if self.cases else NONE_HERE, None, None
        three = (self.value, self.low, self.high)
        return self.cases, *(None if one is None else round(scale * one, digits) for one in three)

    def tested(self, scale: float = 1, digits: int = 1) -> tuple[Cell, ...]:
        """The same, and how often chance alone gives as much."""
        return *self.cells(scale, digits), None if self.chance is None else round(self.chance, 4)


def columns(kind: Kind, of: str = CASES, tested: bool = False, unit: str = "") -> tuple[Column, ...]:
    """The columns that `Estimate.cells` (or `tested`) fills; `kind`: of the figure. `of`: what the cases are.

    `unit`: of a number that is no share.
    """
    four = (
        Column("cases", Kind.COUNT, of),
        Column("value", kind, FIGURE, unit=unit),
        Column("low", kind, LOW),
        Column("high", kind, HIGH),
    )
    return (*four, Column("by_chance", Kind.NUMBER, BY_CHANCE)) if tested else four


def of_counts(
    counts: Counts, cases: int, measure: Callable[[Sequence[int]], float | None], times: int, seed: int
) -> Estimate:
    """A measure of sums, and its interval over samples of the units. Too few: of cases, or of units."""
    if cases < FEWEST or (value := measure(counts.whole)) is None:
        return Estimate(cases)
    return Estimate(cases, value, *interval(map(measure, counts.samples(times, seed))))


def of_values(
    values: Sequence[float], measure: Callable[[Sequence[float]], float | None], times: int, seed: int
) -> Estimate:
    """A measure of one value a unit (delegations of each review), and its interval."""
    if len(values) < FEWEST or (value := measure(values)) is None:
        return Estimate(len(values))
    samples = (measure([values[n] for n in places]) for places in drawn_again(len(values), times, seed))
    return Estimate(len(values), value, *interval(samples))


def interval(found: Iterable[float | None]) -> tuple[float, float] | tuple[None, None]:
    """From the 2.5th to the 97.5th of a hundred samples; nothing where hardly any could be reckoned."""
    held = sorted(one for one in found if one is not None)
    if len(held) < FEWEST:
        return None, None
    return held[int(0.025 * (len(held) - 1))], held[int(0.975 * (len(held) - 1) + 0.5)]


def mean(values: Sequence[float]) -> float | None:
    """The mean; None of nothing."""
    return sum(values) / len(values) if values else None


def variation(values: Sequence[float]) -> float | None:
    """The coefficient of variation: standard deviation (of a sample) by mean."""
    middle = mean(values)
    if not middle or len(values) < 2:
        return None
    return float((sum((one - middle) ** 2 for one in values) / (len(values) - 1)) ** 0.5 / middle)


def gini(values: Sequence[float]) -> float | None:
    """Gini's coefficient: 0 where all are alike, near 1 where one has all."""
    ordered, whole = sorted(values), sum(values)
    if not whole:
        return None
    return 2 * sum(n * one for n, one in enumerate(ordered, 1)) / (len(ordered) * whole) - (len(ordered) + 1) / len(
        ordered
    )


def rate(found: Iterable[tuple[Hashable, int, int]], times: int, seed: int) -> Estimate:
    """A sum by another: of each unit what is counted above and below (150 seconds used of 180; 1 report of 1).

    Cases are what stands below; where units are fewer than FEWEST the interval is still that of the units.
    """
    held = [(unit, above, below) for unit, above, below in found if below]
    counts = Counts((unit, "", below, above) for unit, above, below in held)
    return of_counts(
        counts, sum(one[2] for one in held), lambda sums: sums[1] / sums[0] if sums[0] else None, times, seed
    )
