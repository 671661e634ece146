"""What a text asks, as marks."""

import pytest

from openupr.domain.similar.asked import ACT, DETAIL, asked, stem
from openupr.vocabulary.asking import asking


def marks(text):
    return asked(text, asking()).marks


@pytest.mark.parametrize(
    "text", ["Ratify CAT", "Consider ratifying CAT", "Take further steps to accede to CAT promptly"]
)
def test_force_and_courtesy_do_not_count(text):
    assert marks(text) == {"ratify:CAT": ACT}


@pytest.mark.parametrize(
    "text",
    [
        "Extend a standing invitation to all special procedures",
        "Consider issuing an open and standing invitation to special procedures of the Council",
        "Issue a permanent invitation to mandate holders",
    ],
)
def test_an_act_that_recurs_is_one_mark(text):
    assert set(marks(text)) == {"ask:standing-invitation"}


def test_to_set_up_an_institution_is_not_to_strengthen_one():
    assert "ask:nhri:begun" in marks("Set up a human rights institution in line with the Paris Principles")
    assert "ask:nhri:there" in marks("Give the national human rights institution more staff")


def test_a_moratorium_with_a_view_to_abolition_asks_the_moratorium():
    assert "ask:abolition" not in marks("Establish a moratorium with a view to its abolition")
    assert "ask:abolition" in marks("Abolish the death penalty")


def test_what_follows_including_weighs_less_up_to_the_next_comma():
    found = marks("Build rural roads, including bridges, and harbours")
    assert found["bridge"] == pytest.approx(found["harbou"] * DETAIL)


def test_words_that_mean_the_same_are_one_mark():
    assert marks("Enact a bill") == marks("Adopt legislation")


def test_a_text_without_words_asks_nothing():
    assert marks("") == {}
    assert marks("Continue its efforts") == {}


def test_each_mark_keeps_the_words_of_the_text():
    assert asked("Pave harbours", asking()).said == {"pave": "pave", "harbou": "harbours"}


@pytest.mark.parametrize(
    ("one", "other"), [("educational", "education"), ("harbour", "harbours"), ("minority", "minorities")]
)
def test_forms_of_a_word_share_a_stem(one, other):
    assert stem(one) == stem(other)


def test_a_number_is_kept_whole():
    assert stem("20302030") == "20302030"
