"""F1, calibration and the surest share, on tables small enough to reckon by hand."""

import numpy as np
import pytest

from openupr.classify.measured import best_threshold, calibration_error, f1_of, most_sure

PEOPLE = np.array([[1, 0, 0], [1, 1, 0]])
PROGRAM = np.array([[1, 1, 0], [1, 0, 0]])


def test_f1_over_all_and_by_label():
    micro, macro, each = f1_of(PEOPLE, PROGRAM)
    assert micro == pytest.approx(2 * 2 / (2 * 2 + 1 + 1))
    assert each.tolist() == [1.0, 0.0, 0.0]
    assert macro == pytest.approx(0.5)  # the third label was given to no text


def test_chances_that_hold_have_no_calibration_error_and_boasts_have():
    assert calibration_error(np.full(10, 0.8), np.array([1] * 8 + [0] * 2)) == pytest.approx(0)
    assert calibration_error(np.full(10, 0.95), np.array([1] * 5 + [0] * 5)) == pytest.approx(0.45)
    assert calibration_error(np.ones(2), np.ones(2)) == pytest.approx(0)


def test_the_surest_share_takes_the_highest():
    assert most_sure(np.array([0.1, 0.9, 0.5, 0.7]), 0.5).tolist() == [False, True, False, True]


def test_the_best_threshold_divides_right_from_wrong():
    chances = np.array([[0.9, 0.45], [0.8, 0.34], [0.9, 0.44]])
    people = np.array([[1, 1], [1, 0], [1, 1]])
    assert 0.34 < best_threshold(people, chances) <= 0.44
