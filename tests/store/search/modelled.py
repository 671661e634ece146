"""A model of the tests: a text's vector is made of its words, so that texts with common words are near."""

import numpy as np

from openupr.domain.search.words import words_of


class Modelled:
    """Counts what it has read; `fails` after so many texts."""

    name = "a model of the tests 1"

    def __init__(self, fails=10**9):
        self.read, self._fails = [], fails

    def query(self, text):
        return self.queries([text])[0]

    def queries(self, texts):
        made = np.stack([_vector(text) + 0.3 * _vector("what questions have in common") for text in texts])
        return made / np.linalg.norm(made, axis=1, keepdims=True)

    def passages(self, texts):
        self.read += texts
        if len(self.read) > self._fails:
            raise KeyboardInterrupt
        return np.stack([_vector(text) for text in texts])


def _vector(text):
    made = np.full(384, 0.01, dtype=np.float32)
    for word in words_of(text):
        made[sum(n * ord(letter) for n, letter in enumerate(word, 1)) % 384] += 1
    return made / np.linalg.norm(made)


def quiet(done, of):
    """Progress that nobody is told."""
