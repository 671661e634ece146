"""How far texts in other languages stand out, on an index of made vectors."""

from types import SimpleNamespace

import numpy as np
import pytest

from openupr.store.search import across
from openupr.store.search.across import LEAST, above, standing_of

ENGLISH = FRENCH = LEAST


class Index:
    """Some recommendations in English, as many in French; French 0 means what English 0 does, 1 is near to all."""

    def __init__(self, french=FRENCH):
        chance = np.random.default_rng(3)
        made = 0.2 * chance.standard_normal((ENGLISH + french, 384)).astype(np.float32)
        common = 0.3 * chance.standard_normal(384).astype(np.float32)
        made[:ENGLISH] += common
        made[ENGLISH] = made[0] + 0.01
        made[ENGLISH + 1] = common
        self.texts = made / np.linalg.norm(made, axis=1, keepdims=True)

    def values(self, name):
        return {"language": ["en", "fr"]}[name]

    def numbers(self, filters):
        kind, language = filters
        assert (kind.name, kind.values, language.name) == ("kind", ("recommendation",), "language")
        parts = {"en": np.arange(ENGLISH), "fr": np.arange(ENGLISH, len(self.texts))}
        return np.concatenate([np.zeros(0, int), *(parts[code] for code in language.values)])

    def rows_of(self, number):
        more = [{"kind": "paragraph"}]
        return [{"kind": "recommendation", "number": number, "language": "en" if number < ENGLISH else "fr"}, *more]


def test_what_means_the_same_stands_out_and_what_is_near_to_all_does_not():
    index = Index()
    (found,) = across.across(index, 0, "en")
    assert [row["number"] for row in found.rows] == [ENGLISH]
    assert found.standing >= across.FROM
    hub = standing_of(index, (0, "en"), (ENGLISH + 1, "fr"))
    assert hub < across.FROM
    assert float(index.texts[0] @ index.texts[ENGLISH + 1]) > 0.7


def test_the_standing_is_the_same_from_both_sides():
    index = Index()
    one, other = (0, "en"), (ENGLISH, "fr")
    assert standing_of(index, one, other) == pytest.approx(standing_of(index, other, one))
    assert [row["number"] for row in across.across(index, ENGLISH, "fr")[0].rows] == [0]


def test_where_too_few_are_there_nothing_is_usual_and_nothing_proposed():
    index = Index(french=LEAST - 1)
    assert across.across(index, 0, "en") == []
    assert across.across(index, ENGLISH, "fr") == []
    assert standing_of(index, (0, "en"), (ENGLISH, "fr")) is None


def test_a_cosine_is_measured_in_deviations_from_what_is_usual():
    assert above(3.0, np.array([0.0, 2.0])) == pytest.approx(2.0)
    assert above(1.0, np.array([1.0, 1.0])) == 0.0


def test_of_many_texts_a_sample_tells_what_is_usual(monkeypatch):
    monkeypatch.setattr(across, "_SAMPLE", 10)
    looked = []
    index = SimpleNamespace(values=Index().values, numbers=Index().numbers, texts=Looked(Index().texts, looked))
    standing_of(index, (0, "en"), (ENGLISH, "fr"))
    assert [len(one) for one in looked] == [10, 10]


class Looked:
    """Vectors that tell which were looked at together."""

    def __init__(self, texts, looked):
        self._texts, self._looked = texts, looked

    def __getitem__(self, which):
        if not isinstance(which, int):
            self._looked.append(which)
        return self._texts[which]
