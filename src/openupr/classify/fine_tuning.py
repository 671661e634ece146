"""A transformer taught by texts that people coded: what `openupr train --best` does, with JAX.

It learns issues, action, and beside them groups and SDG targets, which make the states better and are left out at the
end. The rate of learning rises, then falls in a line to nothing; what the last layer begins with by chance learns
faster. Pieces that no text holds stay as they were. The same texts give the same bytes on the same machine.
Source: AdamW (Loshchilov and Hutter 2019); dropout where BERT has it, but for the weights of attention.
Does not: measure how good it is: `openupr bench classify` does, on sessions that were left out.
"""

from collections import deque
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any

import jax
import jax.numpy as jnp
import numpy as np
import optax

from openupr.classify import weights
from openupr.classify.answers import shared_answers
from openupr.classify.batches import SIZE, batches
from openupr.classify.beginning import Base
from openupr.classify.labelled import Labelled
from openupr.classify.model import ACTIONS, Model
from openupr.classify.pieces import Pieces
from openupr.classify.teaching import softened
from openupr.classify.transformer import forward

_RARE = -3.0  # what a label that is new begins with: it seldom holds
_BESIDE = 0.3  # how much groups and targets count
_WARM, _DECAY, _CLIP = 0.06, 0.01, 1.0
_HEARD = 50  # steps whose mean loss is told
Say = Callable[[int, int, int, float], None]
_Arrays = dict[str, Any]


@dataclass(frozen=True)
class Recipe:
    """How it is taught. `rate`: of the body; the last layer's is `last` times that. `dropped`: share left out."""

    passes: int = 5
    rate: float = 1.5e-4
    last: float = 8.0
    dropped: float = 0.1
    seed: int = 0


@dataclass(frozen=True)
class _Plan:
    """What a step does not change: a new one makes a new program."""

    recipe: Recipe
    steps: int
    heads: int
    issues: int


def fine_tuned(
    base: Base,
    rows: Sequence[Labelled],
    labels: dict[str, list[str]],
    say: Say,
    recipe: Recipe | None = None,
    teacher: Model | None = None,
) -> tuple[dict[str, Any], weights.Arrays]:
    """Head and arrays of the slow part of a model. `say` is told pass, step, steps, mean loss."""
    recipe = recipe or Recipe()
    texts, answers, known = shared_answers(rows, labels)
    answers, known = softened(texts, labels, answers, known, teacher)
    cut = Pieces(base.pieces, len(base.arrays["places"]))
    used, pieces = _renumbered([cut.of(text) for text in texts])
    start = {name: one.astype(np.float32) for name, one in base.arrays.items()}
    start |= {"words_weights": start["words_weights"][used], **_last(base, labels, recipe.seed)}
    plan = _Plan(recipe, recipe.passes * _batches_of_a_pass(len(texts)), base.heads, len(labels["issues"]))
    learnt = _learnt(start, plan, (pieces, answers, known), say)
    words = base.arrays["words_weights"].astype(np.float32)
    words[used] = learnt["words_weights"]
    made = {"texts": len(texts), "sessions": sorted({one.session for one in rows})}
    head = {"labels": {"issues": labels["issues"]}, "pieces": list(base.pieces), "heads": base.heads, "made": made}
    return head, _narrow({**learnt, "words_weights": words}, plan.issues)


