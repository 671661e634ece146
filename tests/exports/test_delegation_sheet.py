"""How a delegation's sheet looks. All is invented."""

from io import BytesIO

import openpyxl
from docx import Document

from openupr.actions.delegation_table import form_of, rows_of
from openupr.domain.round_trip import blank
from openupr.exports._delegation_sheet import paper
from openupr.exports._round_trip import written
from tests.actions.test_delegation_table import SHEET

WHOLE = {**SHEET, "state_name": "Norway", "on": "2027-01-01"}


def made(suffix):
    return BytesIO(written(paper(WHOLE), blank(form_of(WHOLE), rows_of(WHOLE)), suffix))


def test_the_word_file_has_a_part_for_each_state_under_review_and_says_how_it_comes_back():
    document = Document(made("docx"))
    rows = [[cell.text for cell in row.cells] for row in document.tables[0].rows]
    assert set(rows[1]) == {"Slovenia"}
    assert (rows[0][0], rows[0][5], rows[2][0]) == ("id", "to read out", "XAA/3/NOR/statement")
    above = " ".join(one.text for one in document.paragraphs)
    assert "Norway: delegation's sheet, session 60" in above
    assert "openupr delegation NOR 60 --back FILE" in above
    assert "Not a United Nations document." in above


def test_the_workbook_has_every_column_and_text_alone():
    sheet = openpyxl.load_workbook(made("xlsx")).active
    assert [cell.value for cell in sheet[1]][-2:] == ["to read out", "note"]
    assert {cell.data_type for row in sheet for cell in row if cell.value} == {"s"}
