"""Two wordings, word by word: both can be made again from the pieces. All is invented."""

import pytest

from openupr.domain.drafting.wording import Mark, Piece, changed, listed, pieces, wording


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("Paint the old bridge", "Paint the bridge blue"),
        ("", "Paint the bridge"),
        ("Paint the bridge", ""),
        ("Paint", "Paint"),
        ("a b a b a", "b a b"),
    ],
)
def test_both_wordings_come_out_of_the_pieces_again(before, after):
    told = pieces(before, after)
    assert wording(told, Mark.TAKEN_OUT) == before
    assert wording(told, Mark.PUT_IN) == after
    assert changed(told) == (before != after)


def test_a_word_that_was_put_in_is_a_piece_of_its_own():
    assert pieces("Paint the bridge", "Paint the old bridge") == (
        Piece(Mark.KEPT, "Paint the"),
        Piece(Mark.PUT_IN, "old"),
        Piece(Mark.KEPT, "bridge"),
    )


def test_each_name_of_a_list_is_a_piece_of_its_own():
    assert listed(("XAB", "XAC"), ("XAC", "XAD", "XAE")) == (
        Piece(Mark.TAKEN_OUT, "XAB"),
        Piece(Mark.KEPT, "XAC"),
        Piece(Mark.PUT_IN, "XAD"),
        Piece(Mark.PUT_IN, "XAE"),
    )
