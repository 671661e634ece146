"""A tiny transformer of numbers drawn by chance: two layers, sixteen wide, the pieces of the invented texts."""

import os
from functools import cache

import numpy as np

from openupr.classify import weights
from openupr.classify.beginning import Base
from openupr.classify.fine_tuning import Recipe, fine_tuned
from openupr.classify.labelled import labels_of
from tests.classify.invented import NUMBERS, ROWS, TOPICS, VERBS

# For so few numbers a program is made in half the time if nothing is made faster in it. JAX reads this then.
os.environ.setdefault("XLA_FLAGS", "--xla_backend_optimization_level=0")
WIDTH, HEADS, LAYERS, LONGEST = 16, 2, 2, 16
ISSUES = sorted(TOPICS)
WORDS = ("plan", "for", "and", *VERBS.values(), *TOPICS.values(), *NUMBERS)
PIECES = ["[PAD]", "[UNK]", "[CLS]", "[SEP]", "never", "said", "##s", *WORDS]


def tiny():
    """The slow part of a model: its head, its arrays."""
    chance = np.random.default_rng(7)

    def drawn(rows, columns):
        return chance.normal(0, 0.15, (rows, columns)).astype(np.float32)

    shapes = {"words": (len(PIECES), WIDTH), "last": (len(ISSUES) + 5, 2 * WIDTH)}
    for at in range(LAYERS):
        shapes |= {f"{name}{at}": (WIDTH, WIDTH) for name in ("ask", "key", "value", "joined")}
        shapes |= {f"wide{at}": (4 * WIDTH, WIDTH), f"narrow{at}": (WIDTH, 4 * WIDTH)}
    arrays = {"places": drawn(LONGEST, WIDTH)}
    for name, shape in shapes.items():
        arrays |= weights.narrowed(name, drawn(*shape))
        if name != "words":
            arrays[f"{name}_bias"] = np.zeros(shape[0], np.float32)
    for name in ("begin", *(f"{one}{at}" for one in ("met", "done") for at in range(LAYERS))):
        arrays |= {f"{name}_norm": np.ones(WIDTH, np.float32), f"{name}_shift": np.zeros(WIDTH, np.float32)}
    return {"labels": {"issues": ISSUES}, "pieces": PIECES, "heads": HEADS}, arrays


TAUGHT = [one for one in ROWS if one.session]  # those of session 0 are asked for
QUICK = Recipe(passes=8, rate=1e-2)


@cache
def taught():
    """What was learnt of TAUGHT from the tiny model, and what was told on the way."""
    heard = []
    base = Base(tuple(PIECES), HEADS, weights.widened(tiny()[1]), ())
    return *fine_tuned(base, TAUGHT, labels_of(ROWS), lambda *said: heard.append(said), QUICK), heard
