"""A sheet to fill in, as another program opens it. All is invented."""

from io import BytesIO

import openpyxl

from openupr.exports._answer_sheet import AnswerSheet, workbook

FORM = AnswerSheet("Answers", {"id": 10, "answer": 16, "text": 70}, 2, "answer", ("yes", "no"))


def opened(*rows):
    return openpyxl.load_workbook(BytesIO(workbook(FORM, rows, "t"))).active


def test_columns_have_their_widths_and_the_first_of_them_stay_in_sight():
    sheet = opened(("1", "", "=1+1"))
    assert [round(sheet.column_dimensions[one].width) for one in "ABC"] == [11, 17, 71]
    assert (sheet.title, sheet.freeze_panes, sheet.cell(2, 3).data_type) == ("Answers", "C2", "s")


def test_every_row_and_no_other_is_filtered_and_chooses_from_the_words():
    sheet = opened(("1", "", "a"), ("2", "", "b"))
    (rule,) = sheet.data_validations.dataValidation
    assert (str(rule.sqref), rule.formula1, sheet.auto_filter.ref) == ("B2:B3", '"yes,no"', "A1:C3")


def test_a_sheet_without_rows_has_its_head_alone():
    sheet = opened()
    assert [[cell.value for cell in row] for row in sheet] == [["id", "answer", "text"]]
    assert not sheet.data_validations.dataValidation
