"""The texts by which proposals across languages are measured, and how they are counted."""

from collections import Counter

import numpy as np
import pytest

from openupr.bench import _across as across
from openupr.languages.terms import terms
from openupr.store.search.levelling import level


def test_sixty_texts_have_what_asks_the_same_and_what_does_not_and_twenty_five_were_written_after():
    texts = across.written()
    assert [one.number for one in texts] == list(range(1, 86))
    assert all(one.same and one.other for one in texts[:60])
    assert not any(one.same or one.other for one in texts[60:])
    assert Counter(one.language for one in texts[60:]) == dict.fromkeys(("fr", "es", "ar", "zh", "ru"), 5)


def test_what_was_read_is_counted_apart_for_texts_written_after():
    known = across.judged()
    (yes,) = [key for key, same in known.items() if same and key[0] <= 60][:1]
    (no,) = [key for key, same in known.items() if not same and key[0] > 60][:1]
    before, after = across.told([yes, (1, "unread"), no], 3000)
    assert before.endswith("that was found: 1 proposed that ask the same, 0 that do not, 1 that nobody has read")
    assert after.endswith("written after: 0 proposed that ask the same, 1 that do not")


def test_a_standing_is_the_mean_of_both_sides():
    ours, english = np.array([[1.0, 0.0]]), np.array([[1.0, 0.0], [0.0, 1.0], [0.0, -1.0]])
    foreign = np.array([[1.0, 0.0], [0.0, 1.0]])
    first, its = (1 - 1 / 3) / np.std([1, 0, 0]), (1 - 0.5) / 0.5
    assert across.standings(ours, english, english[:1], foreign)[0, 0] == pytest.approx((first + its) / 2)


class Model:
    """A text and what asks the same have one vector; all else has chance."""

    name = "a model of the tests"

    def __init__(self):
        self._number = {text: one.number for one in across.written() for text in (one.text, one.same) if text}

    def passages(self, texts):
        return np.stack([self._vector(text) for text in texts])

    def _vector(self, text):
        chance = np.random.default_rng(self._number.get(text) or 1000 + sum(map(ord, text)))
        return chance.standard_normal(384).astype(np.float32) / 20


def test_a_model_that_knows_the_same_proposes_all_of_it_and_nothing_else():
    model, real = Model(), [f"Invented text {n}." for n in range(200)]
    raw = model.passages(real)
    of_terms = {code: np.zeros((2, 384), dtype=np.float32) for code in terms()}
    lines = across.measured(model, level(raw, raw, of_terms, model.name), real, raw, [("fr", "un texte")])
    assert "proposed 60 of 60 English texts that ask the same, 0 of 60 that do not" in lines[0]
    assert lines[2].endswith("0 proposed that ask the same, 0 that do not")
