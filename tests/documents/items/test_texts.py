"""An item's text without its brackets of States."""

import pytest

from openupr.documents.items.texts import item_text, tidy


def test_the_bracket_of_states_and_the_final_mark_are_taken_off():
    item = item_text("Ratify the convention\n on bridges (Portugal, Slovakia);")
    assert (item.text, item.states, item.unknown, item.parts) == (
        "Ratify the convention on bridges",
        ("PRT", "SVK"),
        (),
        (),
    )


def test_several_brackets_are_one_list_in_order_each_state_once():
    assert item_text("Do it (Algeria) (Cabo Verde) (Algeria).").states == ("DZA", "CPV")


def test_brackets_within_the_name_of_a_state():
    assert item_text("Do it (Venezuela (Bolivarian Republic of))").states == ("VEN",)


def test_a_bracket_that_names_no_state_stays_in_the_text():
    item = item_text("Ratify the convention (CEDAW) soon (Chile)")
    assert (item.text, item.states) == ("Ratify the convention (CEDAW) soon", ("CHL",))


def test_an_item_without_states_keeps_its_words():
    item = item_text("Do it;")
    assert (item.text, item.states) == ("Do it", ())


@pytest.mark.parametrize(("raw", "text"), [("a  b\n c ;", "a b c"), ("a , b.", "a, b"), ("  ", "")])
def test_text_is_one_line_with_single_blanks(raw, text):
    assert tidy(raw) == text
