"""A model made from texts that people coded: linear classifiers over the features of `words`, then their chances.

First each label's classifier is trained on all folds but one and asked of the one left out, whole sessions at a time;
from these margins of texts not seen come the curves, the network and the thresholds. Then it is trained on all.
A text that stands more than once counts once, so that formulae do not outweigh the rest.
Does not: keep a text: features are numbers. Nothing here depends on chance: the seeds are fixed.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any
from warnings import catch_warnings, simplefilter

import numpy as np
import scipy.sparse as sparse
from sklearn.exceptions import ConvergenceWarning
from sklearn.linear_model import LogisticRegression
from sklearn.neural_network import MLPClassifier
from sklearn.svm import LinearSVC

from openupr.classify import weights
from openupr.classify.answers import answers_of
from openupr.classify.coding import surety
from openupr.classify.labelled import Labelled
from openupr.classify.measured import best_threshold
from openupr.classify.model import ACTIONS, Model
from openupr.classify.teaching import softened
from openupr.classify.words import first_of, number_of, parts_of, runs_of, words_of

_FOLDS = 5
_FEWEST = {"runs": 2, "parts": 3, "first": 2}  # texts in which a feature must stand
_COST, _COST_OF_ACTION, _COST_OF_OTHERS = 0.5, 0.3, 0.3
_FIRST_OF_ACTION, _PARTS_OF_ACTION = 1.0, 0.5  # how much first words and parts count beside the runs
_HIDDEN, _ROUNDS, _NETWORKS = 128, 16, 3
_RESTRAINT = 0.1  # of the networks: more, and they say what the curves say; less, and they know the texts by heart
_LEAST = 1e-3  # what a text counts of which the people and a teacher say the opposite
_UNSURE = 0.3  # share of texts of which the program says so, for issues and for the action
Say = Callable[[str], None]


@dataclass(frozen=True)
class Block:
    """The features of one kind: their numbers, rarity, and a row of values a text."""

    numbers: Any
    rarity: Any
    values: Any


def model_of(rows: Sequence[Labelled], labels: dict[str, list[str]], say: Say, teacher: Model | None = None) -> bytes:
    """The file of a model. `labels`: names of issues, groups, targets. `say` is told how far it is."""
    texts = [one.text for one in rows]
    blocks = _blocks(texts)
    answers, known = answers_of(rows, labels)
    taught, _ = softened(texts, labels, answers, known, teacher)
    folds = _folds([one.session for one in rows])
    apart = np.zeros((len(rows), answers.shape[1]), np.float32)
    for at in range(_FOLDS):
        left = folds == at
        coefficients, bias = _trained(blocks, taught, known, ~left)
        apart[left] = _margins(blocks, coefficients, bias, left)
        say(f"fold {at + 1} of {_FOLDS} done")
    coefficients, bias = _trained(blocks, taught, known, np.ones(len(rows), bool))
    say("all texts done")
    arrays = {"bias": bias.astype(np.float32)}
    for name, block in blocks.items():
        arrays |= _table(name, block, coefficients[name])
    arrays |= _chances(apart, answers, known, len(labels["issues"]))
    made = {"texts": len(rows), "sessions": sorted({one.session for one in rows})}
    head = {"labels": labels, "made": made, "decides": {"issue": 0.5, "sure_issues": 0.5, "sure_action": 0.5}}
    head["decides"] = _decides(Model(head, arrays), apart, answers[:, : len(labels["issues"])])
    return weights.pack(head, arrays)


def _decides(model: Model, apart: Any, issues: Any) -> dict[str, float]:
    """From which chance an issue is proposed, and below which surety the program is unsure: the least sure texts."""
    chances = model.chances(apart)
    model.head["decides"]["issue"] = issue = best_threshold(issues, chances[:, : issues.shape[1]])
    sure_issues, sure_action = (round(float(np.quantile(one, _UNSURE)), 3) for one in surety(model, chances))
    return {"issue": issue, "sure_issues": sure_issues, "sure_action": sure_action}


def _blocks(texts: Sequence[str]) -> dict[str, Block]:
    words = [words_of(text) for text in texts]
    makers: dict[str, Callable[[list[str]], list[str]]] = {"runs": runs_of, "first": first_of, "parts": _parts}
    return {name: _block([list(map(number_of, make(one))) for one in words], name) for name, make in makers.items()}


def _parts(words: list[str]) -> list[str]:
    return [part for word in dict.fromkeys(words) for part in parts_of(word)]


def _block(found: list[list[int]], name: str) -> Block:
    """The values of each text: rarity of the feature over the length of the text, once for each time it stands."""
    numbers, places = np.unique(np.array([one for row in found for one in row], np.uint32), return_inverse=True)
    ends = np.cumsum([0, *map(len, found)])
    counts = sparse.csr_matrix((np.ones(len(places)), places, ends), (len(found), len(numbers)))
    counts.sum_duplicates()
    texts = np.bincount(counts.indices, minlength=len(numbers))
    often = texts >= _FEWEST[name]
    counts, numbers, rarity = counts[:, often], numbers[often], np.log((1 + len(found)) / (1 + texts[often])) + 1
    squared = counts @ (rarity**2)
    values = sparse.diags(1 / np.sqrt(np.where(squared > 0, squared, 1))) @ counts @ sparse.diags(rarity)
    return Block(numbers, rarity, values.tocsr())


def _folds(sessions: Sequence[int]) -> Any:
    """A fold for each text: whole sessions, so that no text of a review is in two. Without sessions by turns."""
    order = sorted(set(sessions))
    if len(order) < _FOLDS:
        return np.arange(len(sessions)) % _FOLDS
    return np.array([order.index(one) % _FOLDS for one in sessions])


def _views(blocks: dict[str, Block], part: Any) -> tuple[Any, Any]:
    """What the classifiers of topics see of the texts, and what that of the action sees."""
    runs, parts, first = (blocks[name].values[part] for name in ("runs", "parts", "first"))
    topics = sparse.hstack([runs, parts]).tocsr()
    action = sparse.hstack([runs, parts * _PARTS_OF_ACTION, first * _FIRST_OF_ACTION]).tocsr()
    return topics, action


def _trained(blocks: dict[str, Block], taught: Any, known: Any, part: Any) -> tuple[dict[str, Any], Any]:
    """Weights by kind of feature, a column a label, and what is added to each. What is half sure counts little."""
    topics, action = _views(blocks, part)
    width = {name: block.values.shape[1] for name, block in blocks.items()}
    size = taught.shape[1]
    out = {name: np.zeros((width[name], ACTIONS if name == "first" else size), np.float32) for name in blocks}
    bias = np.zeros(size)
    for column in range(size - ACTIONS):
        took = known[part, column]
        cost = _COST if took.all() else _COST_OF_OTHERS
        asked = taught[part, column][took]
        if (asked > 0.5).all() or not (asked > 0.5).any():
            bias[column] = 1.0 if len(asked) and asked[0] > 0.5 else -1.0  # nothing tells it from the others here
            continue
        sure = np.maximum(np.abs(2 * asked - 1), _LEAST)
        one = LinearSVC(C=cost, tol=2e-2, random_state=0).fit(topics[took], asked > 0.5, sample_weight=sure)
        out["runs"][:, column], out["parts"][:, column] = np.split(one.coef_[0], [width["runs"]])
        bias[column] = one.intercept_[0]
    asked = taught[part][:, -ACTIONS:]
    one = LinearSVC(C=_COST_OF_ACTION, tol=1e-2, random_state=0)
    one.fit(action, asked.argmax(axis=1), sample_weight=asked.max(axis=1))
    runs, parts, first = np.split(one.coef_, [width["runs"], width["runs"] + width["parts"]], axis=1)
    out["runs"][:, -ACTIONS:], out["parts"][:, -ACTIONS:] = runs.T, parts.T * _PARTS_OF_ACTION
    out["first"][:], bias[-ACTIONS:] = first.T * _FIRST_OF_ACTION, one.intercept_
    return out, bias


def _margins(blocks: dict[str, Block], coefficients: dict[str, Any], bias: Any, part: Any) -> Any:
    out = sum(blocks[name].values[part] @ coefficients[name] for name in ("runs", "parts")) + bias
    out[:, -ACTIONS:] += blocks["first"].values[part] @ coefficients["first"]
    return out


def _table(name: str, block: Block, coefficients: Any) -> weights.Arrays:
    """Weights times rarity as small integers with a scale a row."""
    return {
        **weights.narrowed(name, coefficients * block.rarity[:, None]),
        f"{name}_numbers": block.numbers.astype(np.uint32),
        f"{name}_lengths": (block.rarity**2).astype(np.float32),
    }


def _chances(apart: Any, answers: Any, known: Any, issues: int) -> weights.Arrays:
    """Curves, network and thresholds, from margins of texts that the classifier asked had not seen."""
    topics = answers.shape[1] - ACTIONS
    curves = [_curve(apart[took, at], answers[took, at]) for at, took in zip(range(topics), known.T, strict=False)]
    action = LogisticRegression(C=10.0, max_iter=500).fit(apart[:, topics:], answers[:, topics:].argmax(1))
    return {
        "slopes": np.array([slope for slope, _ in curves], np.float32),
        "offsets": np.array([offset for _, offset in curves], np.float32),
        "action_slopes": action.coef_.T.astype(np.float32),
        "action_offsets": action.intercept_.astype(np.float32),
        **_network(apart, np.concatenate([answers[:, :issues], answers[:, topics:]], axis=1)),
    }


def _curve(margins: Any, answers: Any) -> tuple[float, float]:
    if len(set(answers.tolist())) == 1:
        return 1.0, 0.0  # every text has it, or none: the margin alone is asked
    one = LogisticRegression(C=10.0).fit(margins[:, None], answers)
    return float(one.coef_[0, 0]), float(one.intercept_[0])


def _network(apart: Any, answers: Any) -> weights.Arrays:
    """Several small networks side by side in one: their mean."""
    middles, spreads = apart.mean(axis=0), apart.std(axis=0) + 1e-6
    seen = (apart - middles) / spreads
    with catch_warnings():
        simplefilter("ignore", ConvergenceWarning)  # it stops after some rounds on purpose, before it knows the texts
        made = [_one_network(seen, answers, seed) for seed in range(_NETWORKS)]
    return {
        "middles": middles.astype(np.float32),
        "spreads": spreads.astype(np.float32),
        "hidden": np.concatenate([one.coefs_[0] for one in made], axis=1).astype(np.float32),
        "hidden_bias": np.concatenate([one.intercepts_[0] for one in made]).astype(np.float32),
        "last": np.concatenate([one.coefs_[1] for one in made]).astype(np.float32) / _NETWORKS,
        "last_bias": np.mean([one.intercepts_[1] for one in made], axis=0).astype(np.float32),
    }


def _one_network(seen: Any, answers: Any, seed: int) -> MLPClassifier:
    return MLPClassifier(
        _HIDDEN, alpha=_RESTRAINT, batch_size=128, learning_rate_init=2e-3, max_iter=_ROUNDS, random_state=seed, tol=0
    ).fit(seen, answers)
