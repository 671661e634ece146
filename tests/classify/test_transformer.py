"""The transformer reckoned forward: a text alone as among longer ones, its order counted, its layers too."""

import numpy as np

from openupr.classify.transformer import forward, layers_of, padded
from openupr.classify.weights import widened
from tests.classify.invented_slow import HEADS, ISSUES, LAYERS, tiny

GIVEN = widened(tiny()[1])
SHORT, LONG = [2, 8, 9, 3], [2, 10, 11, 12, 13, 14, 3]


def margins(*texts):
    return forward(GIVEN, HEADS, *padded(texts, max(map(len, texts))))


def test_a_text_has_the_same_margins_alone_and_beside_a_longer_one():
    together = margins(SHORT, LONG)
    assert together.shape == (2, len(ISSUES) + 5)
    assert np.allclose(together[0], margins(SHORT)[0], atol=1e-4)
    assert not np.allclose(together[0], together[1], atol=1e-2)


def test_the_order_of_pieces_counts():
    assert not np.allclose(margins(SHORT), margins([2, 9, 8, 3]), atol=1e-3)


def test_what_is_added_goes_through_drop_at_each_layer_twice_and_at_both_ends():
    asked = []
    forward(GIVEN, HEADS, *padded([SHORT], 4), lambda state: asked.append(state.shape) or state)
    assert len(asked) == 2 * LAYERS + 2 == 2 * layers_of(GIVEN) + 2


def test_rows_are_filled_up_to_the_length_asked_for():
    numbers, there = padded([SHORT, LONG], 8)
    assert numbers.tolist() == [[*SHORT, 0, 0, 0, 0], [*LONG, 0]]
    assert there.sum(axis=1).tolist() == [4, 7]
