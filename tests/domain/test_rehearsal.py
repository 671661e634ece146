"""What a rehearsal is made of, and that nothing of it is mistaken for something real, nor the other way round."""

import pytest

from openupr.domain import rehearsal


def test_there_are_fourteen_states_under_codes_that_no_state_can_be_given():
    assert rehearsal.STATES["XAA"] == "State A"
    assert rehearsal.STATES["XAN"] == "State N"
    assert len(rehearsal.STATES) == 14
    assert all("XAA" <= code <= "XZZ" for code in rehearsal.STATES)


def test_symbols_are_found_once_each_in_order():
    text = "(REHEARSAL/1/XAA/1); REHEARSAL/1/XAA, REHEARSAL/1/XAA/Add.1 and REHEARSAL/1/XAA/1"
    assert rehearsal.symbols_in(text) == ("REHEARSAL/1/XAA/1", "REHEARSAL/1/XAA", "REHEARSAL/1/XAA/Add.1")


@pytest.mark.parametrize("text", ["REHEARSAL/1/SVN", "REHEARSAL/XAA", "A/HRC/WG.6/1/XAA/1", "REHEARSAL/1/XAO", "XAA"])
def test_what_only_resembles_a_symbol_is_none(text):
    assert rehearsal.symbols_in(text) == ()
    assert rehearsal.code_of(text, "SVN") is None


@pytest.mark.parametrize(
    ("symbol", "state", "code"),
    [
        ("REHEARSAL/1/XAB/Add.1", None, "XAB"),
        ("REHEARSAL/1/XAB", "SVN", "XAB"),
        (None, "XAC", "XAC"),
        ("A/HRC/28/15", "SVN", None),
        (None, None, None),
    ],
)
def test_a_document_is_of_the_state_that_its_symbol_names_else_of_its_own(symbol, state, code):
    assert rehearsal.code_of(symbol, state) == code


@pytest.mark.parametrize(
    ("text", "is_one"),
    [
        ("State A", True),
        ("State A.", True),
        ("(State A, Chile)", True),
        ("Chile and State A and Peru", True),
        ("Chile; State A;", True),
        ("State A/HRC/1", False),
        ("State A. Presentation", False),
        ("by the State A", False),
        ("the State A, Chile", False),
        ("State A party", False),
    ],
)
def test_a_name_in_a_list_stands_alone_in_its_place(text, is_one):
    start = text.index("State A")
    assert rehearsal.entry_of_list(text, start, start + len("State A")) is is_one


@pytest.mark.parametrize("printed", ["State a", "State  A", "State\nA", "State. A", "STATE A", "State O", "State-A"])
def test_a_name_in_a_list_is_verbatim(printed):
    assert not rehearsal.entry_of_list(printed, 0, len(printed))


def test_what_is_shown_bears_the_mark_and_a_real_review_does_not():
    assert rehearsal.marked("XAA/0") == "XAA/0, invented for rehearsal"
    assert rehearsal.marked("SVN/3") == "SVN/3"
    assert rehearsal.name_of("XAA") == "State A (invented for rehearsal)"
    assert not rehearsal.is_invented("SVN/10")


def test_further_sessions_have_invented_states_of_their_own_with_the_mark():
    assert (rehearsal.code_at(1, 1), rehearsal.code_at(14, 14)) == ("XAA", "XNN")
    assert rehearsal.name_of("XBC") == "State C of session 2 (invented for rehearsal)"
    assert not [code for code in ("XAO", "XOA", "SVN", "XA", "xaa", "XAAA") if rehearsal.is_invented_state(code)]
