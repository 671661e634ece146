"""A row's cells become a record; nothing is guessed."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from openupr.documents.thematic.columns import Columns
from openupr.documents.thematic.rows import heading_of, plain, read_row
from openupr.domain.positions import Position

COLUMNS = Columns(0, 1, 2, assessment=3)
PLACE = (3, (10, 20))


def row(*cells, columns=COLUMNS):
    found = read_row(cells, columns, "Theme", PLACE)
    return found and found.row


def test_label_text_states_and_source_are_told_apart():
    found = row(
        "115.2 Plant trees (Spain, France); \nSource of position: A/HRC/9/1/Add.1 - Para. 3", "Supported", "", ""
    )
    assert (found.number, found.text, found.states) == ("115.2", "Plant trees", ("ESP", "FRA"))
    assert (found.position, found.source_of_position) == (Position.SUPPORTED, "A/HRC/9/1/Add.1 - Para. 3")
    assert (found.theme, found.page, found.span, found.assessment) == ("Theme", 3, (10, 20), None)


@pytest.mark.parametrize("label", ["115.2", "115.2.", "115.2 .", "115. 2", "&nbsp;115.2&nbsp;", "\n115.2"])
def test_a_label_is_known_in_each_spelling(label):
    assert row(f"{label} Plant trees (Spain);", "Noted", "", "").number == "115.2"


def test_several_texts_under_one_number_are_parts():
    found = row("115.2 Plant trees (Spain); paint doors (Chile);", "Noted", "", "")
    assert [(part.text, part.states) for part in found.parts] == [("Plant trees", ("ESP",)), ("paint doors", ("CHL",))]
    assert found.text == "Plant trees; paint doors"
    assert found.states == ("ESP", "CHL")


@pytest.mark.parametrize(
    ("printed", "position"),
    [
        ("Supported", Position.SUPPORTED), ("Noted\n", Position.NOTED), ("Supported/Noted", Position.PARTIALLY),
        ("Supported / Noted", Position.PARTIALLY), ("", None), ("Under consideration", None),
    ],
)  # fmt: skip
def test_positions_are_as_printed_or_none(printed, position):
    assert row("1.1 Text (Spain);", printed, "", "").position is position


def test_the_source_may_stand_beside_the_position():
    found = row("1.1 Text (Spain);", "Supported\nSource of Position: A/HRC/9/1/Add.1 - Para.3", "", "")
    assert (found.position, found.source_of_position) == (Position.SUPPORTED, "A/HRC/9/1/Add.1 - Para.3")


def test_the_column_of_themes_holds_up_to_three_lists():
    found = row("1.1 Text (Spain);", "", "- One\nA12 Two\nSDGs: \n- 16 - PEACE\nAffected persons: \n- Women\n• Men", "")
    assert (found.themes, found.sdgs, found.groups) == (("One", "A12 Two"), ("16 - PEACE",), ("Women", "Men"))


def test_sdgs_may_have_a_column():
    found = row("1.1 Text (Spain);", "", "- One", "- 5 - GENDER\n- 16 - PEACE", columns=Columns(0, 1, 2, sdgs=3))
    assert found.sdgs == ("5 - GENDER", "16 - PEACE")


def test_an_assessment_is_kept():
    assert row("1.1 Text (Spain);", "", "", " Half\ndone ").assessment == "Half done"


def test_a_row_without_a_number_is_none():
    assert row("Text (Spain);", "Noted", "", "") is None
    assert read_row((), COLUMNS, None, PLACE) is None


@pytest.mark.parametrize(
    ("cells", "heading"),
    [
        (("Theme: A12 Norms ",), "A12 Norms"),
        (("Right or area: 2.1. Norms  \n",), "2.1. Norms"),
        (("Norms without a word before",), "Norms without a word before"),
        (("Theme: A", "", "", ""), "A"),
        (("A", "", "", ""), None),
        (("1.1 Text (Spain);",), None),
        (("a", "b"), None),
        (("",), None),
    ],
)
def test_a_merged_row_is_a_heading(cells, heading):
    assert heading_of(cells) == heading


def test_a_misspelt_blank_is_a_blank():
    assert plain("a&nbsp;b\xa0\n c") == "a b c"


@given(st.lists(st.text(max_size=60), max_size=6))
def test_any_cells_are_read_or_none(cells):
    assert read_row(("1.1 " + "".join(cells[:1]), *cells), COLUMNS, None, PLACE)
    heading_of(cells)
