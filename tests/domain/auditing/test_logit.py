from math import exp

import pytest

from openupr.domain.auditing.chance import fractions
from openupr.domain.auditing.logit import Cell, fitted


def cells(slope, makers=12, states=12, many=400):
    """Pairs whose odds follow the measure by `slope`, beside effects of each maker and State."""
    found, noise = [], iter(list(fractions(makers * states, 1, "x")))
    for maker in range(makers):
        for state in range(states):
            x = 2 * next(noise) - 1
            p = 1 / (1 + exp(-(slope * x + 0.1 * maker - 0.15 * state)))
            found.append(Cell(many, round(many * p), x, (maker, state, 1), (state, 1)))
    return found


@pytest.mark.parametrize("slope", [0.0, 0.8, -1.2])
def test_the_slope_is_found_beside_the_effects(slope):
    found = fitted(cells(slope))
    assert found.settled
    assert found.slope == pytest.approx(slope, abs=0.02)
    assert 0 < found.error < 0.05


def test_without_effects_it_is_the_plain_odds_ratio():
    plain = [Cell(100, 20, 0.0, ((),), 1), Cell(100, 50, 1.0, ((),), 2)]
    assert fitted(plain).slope == pytest.approx(1.386294, abs=1e-5)


def test_effects_that_are_always_or_never_so_are_left_out():
    always = [Cell(10, 10, 0.5, ("always", state, 1), state) for state in range(12)]
    assert fitted([*cells(0.8), *always]).cases == fitted(cells(0.8)).cases


def test_a_measure_that_does_not_vary_within_the_effects_says_nothing():
    assert fitted([Cell(10, 5, float(state), (1, state), state) for state in range(5)]) is None
    assert fitted([]) is None
