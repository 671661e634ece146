"""Brackets of States: found, nested, half open; never a guess."""

import pytest

from openupr.documents.items.attribution import brackets_of, last_name


def states(text):
    return [bracket.states for bracket in brackets_of(text)]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Do it (Portugal, Slovakia);", [("PRT", "SVK")]),
        ("Do it (Algeria) (Cabo Verde)", [("DZA",), ("CPV",)]),
        ("Do it (Iran (Islamic Republic of));", [("IRN",)]),
        ("Ratify CEDAW (the Convention) soon (Chile)", [("CHL",)]),
        ("Do it by 2010 (see paragraph 3)", []),
        ("Do it", []),
    ],
)
def test_brackets_of_states_and_no_others(text, found):
    assert states(text) == found


def test_a_bracket_that_is_never_closed_ends_at_the_semicolon_or_the_end():
    assert states("Do it (Spain; do more (Peru)") == [("ESP",), ("PER",)]
    assert states("Do it (Spain") == [("ESP",)]


def test_a_bracket_that_was_never_opened_is_read_where_a_state_stands_before_it():
    assert states("the rights of the child Spain);") == [("ESP",)]


def test_a_name_that_is_not_known_is_given_back_beside_those_that_are():
    (bracket,) = brackets_of("Do it (Spain, Atlantis);")
    assert (bracket.states, bracket.unknown) == (("ESP",), ("Atlantis",))


def test_the_place_of_a_bracket_is_that_in_the_text():
    text = "Do it (Spain);"
    (bracket,) = brackets_of(text)
    assert text[bracket.begin : bracket.end] == "(Spain)"


def test_a_last_bracket_with_an_unknown_name_is_named():
    assert last_name("Do it (Atlantis);") == "Atlantis"
    assert last_name("Do it (see above);") is None
