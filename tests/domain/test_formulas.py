"""Cells that a spreadsheet would take for a formula."""

import pytest

from openupr.domain.formulas import safe


@pytest.mark.parametrize(
    "cell", ["=1+1", "+1", "-1", "@SUM(1)", " ＝1", "\u200b=1", "'=1", "\tTake part", "\nTake part"]
)
def test_what_begins_like_a_formula_is_held_back_by_an_apostrophe(cell):
    assert safe(cell) == f"'{cell}"


@pytest.mark.parametrize("cell", ["", "'", "Take part", "1=1", "a@b", "– Take part", "5", "(+1)", "平和"])
def test_other_cells_stay_as_they_are(cell):
    assert safe(cell) == cell
