"""Codes as tables: each label a column, what nobody was asked apart; a text that stands twice, once with both codes."""

from openupr.classify.answers import answers_of, shared_answers
from openupr.classify.labelled import Labelled

LABELS = {"issues": ["Birds", "Stars"], "groups": ["Children"], "targets": ["1.1"]}
ROWS = [
    Labelled("See the birds.", 1, 5, ("Birds",), None, None),
    Labelled("Stars", 1, 2, ("Stars",), ("Children",), ()),
    Labelled("see the BIRDS", 2, 4, ("Birds", "Stars"), ("Children",), ("1.1",)),
]


def test_labels_are_columns_and_what_was_not_asked_is_known_as_such():
    answers, known = answers_of(ROWS, LABELS)
    assert answers.tolist() == [[1, 0, 0, 0, 0, 0, 0, 0, 1], [0, 1, 1, 0, 0, 1, 0, 0, 0], [1, 1, 1, 1, 0, 0, 0, 1, 0]]
    assert known[0].tolist() == [True, True, False, False, *[True] * 5]
    assert known[1:].all()


def test_a_text_that_stands_twice_has_the_share_of_its_rows():
    texts, answers, known = shared_answers(ROWS, LABELS)
    assert texts == ["See the birds.", "Stars"]
    # Of groups and targets one of its two rows was asked: that one's word is the whole.
    assert answers[0].tolist() == [1, 0.5, 1, 1, 0, 0, 0, 0.5, 0.5]
    assert known.all()
