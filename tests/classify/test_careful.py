"""The careful model: pieces of words, the same chances alone and in company, and what does not fit is told."""

import numpy as np
import pytest

from openupr.classify import weights
from openupr.classify.careful import Careful, both, careful, parts_of
from openupr.classify.coding import codes
from openupr.classify.model import ACTIONS, FAST, shipped
from tests.classify.invented import small_file
from tests.classify.invented_slow import tiny

TEXTS = [
    "Consider ratifying the treaty on rivers",
    "",
    "Continue and strengthen the education of girls in all villages",
]


def test_a_text_has_the_same_chances_alone_and_among_others():
    model = careful()
    together = model.chances(model.margins(TEXTS))
    assert np.allclose(together[:, -ACTIONS:].sum(axis=1), 1, atol=1e-5)
    for at, text in enumerate(TEXTS):
        assert np.allclose(model.chances(model.margins([text]))[0], together[at], atol=1e-4)


def test_texts_are_coded_like_those_of_their_kind():
    first, blank, third = codes(careful(), TEXTS)
    assert (first.action, blank.issues, blank.unsure) == (3, (), True)
    assert "Right to education" in third.issues


def test_what_does_not_fit_together_is_damaged():
    head, arrays = {"labels": {"issues": ["Birds"]}, "pieces": []}, {}
    with pytest.raises(weights.Damaged, match="other issues"):
        Careful(weights.read(FAST), (head, arrays))
    slow = tiny()
    no_numbers = {**slow[1], "last_bias": np.full_like(slow[1]["last_bias"], np.nan)}
    with pytest.raises(weights.Damaged, match="what is no number"):
        Careful(weights.unpack(small_file()), (slow[0], no_numbers))
    with pytest.raises(weights.Damaged, match="lacks something"):
        Careful(weights.read(FAST), ({}, arrays))


def test_a_file_of_both_parts_is_asked_with_both_or_with_the_fast_one_alone(tmp_path):
    fast = weights.unpack(small_file())
    (tmp_path / "both.gz").write_bytes(weights.pack(*both(fast, tiny())))
    text = ["Ratify plan one for birds"]
    whole, alone = careful(tmp_path / "both.gz"), shipped(tmp_path / "both.gz")
    slow = Careful(fast, tiny())
    assert np.array_equal(whole.margins(text), slow.margins(text))
    assert np.array_equal(whole.margins(text)[:, : -(3 + ACTIONS)], alone.margins(text))


def test_a_slow_part_alone_goes_with_the_fast_model_that_ships(tmp_path):
    (tmp_path / "slow.gz").write_bytes(weights.pack(*tiny()))
    assert parts_of(tmp_path / "slow.gz")[0][0] == weights.read(FAST)[0]
    with pytest.raises(weights.Damaged, match="other issues"):
        careful(tmp_path / "slow.gz")
    with pytest.raises(weights.Damaged, match=r"slow\.gz holds the slow part of a model alone: ask with --best"):
        shipped(tmp_path / "slow.gz")


def test_a_fast_model_alone_is_not_taken_for_a_careful_one(tmp_path):
    (tmp_path / "fast.gz").write_bytes(small_file())
    with pytest.raises(weights.Damaged, match=r"fast\.gz holds a fast model alone"):
        careful(tmp_path / "fast.gz")
