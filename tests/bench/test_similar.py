"""The pairs and their labels, and how rates are counted."""

import pytest

from openupr.bench.similar import agreement, labelled, rates


def test_there_are_300_pairs_half_of_them_near_and_no_number_twice():
    pairs = labelled()
    sides = [(one[d], one[n]) for one in pairs for d, n in (("document", "number"), ("other_document", "other_number"))]
    assert len(pairs) == 300
    assert sum(one["drawn"] == "near" for one in pairs) == 150
    assert sum(one["relation"] == "same State" for one in pairs) == 150
    assert len(set(sides)) == 600


def test_the_pairs_hold_facts_and_no_text():
    assert max(len(value) for one in labelled() for value in one.values()) <= 20


def test_kappa_leaves_out_what_chance_would_agree_on():
    pairs = [{"first_reading": a, "second_reading": b} for a, b in (("yes", "yes"), ("no", "no"), ("yes", "no"))]
    kappa, agreed = agreement(pairs)
    assert agreed == pytest.approx(2 / 3)
    assert kappa == pytest.approx(0.4)


def test_rates_count_what_is_said_to_be_the_same():
    assert rates([(0.9, True), (0.8, False), (0.2, True)], 0.5) == (0.5, 0.5)
    assert rates([(0.1, True)], 0.5) == (1.0, 0.0)
