"""Texts that are all but the same."""

import pytest

from openupr.domain.search.words import words_of
from openupr.store.search.likeness import similar

TEXT = "Ratify the invented Convention, and plant 12 trees"


@pytest.mark.parametrize(
    "other",
    ["ratify the invented convention and plant 12 trees.", "Plant 12 trees and ratify this invented Convention"],
)
def test_order_case_marks_and_forms_of_words_do_not_matter(other):
    assert similar(words_of(TEXT), "en") == similar(words_of(other), "en")


@pytest.mark.parametrize(
    "other",
    ["Ratify the invented Convention, and plant 13 trees", "Not ratify the invented Convention, and plant 12 trees"],
)
def test_one_word_that_matters_parts_two_texts(other):
    assert similar(words_of(TEXT), "en") != similar(words_of(other), "en")


def test_a_text_of_small_words_alone_has_a_mark_too():
    assert similar(["to", "be"], "en") != similar(["to", "have"], "en")
    assert len(similar([], "en")) == 8
