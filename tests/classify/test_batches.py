"""Batches for learning: each text once in a pass, few shapes, another order in each pass, and the same again."""

import numpy as np

from openupr.classify.batches import SIZE, batches

PIECES = [[1] * (2 + at % 49) for at in range(100)]


def drawn(turn, seed=0):
    return list(batches(PIECES, 50, seed, turn))


def test_each_text_counts_once_in_a_pass():
    texts = [at for some, counts, _, _ in drawn(0) for at, one in zip(some, counts, strict=True) if one]
    assert sorted(texts) == list(range(100))


def test_the_shapes_are_few_and_what_is_filled_up_is_said_not_to_be_there():
    shapes = {numbers.shape for _, _, numbers, _ in drawn(0)}
    assert {rows for rows, _ in shapes} == {SIZE}
    assert {length for _, length in shapes} <= {16, 24, 32, 40, 48, 50}
    for some, _, numbers, there in drawn(0):
        assert there.sum(axis=1).tolist() == [len(PIECES[at]) for at in some]
        assert np.array_equal(numbers, there)


def test_the_order_is_another_in_each_pass_and_the_same_for_the_same_seed():
    first, again, second, other = (
        [some.tolist() for some, *_ in one] for one in (drawn(0), drawn(0), drawn(1), drawn(0, 1))
    )
    assert first == again
    assert first != second
    assert first != other
