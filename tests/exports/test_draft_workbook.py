import zipfile
from io import BytesIO

from python_calamine import CalamineWorkbook

from openupr.domain.drafting.rows import Row
from openupr.exports._draft_workbook import HEADER, workbook

ROW = Row("XAB-1", "6.1", "=1+1 is no formula", ("XAB",), "a quote", "XAB.docx, page 1", "")


def test_the_row_keeps_its_id_and_leaves_the_position_to_the_mission():
    rows = CalamineWorkbook.from_filelike(BytesIO(workbook([ROW], "t"))).get_sheet_by_index(0).to_python()
    assert rows == [
        list(HEADER),
        ["XAB-1", "6.1", "=1+1 is no formula", "(State B)", "", "", "a quote", "XAB.docx, page 1", ""],
    ]


def test_the_position_is_chosen_from_three_words_and_nothing_is_a_formula():
    with zipfile.ZipFile(BytesIO(workbook([ROW], "t"))) as package:
        sheet = package.read("xl/worksheets/sheet1.xml").decode()
    assert '"supported,noted,later"' in sheet.replace("&quot;", '"')
    assert "<f>" not in sheet
    assert "Not a United Nations document" in sheet


def test_an_empty_list_is_a_file_all_the_same():
    assert CalamineWorkbook.from_filelike(BytesIO(workbook([], "t"))).get_sheet_by_index(0).to_python() == [
        list(HEADER)
    ]
