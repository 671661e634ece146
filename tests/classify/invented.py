"""Invented recommendations with codes, and a small model made from them. Not of any review."""

from functools import cache
from itertools import product

from openupr.classify import weights
from openupr.classify.labelled import Labelled, labels_of, once_each
from openupr.classify.model import Model
from openupr.classify.training import model_of

VERBS = {1: "share", 2: "continue", 3: "consider", 4: "promote", 5: "ratify"}
TOPICS = {"Birds": "birds", "Rivers": "rivers", "Stars": "stars"}
NUMBERS = ("one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten")


def _rows():
    for at, (action, first, second, number) in enumerate(product(VERBS, TOPICS, TOPICS, NUMBERS)):
        topics = tuple(sorted({first, second}))
        words = " and ".join(TOPICS[one] for one in (first, second))
        yield Labelled(
            f"{VERBS[action].capitalize()} plan {number} for {words}",
            at % 7,
            action,
            topics,
            ("Children",) if "Birds" in topics else (),
            ("1.1",) if "Rivers" in topics else (),
        )


ROWS = once_each(list(_rows()))


@cache
def small_file():
    """The bytes of a model trained on ROWS."""

    return model_of(ROWS, labels_of(ROWS), lambda message: None)


@cache
def small_model():
    """The same, ready."""
    return Model(*weights.unpack(small_file()))
