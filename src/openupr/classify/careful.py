"""The careful model: a small transformer, fine-tuned, beside the fast one; some forty times slower, and better.

Words are cut into pieces, longest first; six layers look at them together; the first piece's and the mean state give a
margin for each issue and action. Its chances and the fast model's are mixed, half and half. All in numpy.
Source: all-MiniLM-L6-v2 (Apache-2.0), fine-tuned on the labels that taught the fast one, without session 14
(docs/codes.md).
Does not: know groups and targets: those stay the fast model's.
"""

import re
import unicodedata
from collections.abc import Sequence
from functools import cache
from pathlib import Path
from typing import Any

import numpy as np

from openupr.classify import weights
from openupr.classify.model import ACTIONS, FAST, Matrix, Model

CAREFUL = Path(__file__).parent / "data" / "careful.gz"
_LAYERS, _HEADS, _LONGEST_WORD = 6, 12, 100
_AT_ONCE = 32  # texts of like length; more fills the memory, not the processor
_ISSUE = 0.4
# "women", ",", "'": runs of letters and digits, and each other sign alone
_PIECE = re.compile(r"\w+|[^\w\s]")


class Careful(Model):
    """The fast model with the transformer beside it. Made from the head and arrays of both."""

    def __init__(
        self, fast: tuple[dict[str, Any], weights.Arrays], slow: tuple[dict[str, Any], weights.Arrays]
    ) -> None:
        self._slow: weights.Arrays = {}
        super().__init__({**fast[0], "decides": {**fast[0]["decides"], "issue": _ISSUE}}, fast[1])
        head, arrays = slow
        try:
            if tuple(head["labels"]["issues"]) != self.issues:
                raise weights.Damaged("the careful model knows other issues than the fast one")
            self._at = {piece: at for at, piece in enumerate(head["pieces"])}
            self._unknown, self._begin, self._end = (self._at[name] for name in ("[UNK]", "[CLS]", "[SEP]"))
            self._slow = {name: _wide(name, arrays) for name in arrays if not name.endswith("_scales")}
            self.margins([""])
        except (KeyError, ValueError, IndexError, TypeError) as error:
            raise weights.Damaged(f"the careful model lacks something or does not fit together ({error})") from error

    def margins(self, texts: Sequence[str]) -> Matrix:
        """The fast model's margins, then the transformer's: issues, actions."""
        fast = super().margins(texts)
        return np.concatenate([fast, self._of_transformer(texts)], axis=1) if self._slow else fast

    def chances(self, margins: Matrix) -> Matrix:
        """Each label's probability, mixed for issues and actions."""
        if not self._slow:
            return super().chances(margins)
        known = len(self.issues)
        slow = margins[:, -(known + ACTIONS) :]
        mixed = super().chances(margins[:, : -(known + ACTIONS)])
        mixed[:, :known] = (mixed[:, :known] + 1 / (1 + np.exp(-np.clip(slow[:, :known], -30, 30)))) / 2
        raised = np.exp(slow[:, known:] - slow[:, known:].max(axis=1, keepdims=True))
        mixed[:, -ACTIONS:] = (mixed[:, -ACTIONS:] + raised / raised.sum(axis=1, keepdims=True)) / 2
        return mixed

    def pieces_of(self, text: str) -> list[int]:
        """The numbers of a text's pieces, between those of beginning and end."""
        plain = unicodedata.normalize("NFD", text.lower())
        letters = "".join(
            sign for sign in plain if unicodedata.category(sign) not in ("Mn", "Cc", "Cf") or sign.isspace()
        )
        found = [piece for word in _PIECE.findall(letters.replace("_", " _ ")) for piece in self._cut(word)]
        return [self._begin, *found[: len(self._slow["places"]) - 2], self._end]

    def _cut(self, word: str) -> list[int]:
        """The longest pieces that are known, from the left; one unknown where a rest is in none."""
        found: list[int] = []
        begin, mark = 0, ""
        while begin < len(word) <= _LONGEST_WORD:
            ends = range(len(word), begin, -1)
            end = next((end for end in ends if mark + word[begin:end] in self._at), 0)
            if not end:
                return [self._unknown]
            found.append(self._at[mark + word[begin:end]])
            begin, mark = end, "##"
        return found or [self._unknown]

    def _of_transformer(self, texts: Sequence[str]) -> Matrix:
        pieces = [self.pieces_of(text) for text in texts]
        order = sorted(range(len(texts)), key=lambda at: len(pieces[at]))
        out = np.zeros((len(texts), len(self._slow["last_bias"])), np.float32)
        for start in range(0, len(order), _AT_ONCE):
            some = order[start : start + _AT_ONCE]
            out[some] = self._forward([pieces[at] for at in some])
        return out

    def _forward(self, pieces: list[list[int]]) -> Matrix:
        given, longest = self._slow, max(map(len, pieces))
        numbers = np.array([one + [0] * (longest - len(one)) for one in pieces])
        there = np.array([[1.0] * len(one) + [0.0] * (longest - len(one)) for one in pieces], np.float32)
        state = _even(given["words_weights"][numbers] + given["places"][:longest], given, "begin")
        for layer in range(_LAYERS):
            state = _even(state + _met(state, there, given, layer), given, f"met{layer}")
            inner = _gelu(_through(state, given, f"wide{layer}"))
            state = _even(state + _through(inner, given, f"narrow{layer}"), given, f"done{layer}")
        mean = (state * there[:, :, None]).sum(axis=1) / there.sum(axis=1, keepdims=True)
        return _through(np.concatenate([state[:, 0], mean], axis=1), given, "last")


