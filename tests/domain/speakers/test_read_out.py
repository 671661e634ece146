"""Words counted and forms looked at; all texts are invented."""

import pytest

from openupr.domain.speakers.read_out import ReadOut, count, looked_at

NAMES = {"Lampland": "XAA", "Treeland": "XAB"}


def named_in(text):
    return [code for name, code in NAMES.items() if name in text]


def look(statement="We thank Lampland.", *texts, fit=100):
    told = ReadOut(statement, tuple((f"new/{n}", text) for n, text in enumerate(texts, 1)))
    return list(looked_at("XAA", "Lampland", told, fit, named_in))


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("", 0), ("  \n ", 0), ("Plant a tree", 3), ("Plant – a tree!", 3), ("human-rights-based plan", 2),
        ("the State’s and l'eau", 4), ("1.5 metres", 2), ("Посадить дерево", 2), ("a_b", 2), ("…", 0),
    ],
)  # fmt: skip
def test_a_word_holds_a_letter_or_a_figure(text, words):
    assert count(text) == words


def test_nothing_written_is_nothing_to_look_at():
    assert look("") == []
    assert look("We thank Lampland.", "Plant a tree in every yard.") == []


def test_words_of_the_statement_and_of_all_recommendations_are_counted_against_the_time():
    assert look("We thank Lampland.", "Plant a tree", "Light a lamp", fit=9) == []
    assert look("We thank Lampland.", "Plant a tree", "Light a lamp", fit=8) == [
        "XAA: 9 words, 8 fit into the time: 1 too many."
    ]
    assert look("We thank Lampland. " + "word " * 500, fit=None) == []


def test_the_state_under_review_is_to_be_named_somewhere():
    assert look("We thank you.", "Plant a tree") == ["XAA: Lampland is not named in what is read out."]
    assert look("We thank you.", "Plant a tree in Lampland") == []


@pytest.mark.parametrize(
    ("text", "why"),
    [
        ("We recommend that trees be planted", 'begins with "recommend"'),
        ("Invented delegates recommend to plant", 'begins with "recommend"'),
        ("Plant a tree?", "is a question"),
        ("Plant a tree. Light a lamp", "more than one sentence"),
        ("Plant " + "trees " * 60, "has 61 words"),
        ("Plant a tree in Treeland", "names XAB"),
    ],
)
def test_the_form_of_a_recommendation_is_looked_at(text, why):
    line = look("We thank Lampland.", text)[0]
    assert line.startswith("new/1: ")
    assert why in line


@pytest.mark.parametrize("text", ["Implement what it was recommended to do", "Plant trees, e.g. oaks", "Plant a tree."])
def test_what_is_in_order_is_not_remarked_upon(text):
    assert look("We thank Lampland.", text) == []
