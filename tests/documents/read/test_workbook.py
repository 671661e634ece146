"""Cells of a workbook, all invented; a hostile one is tested where it is confined (exports/test_positions_workbook)."""

from io import BytesIO

import openpyxl
import pytest

from openupr.documents.read.workbook import cells_of
from openupr.documents.source import Unreadable


def book(*lines):
    made, out = openpyxl.Workbook(), BytesIO()
    for line in lines:
        made.active.append(line)
    made.save(out)
    return out.getvalue()


def test_cells_are_text_and_what_stands_beside_is_left_out():
    data = book(["id", "position", "note"], ["a", " noted "], [None, 3, "x"])
    assert cells_of(data, 10, 2, 10**6) == [["id", "position"], ["a", "noted"], ["", "3.0"]]


def test_more_rows_or_bytes_than_expected_are_told():
    with pytest.raises(Unreadable, match="goes down to row 3; at most 2 rows"):
        cells_of(book(["a"], ["b"], ["c"]), 2, 1, 10**6)
    with pytest.raises(Unreadable, match="more than the limit of 100"):
        cells_of(book(["a"]), 2, 1, 100)


@pytest.mark.parametrize("data", [b"not at all", book(["a"])[:900]])
def test_what_is_no_workbook_is_told(data):
    with pytest.raises(Unreadable, match="no Excel workbook"):
        cells_of(data, 2, 1, 10**6)