def _wide(name: str, arrays: weights.Arrays) -> Matrix:
    """Small integers times the scale of their row; what is no matrix as it is."""
    return arrays[name] if not name.endswith("_weights") else arrays[name] * arrays[f"{name[:-8]}_scales"][:, None]


def _through(state: Matrix, given: weights.Arrays, name: str) -> Matrix:
    flat = state.reshape(-1, state.shape[-1]) @ given[f"{name}_weights"].T + given[f"{name}_bias"]
    out: Matrix = flat.reshape(*state.shape[:-1], -1)
    return out


def _even(state: Matrix, given: weights.Arrays, name: str) -> Matrix:
    apart = state - state.mean(axis=-1, keepdims=True)
    spread = np.sqrt((apart * apart).mean(axis=-1, keepdims=True) + 1e-12)
    out: Matrix = apart / spread * given[f"{name}_norm"] + given[f"{name}_shift"]
    return out


def _met(state: Matrix, there: Matrix, given: weights.Arrays, layer: int) -> Matrix:
    """What each piece takes from the others."""
    texts, longest, width = state.shape
    ask, key, value = (
        _through(state, given, f"{name}{layer}").reshape(texts, longest, _HEADS, -1).transpose(0, 2, 1, 3)
        for name in ("ask", "key", "value")
    )
    near = ask @ key.transpose(0, 1, 3, 2) / np.float32(np.sqrt(width / _HEADS)) + (there[:, None, None, :] - 1) * 1e4
    near = np.exp(near - near.max(axis=-1, keepdims=True))
    taken = (near / near.sum(axis=-1, keepdims=True)) @ value
    return _through(taken.transpose(0, 2, 1, 3).reshape(texts, longest, width), given, f"joined{layer}")


def _gelu(values: Matrix) -> Matrix:
    """x times the share of a normal distribution below x, by a formula that is right to four places."""
    inner = np.tanh(np.float32(0.7978845608) * (values + np.float32(0.044715) * values * values * values))
    out: Matrix = np.float32(0.5) * values * (1 + inner)
    return out


@cache
def careful(path: Path = CAREFUL) -> Careful:
    """The model of the files, read once. Raises weights.Damaged."""
    return Careful(weights.read(FAST), weights.read(path))
