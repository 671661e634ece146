"""How a national working table looks. All is invented."""

from datetime import date
from io import BytesIO

import openpyxl
from docx import Document

from openupr.actions.working_table import GIVEN, WRITTEN, WorkingTable
from openupr.domain.round_trip import Form, Sent, blank
from openupr.exports._round_trip import written
from openupr.exports._working_table import paper

ROW = Sent("XAA/2/1.1", ("1.1", "Plant a tree", "France", "supported", "Trees", "", "SDG 15"))
TABLE = WorkingTable("XAA/2", Form("XAA/2", GIVEN, WRITTEN, "number"), (ROW,), date(2026, 1, 1))


def made(suffix):
    return BytesIO(written(paper(TABLE), blank(TABLE.form, TABLE.rows), suffix))


def test_the_workbook_offers_words_for_the_status_and_keeps_id_and_text_in_sight():
    sheet = openpyxl.load_workbook(made("xlsx")).active
    (rule,) = sheet.data_validations.dataValidation
    assert (rule.formula1, rule.showErrorMessage) == ('"no action yet,ongoing,completed"', False)
    assert (sheet.freeze_panes, [cell.value for cell in sheet[1]][8:]) == ("D2", [*WRITTEN])


def test_the_word_file_says_who_made_it_and_how_it_comes_back_and_has_a_column_for_each_answer():
    document = Document(made("docx"))
    above = " ".join(one.text for one in document.paragraphs)
    assert "Not a United Nations document." in above
    assert "openupr working-table XAA/2 --back FILE" in above
    assert [cell.text for cell in document.tables[0].rows[0].cells] == [
        "id", "recommendation", "States", "position", *WRITTEN,
    ]  # fmt: skip
