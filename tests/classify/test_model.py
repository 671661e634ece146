"""A model in use: margins and chances of texts, alone or in company. The texts are invented."""

import numpy as np
import pytest

from openupr.classify import weights
from openupr.classify.model import ACTIONS, Model, shipped
from tests.classify.invented import small_file, small_model

TEXTS = ["Ratify plan one for birds", "", "unknown", "Continue plan two for rivers and stars"]


def test_the_chances_of_actions_add_up_and_all_are_chances():
    chances = small_model().chances(small_model().margins(TEXTS))
    assert np.allclose(chances[:, -ACTIONS:].sum(axis=1), 1, atol=1e-5)
    assert ((chances >= 0) & (chances <= 1)).all()


def test_a_text_has_the_same_chances_alone_and_among_others():
    model = small_model()
    together = model.chances(model.margins(TEXTS))
    for at, text in enumerate(TEXTS):
        assert np.allclose(model.chances(model.margins([text]))[0], together[at], atol=1e-5)


def test_words_that_are_kept_give_what_fresh_ones_give(monkeypatch):
    monkeypatch.setattr("openupr.classify.model._KEPT_WORDS", 0)
    head, arrays = weights.unpack(small_file())
    model = Model(head, arrays)
    first = model.margins(TEXTS)
    assert np.allclose(model.margins(TEXTS), first)


def test_a_model_that_does_not_fit_together_is_damaged():
    head, arrays = weights.unpack(small_file())
    for name in ("bias", "runs_weights", "hidden", "slopes"):
        with pytest.raises(weights.Damaged):
            Model(head, {key: one for key, one in arrays.items() if key != name})
    with pytest.raises(weights.Damaged):
        Model(head, {**arrays, "slopes": arrays["slopes"][:-1]})


def test_the_shipped_model_knows_the_54_issues_and_no_session_of_its_test():
    model = shipped()
    assert len(model.issues) == 54
    assert not {15, 16, 17} & set(model.head["made"]["sessions"])
