"""The careful model: a small transformer, fine-tuned, beside the fast one; some forty times slower, and better.

Words are cut into pieces, longest first; its layers look at them together; the first piece's and the mean state give a
margin for each issue and action. Its chances and the fast model's are mixed, three to two. All in numpy.
A file of `openupr train --best` holds the fast model too; one made with --slow-only goes with the fast one that ships.
Source: all-MiniLM-L6-v2 (Apache-2.0), fine-tuned on the labels that taught the fast one (docs/codes.md).
Does not: know groups and targets: those stay the fast model's.
"""

from collections.abc import Sequence
from functools import cache
from pathlib import Path
from typing import Any

import numpy as np

from openupr.classify import weights
from openupr.classify.model import ACTIONS, FAST, Matrix, Model
from openupr.classify.pieces import Pieces
from openupr.classify.transformer import HEADS, forward, padded

CAREFUL = Path(__file__).parent / "data" / "careful.gz"
_AT_ONCE = 32  # texts of like length; more fills the memory, not the processor
_ISSUE = 0.4
_SHARE = np.float32(0.6)  # how much the transformer's chances count in the mixture
_SLOW = "slow"  # in the head of a file of both, and before the names of its arrays
Part = tuple[dict[str, Any], weights.Arrays]


class Careful(Model):
    """The fast model with the transformer beside it. Made from the head and arrays of both."""

    def __init__(self, fast: Part, slow: Part) -> None:
        self._slow: weights.Arrays = {}
        super().__init__({**fast[0], "decides": {**fast[0]["decides"], "issue": _ISSUE}}, fast[1])
        head, arrays = slow
        try:
            if tuple(head["labels"]["issues"]) != self.issues:
                raise weights.Damaged("the careful model knows other issues than the fast one")
            self.pieces = Pieces(head["pieces"], len(arrays["places"]))
            self._heads = int(head.get("heads", HEADS))
            self._slow = weights.widened(arrays)
            if not np.isfinite(self.margins([""])).all():
                raise weights.Damaged("the careful model holds what is no number")
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
        mixed[:, :known] += _SHARE * (1 / (1 + np.exp(-np.clip(slow[:, :known], -30, 30))) - mixed[:, :known])
        raised = np.exp(slow[:, known:] - slow[:, known:].max(axis=1, keepdims=True))
        mixed[:, -ACTIONS:] += _SHARE * (raised / raised.sum(axis=1, keepdims=True) - mixed[:, -ACTIONS:])
        return mixed

    def _of_transformer(self, texts: Sequence[str]) -> Matrix:
        pieces = [self.pieces.of(text) for text in texts]
        order = sorted(range(len(texts)), key=lambda at: len(pieces[at]))
        out = np.zeros((len(texts), len(self._slow["last_bias"])), np.float32)
        for start in range(0, len(order), _AT_ONCE):
            some = order[start : start + _AT_ONCE]
            rows = padded([pieces[at] for at in some], len(pieces[some[-1]]))
            out[some] = forward(self._slow, self._heads, *rows)
        return out


def both(fast: Part, slow: Part) -> Part:
    """The two parts of a careful model as one: the fast one's, and the slow one's under names of its own."""
    return {**fast[0], _SLOW: slow[0]}, {**fast[1], **{f"{_SLOW}_{name}": one for name, one in slow[1].items()}}


def parts_of(path: Path) -> tuple[Part, Part]:
    """The fast and the slow part of a file; where it has no fast one, that which ships. Raises weights.Damaged."""
    head, arrays = weights.read(path)
    if "pieces" in head:
        return weights.read(FAST), (head, arrays)
    if _SLOW not in head:
        raise weights.Damaged(f"{path.name} holds a fast model alone; one of `openupr train --best` was expected")
    mark = f"{_SLOW}_"
    slow = {name.removeprefix(mark): one for name, one in arrays.items() if name.startswith(mark)}
    return (head, arrays), (head[_SLOW], slow)


@cache
def careful(path: Path = CAREFUL) -> Careful:
    """The model of a file, read once. Raises weights.Damaged."""
    return Careful(*parts_of(path))
