"""A tiny transformer of numbers drawn by chance: two layers, sixteen wide, the pieces of the invented texts."""

import numpy as np

from openupr.classify import weights
from tests.classify.invented import NUMBERS, TOPICS, VERBS

WIDTH, HEADS, LAYERS, LONGEST = 16, 2, 2, 16
ISSUES = sorted(TOPICS)
WORDS = ("plan", "for", "and", *VERBS.values(), *TOPICS.values(), *NUMBERS)
PIECES = ["[PAD]", "[UNK]", "[CLS]", "[SEP]", "never", "said", "##s", *WORDS]


def tiny():
    """The slow part of a model: its head, its arrays."""
    chance = np.random.default_rng(7)

    def drawn(rows, columns):
        return chance.normal(0, 0.3, (rows, columns)).astype(np.float32)

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
