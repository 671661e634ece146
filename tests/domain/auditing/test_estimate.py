import pytest

from openupr.domain.auditing.estimate import FEWEST, Estimate, gini, interval, mean, of_values, rate, variation
from openupr.domain.auditing.words import NONE_HERE, TOO_FEW

VALUES = [float(n % 10) for n in range(100)]


def test_a_figure_has_an_interval_around_it():
    found = of_values(VALUES, mean, 500, 1)
    assert found.cases == 100
    assert found.value == 4.5
    assert 3.7 < found.low < 4.2 < 4.8 < found.high < 5.3


def test_the_same_seed_gives_the_same_interval():
    assert of_values(VALUES, mean, 200, 1) == of_values(VALUES, mean, 200, 1)
    assert of_values(VALUES, mean, 200, 1) != of_values(VALUES, mean, 200, 2)


def test_fewer_than_thirty_cases_are_too_few():
    assert of_values(VALUES[: FEWEST - 1], mean, 100, 1).cells() == (29, TOO_FEW, None, None)
    assert of_values(VALUES[:FEWEST], mean, 100, 1).cells()[1] == 4.5
    assert of_values([], mean, 100, 1).cells() == (0, NONE_HERE, None, None)


def test_a_rate_is_of_sums_over_units_and_counts_what_stands_below():
    found = rate([(n, n % 2, 1) for n in range(40)], 300, 1)
    assert found.cases == 40
    assert found.value == 0.5
    assert 0.3 < found.low < 0.5 < found.high < 0.7
    assert rate([("one", 1, 0)], 100, 1).cases == 0


def test_units_that_hang_together_have_a_wider_interval():
    alone = rate([(n, n % 2, 1) for n in range(400)], 400, 1)
    together = rate([(n, 10 * (n % 2), 10) for n in range(40)], 400, 1)
    assert together.high - together.low > 2 * (alone.high - alone.low)


def test_cells_are_scaled_and_rounded():
    assert Estimate(50, 0.12345, 0.1, 0.2, 0.00123).tested(100, 1) == (50, 12.3, 10.0, 20.0, 0.0012)


def test_an_interval_needs_samples_that_could_be_reckoned():
    assert interval([None] * 500) == (None, None)
    assert interval([float(n) for n in range(1001)]) == (25.0, 975.0)


def test_measures():
    assert gini([1, 1, 1, 1]) == pytest.approx(0)
    assert gini([0, 0, 0, 4]) == pytest.approx(0.75)
    assert gini([0, 0]) is None
    assert variation([2, 4, 4, 4, 5, 5, 7, 9]) == pytest.approx(2.138 / 5, abs=1e-3)
    assert mean([]) is None
