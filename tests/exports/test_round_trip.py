"""A table as workbook, Word file and CSV, and read back from each as whoever filled it in saved it. All is invented."""

import zipfile
from io import BytesIO

import openpyxl
import pytest
from docx import Document

from openupr.domain.round_trip import Form, NoTable, Sent, blank, merged
from openupr.exports._round_trip import MIME, Paper, headings, read_back, written

FORM = Form("XAA/2", ("text", "theme"), ("lead", "note"))
ROWS = [
    Sent("XAA/2/90.1", ("=1+1", "Trees")),
    Sent("XAA/2/90.2", ("Plant a tree\nin every yard", "Trees")),
    Sent("XAA/2/90.10", ("'Tis a \x07 bridge", "Bridges")),
]
PAPER = Paper(
    "Table", "Rows", {"id": 10, "text": 60, "theme": 20, "lead": 20, "note": 20, "before": 20},
    {"id": 12, "text": 50, "lead": 18, "note": 20}, parted_by="theme", chosen="note", words=("a", "b"),
)  # fmt: skip
TABLE = blank(FORM, ROWS)


@pytest.mark.parametrize("suffix", MIME)
def test_a_table_that_is_sent_back_untouched_is_the_same_table(tmp_path, suffix):
    file = tmp_path / f"table.{suffix}"
    file.write_bytes(written(PAPER, TABLE, suffix))
    back = merged(FORM, ROWS, read_back(file), headings(PAPER, TABLE))
    assert (back.header, back.loose) == (TABLE.header, 0)
    assert [row[0] for row in back.rows] == [one.id for one in ROWS]
    assert back.told == ()


def test_a_text_that_looks_like_a_formula_is_text_in_a_workbook_and_held_back_in_csv():
    cell = openpyxl.load_workbook(BytesIO(written(PAPER, TABLE, "xlsx"))).active.cell(2, 2)
    assert (cell.data_type, cell.value) == ("s", "=1+1")
    assert "XAA/2/90.1,'=1+1," in written(PAPER, TABLE, "csv").decode("utf-8-sig")


def test_what_was_written_in_word_comes_back_with_its_id_from_below_its_heading(tmp_path):
    file = tmp_path / "table.docx"
    document = Document(BytesIO(written(PAPER, TABLE, "docx")))
    rows = document.tables[0].rows
    assert [len({id(cell._tc) for cell in row.cells}) for row in rows] == [4, 1, 4, 4, 1, 4]
    rows[3].cells[2].text = "Ministry\nof Trees"
    document.save(file)
    back = merged(FORM, ROWS, read_back(file), headings(PAPER, TABLE))
    assert [row[3] for row in back.rows] == ["", "Ministry\nof Trees", ""]


def test_a_formula_that_somebody_wrote_comes_back_as_text_and_goes_out_as_text(tmp_path):
    file = tmp_path / "table.csv"
    file.write_text(written(PAPER, TABLE, "csv").decode("utf-8-sig").replace("Trees,,", "Trees,=2+2,", 1), "utf-8")
    back = merged(FORM, ROWS, read_back(file))
    assert back.rows[0][3] == "=2+2"
    again = openpyxl.load_workbook(BytesIO(written(PAPER, back, "xlsx"))).active.cell(2, 4)
    assert (again.data_type, again.value) == ("s", "=2+2")


def test_columns_that_somebody_added_are_written_in_every_form(tmp_path):
    lines = [[*TABLE.header, "Budget"], *([*row, "5"] for row in TABLE.rows)]
    wider = merged(FORM, ROWS, lines)
    for suffix in MIME:
        file = tmp_path / f"wider.{suffix}"
        file.write_bytes(written(PAPER, wider, suffix))
        again = merged(FORM, ROWS, read_back(file), headings(PAPER, wider))
        assert (again.header[5], again.rows[0][5]) == ("Budget", "5")


def test_a_workbook_with_a_stray_cell_far_out_is_refused_in_one_line(tmp_path):
    book = openpyxl.load_workbook(BytesIO(written(PAPER, TABLE, "xlsx")))
    book.active.cell(1_048_576, 16_384).value = "stray"
    book.save(tmp_path / "far.xlsx")
    with pytest.raises(NoTable) as refused:
        read_back(tmp_path / "far.xlsx")
    assert "\n" not in str(refused.value)


def test_a_word_file_that_is_a_bomb_is_refused(tmp_path, monkeypatch):
    monkeypatch.setenv("OPENUPR_LIMIT_UNPACKED", "200kB")
    made = tmp_path / "bomb.docx"
    with zipfile.ZipFile(made, "w", zipfile.ZIP_DEFLATED) as file:
        file.writestr("[Content_Types].xml", "<Types/>")
        file.writestr("word/document.xml", " " * 300_000)
    with pytest.raises(NoTable):
        read_back(made)
