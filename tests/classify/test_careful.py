"""The careful model: pieces of words, the same chances alone and in company, and what does not fit is told."""

import numpy as np
import pytest

from openupr.classify import weights
from openupr.classify.careful import Careful, careful
from openupr.classify.coding import codes
from openupr.classify.model import ACTIONS, FAST

TEXTS = [
    "Consider ratifying the treaty on rivers",
    "",
    "Continue and strengthen the education of girls in all villages",
]


def test_words_are_cut_into_the_longest_pieces_that_are_known():
    model = careful()
    names = {at: piece for piece, at in model._at.items()}
    pieces = [names[at] for at in model.pieces_of("\u00c9ducation, ratifying\u2603 xqzj")]
    assert pieces[:3] == ["[CLS]", "education", ","]
    assert pieces[-1] == "[SEP]"
    assert "".join(piece.removeprefix("##") for piece in pieces if piece.startswith(("rat", "##ify"))).startswith("rat")
    assert "[UNK]" in pieces  # the snowman


def test_an_endless_text_is_cut_and_an_endless_word_is_unknown():
    model = careful()
    assert len(model.pieces_of("word " * 5000)) == len(model._slow["places"])
    assert model.pieces_of("x" * 101)[1:-1] == [model._unknown]


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
    with pytest.raises(weights.Damaged, match="lacks something"):
        Careful(weights.read(FAST), ({}, arrays))
