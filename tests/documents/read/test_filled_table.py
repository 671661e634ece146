"""Tables that were filled in, from whatever program; all invented. What is hostile is tested where it is confined."""

from datetime import datetime
from io import BytesIO

import openpyxl
import pytest
from docx import Document

from openupr.documents.read.filled_table import rows_of
from openupr.documents.source import Unreadable


def rows(data, most=10):
    return rows_of(data, most, 3, 10**7)


def word(*tables):
    made, out = Document(), BytesIO()
    for lines in tables:
        made.add_paragraph("between tables")
        table = made.add_table(rows=len(lines), cols=len(lines[0]))
        for row, line in zip(table.rows, lines, strict=True):
            for cell, text in zip(row.cells, line, strict=True):
                cell.text = text
    made.save(out)
    return out.getvalue()


def test_a_day_and_a_whole_number_of_a_workbook_are_as_they_were_typed():
    made, out = openpyxl.Workbook(), BytesIO()
    made.active.append(["id", datetime(2027, 3, 1), 30.0])  # noqa: DTZ001 - a cell has no zone
    made.save(out)
    assert rows(out.getvalue()) == [["id", "2027-03-01", "30"]]


def test_the_tables_of_a_word_file_are_one_list_of_rows_and_its_paragraphs_none():
    assert rows(word([["id", "lead"]], [["a", " Ministry\nof Bridges "]])) == [
        ["id", "lead"],
        ["a", "Ministry\nof Bridges"],
    ]


@pytest.mark.parametrize("sign", [",", ";", "\t"])
@pytest.mark.parametrize("code", ["utf-8", "utf-8-sig", "utf-16"])
def test_csv_is_read_whatever_parts_it(sign, code):
    text = f'id{sign}lead\r\nXAA/2/1.1{sign}"two\nlines, ""here"";"\r\n'
    assert rows(text.encode(code)) == [["id", "lead"], ["XAA/2/1.1", 'two\nlines, "here";']]


def test_a_cell_of_csv_that_was_held_back_from_being_a_formula_is_as_it_was():
    assert rows(b"id,lead\na,'=1+1\nb,'tis\n") == [["id", "lead"], ["a", "=1+1"], ["b", "'tis"]]


@pytest.mark.parametrize(
    ("data", "why"),
    [
        (b"nothing of the kind", "neither a workbook"),
        (b"id,\x00", "neither a workbook"),
        ("id,Ä".encode("latin-1"), "no CSV in UTF-8"),
        (b'id,"' + b"x" * 140_000, "no CSV that can be read"),
        (b"PK\x03\x04 cut", "no Excel workbook"),
        (b"id,a\n" * 11, "11 rows; at most 10"),
    ],
    ids=["prose", "bytes", "latin", "long", "cut", "many"],
)
def test_what_is_no_table_is_told(data, why):
    with pytest.raises(Unreadable, match=why):
        rows(data)


def test_a_word_file_without_a_table_is_told():
    out = BytesIO()
    Document().save(out)
    with pytest.raises(Unreadable, match="without a table"):
        rows(out.getvalue())
