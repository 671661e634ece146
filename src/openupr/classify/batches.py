"""Texts in batches for learning: of like length, filled up to one of a few lengths, in another order each time.

Few lengths, because a program is made anew for each shape of a batch; like length, because what is filled up costs as
much as what is there.
Does not: depend on chance: the order comes from the seed and the pass.
"""

from collections.abc import Iterator, Sequence

import numpy as np

from openupr.classify.transformer import Matrix, padded

SIZE = 32
_LENGTHS = (16, 24, 32, 40, 48, 64)  # and the longest that the model sees
_SORTED = 40  # batches whose texts are sorted by length together
Batch = tuple[Matrix, Matrix, Matrix, Matrix]


def batches(pieces: Sequence[Sequence[int]], longest: int, seed: int, turn: int) -> Iterator[Batch]:
    """For each batch its texts (places in `pieces`), what counts (1.0; 0.0 of what fills up), numbers and there."""
    chance = np.random.default_rng([seed, turn])
    order = chance.permutation(len(pieces))
    found: list[list[int]] = []
    for start in range(0, len(order), SIZE * _SORTED):
        some = sorted(order[start : start + SIZE * _SORTED].tolist(), key=lambda at: len(pieces[at]))
        found += [some[at : at + SIZE] for at in range(0, len(some), SIZE)]
    for at in chance.permutation(len(found)):
        yield _batch(pieces, found[at], longest)


def _batch(pieces: Sequence[Sequence[int]], texts: list[int], longest: int) -> Batch:
    needed = max(len(pieces[at]) for at in texts)
    length = next((one for one in _LENGTHS if needed <= one < longest), longest)
    filled = texts + texts[:1] * (SIZE - len(texts))
    counts = np.array([1.0] * len(texts) + [0.0] * (SIZE - len(texts)), np.float32)
    return np.array(filled), counts, *padded([pieces[at] for at in filled], length)
