"""The Excel form of OHCHR's index: its headings, its lists in cells, text that no spreadsheet runs."""

from datetime import datetime
from io import BytesIO

import openpyxl

from openupr.exports.uhri_xlsx import HEADER, write
from tests.exports.invented import recommendation, review


def sheet(*recommendations, issued=None):
    whole, out = review(*recommendations), BytesIO()
    whole["documents"][0]["issued"] = issued
    write(whole, out)
    return list(openpyxl.load_workbook(BytesIO(out.getvalue())).active.iter_rows())


def values(*recommendations, **more):
    head, *rows = [[cell.value for cell in row] for row in sheet(*recommendations, **more)]
    return [dict(zip(head, row, strict=True)) for row in rows]


def test_the_headings_are_the_index_s_with_its_own_spelling():
    assert [cell.value for cell in sheet()[0]] == list(HEADER)
    assert {"Reccomending Body", "UPR Reccomending States", "OHCHR Annotation Id"} <= set(HEADER)


def test_several_values_are_lines_with_a_stroke_and_the_date_is_a_date():
    row = values(recommendation(), issued="2015-01-02")[0]
    assert row["UPR Reccomending States"] == "- France\n- Portugal"
    assert (row["UPR Position"], row["Themes"]) == ("- Supported", "- Trees\n- Bridges")
    assert row["Document Publication Date"] == datetime(2015, 1, 2)  # noqa: DTZ001 - cells of Excel have no zone


def test_what_only_ohchr_gives_and_a_day_that_is_not_known_are_empty():
    row = values(recommendation(position="pending"))[0]
    assert [row[each] or "" for each in ("OHCHR Annotation Id", "Document Publication Date", "UPR Position")] == [
        ""
    ] * 3


def test_no_cell_is_a_formula():
    rows = sheet(recommendation("=1+1", "=HYPERLINK(1)"))
    assert {cell.data_type for row in rows for cell in row if cell.value} == {"s"}


def test_the_same_review_gives_the_same_bytes():
    first, second = BytesIO(), BytesIO()
    write(review(recommendation()), first)
    write(review(recommendation()), second)
    assert first.getvalue() == second.getvalue()
