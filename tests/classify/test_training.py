"""A model is made from coded texts: it codes what it has not seen, holds no text, and is the same each time."""

import gzip
from dataclasses import replace

import numpy as np

from openupr.classify import weights
from openupr.classify.labelled import labels_of
from openupr.classify.model import Model
from openupr.classify.training import model_of
from tests.classify.invented import ROWS, small_file, small_model


def test_the_same_texts_give_the_same_bytes():
    assert model_of(ROWS, labels_of(ROWS), lambda message: None) == small_file()


def test_the_file_holds_labels_and_numbers_and_no_word_of_a_text():
    whole = gzip.decompress(small_file()).lower()
    assert b"birds" in whole  # a label
    assert b"plan" not in whole
    assert b"ratify" not in whole


def test_texts_that_were_not_seen_are_coded():
    model = small_model()
    chances = model.chances(model.margins(["Please ratify the new plan for birds"]))[0]
    assert chances[model.issues.index("Birds")] > 0.5 > chances[model.issues.index("Stars")]
    assert np.argmax(chances[-5:]) + 1 == 5


def test_the_head_says_what_it_was_made_from():
    head, _ = weights.unpack(small_file())
    assert head["made"] == {"texts": len(ROWS), "sessions": list(range(7))}
    assert 0 < head["decides"]["issue"] < 1


def test_an_issue_of_one_text_and_one_of_every_text_are_learnt_as_rare_and_as_usual():
    rows = [
        replace(one, issues=(*one.issues, "Everything", *(("Once",) if at == 0 else ()))) for at, one in enumerate(ROWS)
    ]
    model = Model(*weights.unpack(model_of(rows, labels_of(rows), lambda message: None)))
    chances = model.chances(model.margins(["Please ratify the new plan for birds"]))[0]
    assert chances[model.issues.index("Once")] < 0.4 < 0.6 < chances[model.issues.index("Everything")]
