"""From chances to codes: which issues, which action, whether the program is unsure.

Source: UPR Info, action categories 1 to 5 (October 2014); a recommendation has at least one issue.
Does not: say that a code holds. Each is a proposal until a person accepts it.
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import islice
from typing import Any

import numpy as np

from openupr.classify.model import ACTIONS, Matrix, Model
from openupr.classify.words import words_of

_AT_ONCE = 512  # texts; more makes larger tables, not more speed
_TOLD = 0.05  # chances below are not told
_HALF = 0.5  # from here a group or a target is proposed


@dataclass(frozen=True, slots=True)
class Coded:
    """Proposals for a text. `scores`: chances by kind and name; "sure": what to expect of issues (F1) and action."""

    issues: tuple[str, ...]
    action: int
    unsure: bool
    sdg_targets: tuple[str, ...]
    groups: tuple[str, ...]
    scores: dict[str, Any]


def codes(model: Model, texts: Iterable[str]) -> Iterator[Coded]:
    """Proposals for each text, in their order. A text without a word has no issue, and is unsure."""
    stream = iter(texts)
    while some := list(islice(stream, _AT_ONCE)):
        yield from _of(model, some, model.chances(model.margins(some)))


def surety(model: Model, chances: Matrix) -> tuple[Matrix, Matrix]:
    """For each text the F1 to be expected of its issues, and the chance that its action is right."""
    issues = chances[:, : len(model.issues)]
    took = chosen(model, chances)
    right = np.where(took, issues, 0).sum(axis=1)
    return 2 * right / (took.sum(axis=1) + issues.sum(axis=1)), chances[:, -ACTIONS:].max(axis=1)


def chosen(model: Model, chances: Matrix) -> Any:
    """True where an issue is proposed: from the model's threshold, else the likeliest."""
    issues = chances[:, : len(model.issues)]
    took = issues >= model.head["decides"]["issue"]
    none = ~took.any(axis=1)
    took[none, issues[none].argmax(axis=1)] = True
    return took


def _of(model: Model, texts: Sequence[str], chances: Matrix) -> Iterator[Coded]:
    decides = model.head["decides"]
    took = chosen(model, chances)
    all_issues, actions = surety(model, chances)
    sure = (all_issues >= decides["sure_issues"]) & (actions >= decides["sure_action"])
    first, second = len(model.issues), len(model.issues) + len(model.groups)
    rounded = chances.astype(np.float64).round(3)
    told = [np.flatnonzero(row) for row in rounded[:, :-ACTIONS] >= _TOLD]
    names = (*model.issues, *model.groups, *model.targets)
    best = chances[:, -ACTIONS:].argmax(axis=1) + 1
    for at, text in enumerate(texts):
        word = bool(words_of(text))
        row = rounded[at].tolist()
        parts: tuple[dict[str, float], ...] = ({}, {}, {})
        for column in told[at].tolist() if word else ():
            parts[(column >= first) + (column >= second)][names[column]] = row[column]
        yield Coded(
            tuple(model.issues[column] for column in np.flatnonzero(took[at]).tolist()) if word else (),
            int(best[at]),
            not (word and bool(sure[at])),
            tuple(name for name, chance in parts[2].items() if chance >= _HALF),
            tuple(name for name, chance in parts[1].items() if chance >= _HALF),
            {
                "issues": parts[0],
                "action": row[-ACTIONS:],
                "groups": parts[1],
                "sdg_targets": parts[2],
                "sure": {"issues": round(float(all_issues[at]), 3), "action": round(float(actions[at]), 3)},
            },
        )
