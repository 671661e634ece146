"""A small transformer reckoned forward: numbers of pieces in, a margin for each issue and action out.

The arrays may be numpy's, to answer, or JAX's, to learn: what is written here asks an array for its own library, so
that what is learnt and what answers are the same.
Source: the encoder of BERT (Devlin et al. 2019); what is handed on at the end is the first piece's state and the mean.
Does not: read files, cut words, or decide.
"""

from collections.abc import Callable, Sequence
from typing import Any

import numpy as np

from openupr.classify.weights import Arrays

Matrix = np.ndarray[Any, Any]
HEADS = 12  # where a file does not say
Drop = Callable[[Matrix], Matrix]


def _kept(state: Matrix) -> Matrix:
    return state


def forward(given: Arrays, heads: int, numbers: Matrix, there: Matrix, drop: Drop = _kept) -> Matrix:
    """A row of margins a text. `numbers`: of pieces, a row a text; `there`: 1.0 where one is, 0.0 where none.

    `drop` is laid upon what is added to the state, where learning leaves out a part by chance.
    """
    state = drop(_even(given["words_weights"][numbers] + given["places"][: numbers.shape[1]], given, "begin"))
    for layer in range(layers_of(given)):
        state = _even(state + drop(_met(state, there, given, layer, heads)), given, f"met{layer}")
        inner = _gelu(_through(state, given, f"wide{layer}"))
        state = _even(state + drop(_through(inner, given, f"narrow{layer}")), given, f"done{layer}")
    mean = (state * there[:, :, None]).sum(axis=1) / there.sum(axis=1, keepdims=True)
    return _through(drop(_library(state).concatenate([state[:, 0], mean], axis=1)), given, "last")


def layers_of(given: Arrays) -> int:
    """How many layers the arrays hold."""
    return sum(name.startswith("wide") and name.endswith("_bias") for name in given)


def padded(pieces: Sequence[Sequence[int]], longest: int) -> tuple[Matrix, Matrix]:
    """Rows of numbers as long as the longest, and where one is there."""
    numbers = np.array([[*one, *[0] * (longest - len(one))] for one in pieces])
    there = np.array([[1.0] * len(one) + [0.0] * (longest - len(one)) for one in pieces], np.float32)
    return numbers, there


def _library(state: Matrix) -> Any:
    return state.__array_namespace__()


def _through(state: Matrix, given: Arrays, name: str) -> Matrix:
    flat = state.reshape(-1, state.shape[-1]) @ given[f"{name}_weights"].T + given[f"{name}_bias"]
    out: Matrix = flat.reshape(*state.shape[:-1], -1)
    return out


def _even(state: Matrix, given: Arrays, name: str) -> Matrix:
    apart = state - state.mean(axis=-1, keepdims=True)
    spread = _library(state).sqrt((apart * apart).mean(axis=-1, keepdims=True) + 1e-12)
    out: Matrix = apart / spread * given[f"{name}_norm"] + given[f"{name}_shift"]
    return out


def _met(state: Matrix, there: Matrix, given: Arrays, layer: int, heads: int) -> Matrix:
    """What each piece takes from the others."""
    texts, longest, width = state.shape
    ask, key, value = (
        _through(state, given, f"{name}{layer}").reshape(texts, longest, heads, -1).transpose(0, 2, 1, 3)
        for name in ("ask", "key", "value")
    )
    near = ask @ key.transpose(0, 1, 3, 2) / np.float32(np.sqrt(width / heads)) + (there[:, None, None, :] - 1) * 1e4
    near = _library(near).exp(near - near.max(axis=-1, keepdims=True))
    taken = (near / near.sum(axis=-1, keepdims=True)) @ value
    return _through(taken.transpose(0, 2, 1, 3).reshape(texts, longest, width), given, f"joined{layer}")


def _gelu(values: Matrix) -> Matrix:
    """x times the share of a normal distribution below x, by a formula that is right to four places."""
    inner = _library(values).tanh(np.float32(0.7978845608) * (values + np.float32(0.044715) * values * values * values))
    out: Matrix = np.float32(0.5) * values * (1 + inner)
    return out
