"""The words that decided a code, and which principle of the manual the action follows.

Source: UPR Info, Action category (October 2014), part 2: an even rationale for two actions, the first; two verbs at the
beginning, the second; a general action, then "by" a specific one, 5.
Does not: decide. The principle is what the words show, told beside the program's proposal; the two may differ.
"""

import re
from collections import defaultdict
from typing import Any

import numpy as np

from openupr.classify.coding import Coded
from openupr.classify.model import ACTIONS, Matrix, Model, Rows
from openupr.classify.words import first_of, parts_of, runs_of, words_of

_TOLD = 3  # words for each code
# The manual's verbs of each category, as they begin a recommendation, and some more that it does not name.
VERBS = {
    1: ("call", "calls", "seek", "share", "request"),
    2: ("continue", "maintain", "persevere", "persist", "pursue", "keep"),
    3: ("analyse", "analyze", "consider", "envisage", "envision", "examine", "explore", "reflect", "revise",
        "review", "study"),
    4: (
        "accelerate", "address", "encourage", "engage", "ensure", "guarantee", "intensify", "promote", "speed",
        "strengthen", "take", "improve", "enhance", "increase", "protect", "redouble",
    ),
    5: (
        "conduct", "develop", "eliminate", "establish", "investigate", "undertake", "abolish", "accede", "adopt",
        "amend", "implement", "enforce", "ratify", "repeal", "sign", "withdraw", "criminalize", "prohibit",
        "create", "submit",
    ),
}  # fmt: skip
_CATEGORY = {verb: category for category, verbs in VERBS.items() for verb in verbs}
# "by amending the family code"
_BY = re.compile(r"\bby (?:\w+ly )?(\w+ing)\b")


def principle_of(text: str) -> str:
    """What the manual says of the text's first verbs: "by: 5", "two verbs: 4", "one verb: 2", "no verb known"."""
    words = words_of(text)
    begins = [(at, _CATEGORY[word]) for at, word in enumerate(words[:8]) if word in _CATEGORY]
    if not begins:
        return "no verb known"
    (at, first), *rest = begins
    if first == 4 and _BY.search(" ".join(words[at:])):
        return "by: 5"
    joined = [category for place, category in rest if place - at <= 3 and "and" in words[at:place]]
    return f"two verbs: {joined[0]}" if joined else f"one verb: {first}"


def words_that_decided(model: Model, text: str, coded: Coded) -> dict[str, Any]:
    """For the action and each proposed issue the words that spoke most for it, the strongest first."""
    shares = _shares(model, words_of(text))
    names, table = list(shares), np.array(list(shares.values())).reshape(-1, len(model.arrays["bias"]))
    action = table[:, coded.action - 1 - ACTIONS] - table[:, -ACTIONS:].mean(axis=1)
    return {
        "action": {"words": _strongest(names, action), "principle": principle_of(text)},
        "issues": {name: _strongest(names, table[:, model.issues.index(name)]) for name in coded.issues},
    }


def _strongest(names: list[str], shares: Any) -> list[str]:
    order = np.argsort(-shares, kind="stable")[:_TOLD]
    return [names[at] for at in order if shares[at] > 0]


def _shares(model: Model, words: list[str]) -> dict[str, Matrix]:
    """What each word added to each margin: a run's weight is shared by its words."""
    shares: dict[str, Matrix] = defaultdict(lambda: np.zeros(len(model.arrays["bias"]), np.float32))
    for run, row in _weighed(model.runs, runs_of(words)):
        parts = [word for word in run.split(" ") if word not in "<>"]
        for word in parts:
            shares[word] += row / len(parts)
    parts = [part for word in dict.fromkeys(words) for part in parts_of(word)]
    known = dict(_weighed(model.parts, parts))
    for word in dict.fromkeys(words):
        for part in parts_of(word):
            if part in known:
                shares[word] += known[part]
    for place, row in _weighed(model.first, first_of(words)):
        parts = place.split(" ")[1:]
        for word in parts:
            shares[word][-ACTIONS:] += row / len(parts)
    return shares


def _weighed(rows: Rows, features: list[str]) -> list[tuple[str, Matrix]]:
    """The features that the model knows with their weights, over the length of all."""
    known = [(one, found[0]) for one in features if (found := rows.found([one]))]
    if not known:
        return []
    where = [row for _, row in known]
    length = np.sqrt(rows.lengths[where].sum())
    return list(zip([one for one, _ in known], rows.rows(where) / length, strict=True))
