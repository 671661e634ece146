"""Plain text, and tables made ready."""

from openupr.domain.similar.known import Instrument, KeyAsk, known, plain


def test_plain_text_has_no_marks_and_remembers_where_a_stop_stood():
    assert plain("Ratify CAT, and sign.") == ("ratify cat and sign", [10, 19])


def test_a_hyphen_parts_words_and_a_genitive_is_left_out():
    assert plain("the State's OP-CAT")[0] == "the state op cat"


def test_an_empty_text_is_empty():
    assert plain(" \n; ") == ("", [0])


def test_the_first_row_that_fits_counts():
    made = known([Instrument("A", "", "first pact", ""), Instrument("B", "", "pact", "")], [], {}, {})
    assert [one.lastgroup for one in made.finding_instruments.finditer("pact and first pact")] == ["i1", "i0"]


def test_a_pattern_fits_whole_words_only():
    made = known([], [KeyAsk("visit", "visit", "visits?")], {}, {})
    assert [one[0] for one in made.finding_asks.finditer("revisit visits visitors")] == ["visits"]
