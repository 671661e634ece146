"""Cells that a spreadsheet would take for a formula."""

import pytest
from hypothesis import given as over
from hypothesis import strategies as some

from openupr.domain.formulas import bare, safe

NO_BREAK_SPACE, ZERO_WIDTH, MARK, WIDE_SPACE = "\u00a0", "\u200b", "\ufeff", "\u3000"


@pytest.mark.parametrize("sign", ["=", "+", "-", "@", "＝", "＋", "－", "＠", "﹦", "﹣", "﹫"])
@pytest.mark.parametrize(
    "before", ["", " ", "  ", "\t", "\r\n", NO_BREAK_SPACE, ZERO_WIDTH, MARK, WIDE_SPACE, "\x00", "'", " '"]
)
def test_what_begins_like_a_formula_is_held_back_by_an_apostrophe(before, sign):
    cell = f"{before}{sign}1+cmd|' /C calc'!A0"
    assert safe(cell) == f"'{cell}"


@pytest.mark.parametrize("cell", ["\tTake part", "\rTake part", "\nTake part", "-5", "-5.20", "+32 2", "=", "@"])
def test_tabs_breaks_and_numbers_with_a_sign_are_held_back_too(cell):
    assert safe(cell) == f"'{cell}"


@pytest.mark.parametrize(
    "cell", ["", "'", " ", "Take part", " Take part", "1=1", "a@b", "– Take part", "5", "'tis", "(+1)", "平和"]
)
def test_other_cells_stay_as_they_are(cell):
    assert safe(cell) == cell


@over(some.text(alphabet=some.sampled_from("'=+-@\t\n a＝1"), max_size=6))
def test_taking_one_apostrophe_away_gives_the_cell_back(cell):
    held = safe(cell)
    assert held in (cell, f"'{cell}")
    # What was held back would be held back again; what was left alone would be left alone again.
    assert (safe(held) == held) == (held == cell)


@over(some.text())
def test_a_cell_that_was_held_back_is_given_back(cell):
    assert bare(safe(cell)) == cell


def test_an_apostrophe_that_nobody_put_there_stays():
    assert [bare("'=1+1"), bare("'tis"), bare("=1")] == ["=1+1", "'tis", "=1"]
