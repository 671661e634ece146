"""How well codes agree with people's: the F1 of labels, accuracy, and whether a chance of 0.8 is right 8 times in 10.

Source: shared/score/score_codes.py, whose definitions these are.
Does not: know which value is good.
"""

from typing import Any

import numpy as np

_STEPS = 10


def f1_of(people: Any, program: Any) -> tuple[float, float, Any]:
    """Micro F1, macro F1 over the labels that people gave, and each label's. Tables of 0 and 1, a row a text."""
    both, only, missed = _counts(people, program)
    each = 2 * both / np.maximum(1, 2 * both + only + missed)
    whole = 2 * both.sum() / max(1, 2 * both.sum() + only.sum() + missed.sum())
    given = people.sum(axis=0) > 0
    return float(whole), float(each[given].mean()) if given.any() else 0.0, each


def _counts(people: Any, program: Any) -> tuple[Any, Any, Any]:
    people, program = people.astype(bool), program.astype(bool)
    return (people & program).sum(0), (~people & program).sum(0), (people & ~program).sum(0)


def calibration_error(chances: Any, right: Any) -> float:
    """Expected calibration error: over ten steps of chance, how far chance and share are apart, weighted by number."""
    chances, right = np.ravel(chances), np.ravel(right).astype(float)
    steps = np.minimum((chances * _STEPS).astype(int), _STEPS - 1)
    counts = np.bincount(steps, minlength=_STEPS)
    apart = np.bincount(steps, chances, _STEPS) - np.bincount(steps, right, _STEPS)
    return float(np.abs(apart).sum() / max(1, counts.sum()))


def most_sure(surety: Any, share: float) -> Any:
    """True for that share of the texts, the surest first."""
    order = np.argsort(-surety, kind="stable")
    out = np.zeros(len(surety), bool)
    out[order[: round(share * len(surety))]] = True
    return out


def best_threshold(people: Any, chances: Any) -> float:
    """The threshold of chance, in steps of 0.01, with the best micro F1; each text has at least its likeliest label."""

    def score(threshold: float) -> float:
        took = chances >= threshold
        took[np.arange(len(took)), chances.argmax(axis=1)] = True
        return f1_of(people, took)[0]

    return float(max((round(step / 100, 2) for step in range(25, 56)), key=score))
