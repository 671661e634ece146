"""A trained model as it is used: texts in, margins and chances out.

Margins are linear in the features of `words`: sums of rows of weights over the runs of words, the parts of words and,
for the action, the first words, each divided by the length of what was summed. Chances come from the margins: from a
curve for each label, and from a small network that sees the margins of all labels together.
Does not: decide; `coding` does.
"""

from collections.abc import Sequence
from functools import cache
from pathlib import Path
from typing import Any

import numpy as np

from openupr.classify import weights
from openupr.classify.words import first_of, number_of, parts_of, runs_of, words_of

Matrix = np.ndarray[Any, Any]
ACTIONS = 5
_TOGETHER = 0.25  # how much the network counts beside the curves: more, and chances promise too much
_KEPT_FEATURES = 500_000
_KEPT_WORDS = 60_000  # words whose parts are summed once and kept; some 30 MB


class _Places(dict[str, int]):
    """The row of a feature, -1 where it is not known; what was asked before is kept, up to a limit."""

    def __init__(self, numbers: Sequence[int]) -> None:
        super().__init__()
        self._rows = dict(zip(numbers, range(len(numbers)), strict=True))

    def __missing__(self, feature: str) -> int:
        if len(self) >= _KEPT_FEATURES:
            self.clear()
        row = self[feature] = self._rows.get(number_of(feature), -1)
        return row


class Rows:
    """A table of weights: a row of small integers a feature, a scale a row, and what it adds to the length."""

    def __init__(self, arrays: weights.Arrays, name: str) -> None:
        self.weights = arrays[f"{name}_weights"]
        self.scales = arrays[f"{name}_scales"].astype(np.float32)[:, None]
        self.lengths = arrays[f"{name}_lengths"].astype(np.float32)
        self._at = _Places(arrays[f"{name}_numbers"].tolist())

    def found(self, features: Sequence[str]) -> list[int]:
        """The rows of the features that are known."""
        at = self._at
        return [row for one in features if (row := at[one]) >= 0]

    def rows(self, found: Sequence[int]) -> Matrix:
        """Their weights, one below the other."""
        where = np.array(found, np.intp)
        return self.weights[where] * self.scales[where]


class Model:
    """A model of `openupr train`. `head["labels"]`: names of issues, groups and targets, in the order of columns."""

    def __init__(self, head: dict[str, Any], arrays: weights.Arrays) -> None:
        try:
            self.head, self.arrays = head, {name: _widened(one) for name, one in arrays.items()}
            self.issues, self.groups, self.targets = (tuple(head["labels"][name]) for name in _LABELS)
            self.runs, self.parts, self.first = (Rows(arrays, name) for name in ("runs", "parts", "first"))
            self._words: dict[str, int] = {}
            self._sums = np.zeros((0, len(arrays["bias"]) + 1), np.float32)
            self.chances(self.margins([""]))
        except (KeyError, ValueError, IndexError, TypeError) as error:
            raise weights.Damaged(f"the model lacks something or does not fit together ({error})") from error

    def margins(self, texts: Sequence[str]) -> Matrix:
        """A row a text, a column a label: issues, groups, targets, actions."""
        words = [words_of(text) for text in texts]
        out: Matrix = self._of_runs(words) + self._of_parts(words) + self.arrays["bias"]
        out[:, -ACTIONS:] += _summed(self.first, [self.first.found(first_of(one)) for one in words])
        return out

    def chances(self, margins: Matrix) -> Matrix:
        """Each label's probability; those of the five actions add up to 1."""
        given = self.arrays
        alone = _curve(margins[:, :-ACTIONS] * given["slopes"] + given["offsets"])
        action = _shares(margins[:, -ACTIONS:] @ given["action_slopes"] + given["action_offsets"])
        known = len(self.issues)
        seen = _curve(self._seen_together(margins))
        alone[:, :known] += _TOGETHER * (seen[:, :known] - alone[:, :known])
        action += _TOGETHER * (seen[:, known:] / seen[:, known:].sum(axis=1, keepdims=True) - action)
        return np.concatenate([alone, action], axis=1)

    def _seen_together(self, margins: Matrix) -> Matrix:
        """What the network says of issues and actions: a hidden layer, then a value for each."""
        given = self.arrays
        hidden = np.maximum((margins - given["middles"]) / given["spreads"] @ given["hidden"] + given["hidden_bias"], 0)
        out: Matrix = hidden @ given["last"] + given["last_bias"]
        return out

    def _of_runs(self, words: list[list[str]]) -> Matrix:
        return _summed(self.runs, [self.runs.found(runs_of(one)) for one in words])

    def _of_parts(self, words: list[list[str]]) -> Matrix:
        """Sums over the parts of words; those of a word are summed once and kept."""
        if len(self._words) > _KEPT_WORDS:
            self._words, self._sums = {}, self._sums[:0]
        fresh = list(dict.fromkeys(word for one in words for word in one if word not in self._words))
        if fresh:
            found = [self.parts.found(parts_of(word)) for word in fresh]
            lengths = np.array([self.parts.lengths[one].sum() for one in found], np.float32)[:, None]
            self._sums = np.concatenate([self._sums, np.concatenate([_added(self.parts.rows, found), lengths], 1)])
            self._words.update(zip(fresh, range(len(self._words), len(self._words) + len(fresh)), strict=True))
        at = self._words
        sums = _added(self._sums.__getitem__, [[at[word] for word in dict.fromkeys(one)] for one in words])
        return sums[:, :-1] / _length(sums[:, -1:])


_LABELS = ("issues", "groups", "targets")


def _widened(one: np.ndarray[Any, Any]) -> np.ndarray[Any, Any]:
    return one.astype(np.float32) if one.dtype == np.float16 else one


def _length(squared: Matrix) -> Matrix:
    return np.sqrt(np.where(squared > 0, squared, np.float32(1)))


def _summed(rows: Rows, found: list[list[int]]) -> Matrix:
    """The rows of each text, added and divided by the length of all."""
    squared = np.array([rows.lengths[one].sum() for one in found], np.float32)[:, None]
    return _added(rows.rows, found) / _length(squared)


def _added(rows: Any, found: list[list[int]]) -> Matrix:
    """A row for each list: the sum of its rows; zeros where it is empty."""
    everything = [row for one in found for row in one]
    counts = np.array([len(one) for one in found])
    table = rows(everything)
    out = np.zeros((len(found), table.shape[1]), np.float32)
    full = counts > 0
    if full.any():
        starts = np.concatenate([[0], np.cumsum(counts[full])[:-1]])
        out[full] = np.add.reduceat(table, starts, axis=0)
    return out


def _curve(values: Matrix) -> Matrix:
    out: Matrix = 1 / (1 + np.exp(-np.clip(values, -30, 30)))
    return out


def _shares(values: Matrix) -> Matrix:
    raised = np.exp(values - values.max(axis=1, keepdims=True))
    out: Matrix = raised / raised.sum(axis=1, keepdims=True)
    return out


FAST = Path(__file__).parent / "data" / "fast.gz"


@cache
def shipped(path: Path = FAST) -> Model:
    """The model of a file, read once. Raises weights.Damaged."""
    head, arrays = weights.read(path)
    if "pieces" in head:
        raise weights.Damaged(f"{path.name} holds the slow part of a model alone: ask with --best")
    return Model(head, arrays)
