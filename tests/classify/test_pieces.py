"""Words are cut into the longest pieces that are known; what is endless or unknown is cut short or said to be so."""

import pytest

from openupr.classify.pieces import Pieces

NAMES = ("[PAD]", "[UNK]", "[CLS]", "[SEP]", "river", "##s", "##bed", "education", ",", "a", "##b", "_", "riv")
PIECES = Pieces(NAMES, 6)


def cut(text):
    return [NAMES[at] for at in PIECES.of(text)]


def test_the_longest_piece_is_taken_first_and_what_goes_on_is_marked():
    assert cut("Rivers") == ["[CLS]", "river", "##s", "[SEP]"]
    assert cut("riverbeds") == ["[CLS]", "river", "##bed", "##s", "[SEP]"]


def test_capitals_accents_and_signs_that_cannot_be_seen_make_no_difference():
    assert cut("\u00c9ducation\u00ad, a_a") == ["[CLS]", "education", ",", "a", "_", "[SEP]"]


def test_a_word_of_which_a_rest_is_unknown_is_one_unknown():
    assert cut("riverx \u2603") == ["[CLS]", "[UNK]", "[UNK]", "[SEP]"]


def test_an_endless_text_is_cut_and_an_endless_word_is_unknown():
    assert cut("a " * 5000) == ["[CLS]", *["a"] * 4, "[SEP]"]
    assert cut("a" + "b" * 100) == ["[CLS]", "[UNK]", "[SEP]"]


def test_a_list_without_the_three_marks_is_none():
    with pytest.raises(KeyError):
        Pieces(("river",), 6)