def _batches_of_a_pass(texts: int) -> int:
    return -(-texts // SIZE)


def _renumbered(pieces: list[list[int]]) -> tuple[Any, list[list[int]]]:
    """The numbers that are used, and the texts by their places among them: a third of the model need not be moved."""
    used = np.unique(np.array([one for text in pieces for one in text] + [0]))
    return used, [np.searchsorted(used, text).tolist() for text in pieces]


def _last(base: Base, labels: dict[str, list[str]], seed: int) -> _Arrays:
    """The last layer: of issues that the base knows, and of the actions then, as it is; of the others by chance."""
    names = [name for kind in ("issues", "groups", "targets") for name in labels[kind]]
    width = 2 * base.arrays["begin_norm"].shape[0]
    values = np.random.default_rng(seed).normal(0, 0.02, (len(names) + ACTIONS, width)).astype(np.float32)
    bias = np.array([_RARE] * len(names) + [0.0] * ACTIONS, np.float32)
    at = {name: place for place, name in enumerate(base.issues)}
    pairs = [(place, at[name]) for place, name in enumerate(labels["issues"]) if name in at]
    if base.issues:
        pairs += [(place - ACTIONS, place - ACTIONS) for place in range(ACTIONS)]
    for ours, theirs in pairs:
        values[ours], bias[ours] = base.arrays["last_weights"][theirs], base.arrays["last_bias"][theirs]
    return {"last_weights": values, "last_bias": bias}


def _learnt(start: _Arrays, plan: _Plan, taught: tuple[list[list[int]], Any, Any], say: Say) -> _Arrays:
    pieces, answers, known = taught
    given = jax.tree.map(jnp.asarray, start)
    state = _optimizer(plan).init(given)
    key = jax.random.key(plan.recipe.seed)
    longest, step = len(start["places"]), 0
    heard: deque[float] = deque(maxlen=_HEARD)
    for turn in range(plan.recipe.passes):
        for texts, counts, numbers, there in batches(pieces, longest, plan.recipe.seed, turn):
            shown = (numbers, there, counts, answers[texts], known[texts])
            given, state, loss = _step(given, state, jax.random.fold_in(key, step), shown, plan=plan)
            step += 1
            heard.append(float(loss))
            say(turn + 1, step, plan.steps, sum(heard) / len(heard))
    return {name: np.asarray(one) for name, one in given.items()}


def _optimizer(plan: _Plan) -> Any:
    """AdamW with two rates of learning, after the length of the whole gradient has been cut to 1."""
    warm = max(1, round(_WARM * plan.steps))

    def part(rate: float) -> Any:
        rise, fall = optax.linear_schedule(0, rate, warm), optax.linear_schedule(rate, 0, plan.steps - warm)
        joined = optax.join_schedules([rise, fall], [warm])
        # Counted from 1: at 0 the first step would teach nothing.
        return optax.adamw(lambda step: joined(step + 1), weight_decay=_DECAY, mask=_matrices)

    parts = {"body": part(plan.recipe.rate), "last": part(plan.recipe.rate * plan.recipe.last)}
    return optax.chain(optax.clip_by_global_norm(_CLIP), optax.partition(parts, _parts_of))


def _matrices(given: _Arrays) -> _Arrays:
    return {name: name.endswith(("_weights", "places")) for name in given}


def _parts_of(given: _Arrays) -> _Arrays:
    return {name: "last" if name.startswith("last") else "body" for name in given}


def _stepped(given: _Arrays, state: Any, key: Any, shown: tuple[Any, ...], plan: _Plan) -> tuple[Any, Any, Any]:
    loss, slope = jax.value_and_grad(_loss)(given, key, shown, plan)
    moves, state = _optimizer(plan).update(slope, state, given)
    return optax.apply_updates(given, moves), state, loss


_step = jax.jit(_stepped, static_argnames="plan", donate_argnames=("given", "state"))


def _loss(given: _Arrays, key: Any, shown: tuple[Any, ...], plan: _Plan) -> Any:
    """For a text: the cross-entropies of its issues, of its action, and in part of its groups and targets."""
    numbers, there, counts, answers, known = shown
    margins = forward(given, plan.heads, numbers, there, _dropping(key, plan.recipe.dropped))
    topics = optax.sigmoid_binary_cross_entropy(margins[:, :-ACTIONS], answers[:, :-ACTIONS]) * known[:, :-ACTIONS]
    action = optax.softmax_cross_entropy(margins[:, -ACTIONS:], answers[:, -ACTIONS:])
    each = topics[:, : plan.issues].sum(axis=1) + _BESIDE * topics[:, plan.issues :].sum(axis=1) + action
    return (each * counts).sum() / counts.sum()


def _dropping(key: Any, share: float) -> Callable[[Any], Any]:
    """Leaves out that share of what it is given, another each time, and makes the rest larger by as much."""
    asked = 0

    def drop(state: Any) -> Any:
        nonlocal asked
        asked += 1
        kept = jax.random.bernoulli(jax.random.fold_in(key, asked), 1 - share, state.shape)
        return jnp.where(kept, state / (1 - share), 0)

    return drop


def _narrow(learnt: _Arrays, issues: int) -> weights.Arrays:
    """The arrays as a file holds them: of the last layer issues and actions, matrices of small integers."""
    for name in ("last_weights", "last_bias"):
        learnt[name] = np.concatenate([learnt[name][:issues], learnt[name][-ACTIONS:]])
    arrays: weights.Arrays = {}
    for name, one in learnt.items():
        kept = weights.narrowed(name.removesuffix("_weights"), one) if name.endswith("_weights") else {name: one}
        arrays |= kept
    return arrays
