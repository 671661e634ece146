"""Queries as trees."""

from openupr.domain.search.tree import And, Everything, Field, Not, Or, Phrase, Word, both, changed, leaves

QUERY = And((Word("a"), Or((Phrase(("b", "c")), Not(And((Word("d"), Not(Word("e")))))))))


def test_leaves_come_from_left_to_right_with_what_stands_under_a_not():
    assert list(leaves(QUERY)) == [
        (Word("a"), False),
        (Phrase(("b", "c")), False),
        (Word("d"), True),
        (Word("e"), False),  # NOT within NOT
    ]


def test_joining_leaves_out_everything_and_keeps_one_level():
    state = Field("state", ("SVN",))
    assert both(Everything(), state) == state
    assert both(Everything()) == Everything()
    assert both(And((Word("a"), Word("b"))), state) == And((Word("a"), Word("b"), state))
    assert both(Or((Word("a"), Word("b"))), state) == And((Or((Word("a"), Word("b"))), state))


def test_a_change_reaches_every_leaf_and_keeps_the_shape():
    upper = changed(QUERY, lambda leaf: Word(leaf.word.upper()) if isinstance(leaf, Word) else leaf)
    assert upper == And((Word("A"), Or((Phrase(("b", "c")), Not(And((Word("D"), Not(Word("E")))))))))
