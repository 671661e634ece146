"""The workbook that a capital fills in, and what comes back from whatever wrote it. All is invented."""

import zipfile

import openpyxl
import pytest

from openupr.domain.drafting.answers import Filled
from openupr.exports._positions_workbook import NoWorkbook, read_back, workbook

ROWS = [
    {"id": f"id-{n}", "number": f"6.{n}", "theme": "Bridges", "text": text, "states": "State B", "word": ""}
    for n, text in enumerate(("=1+1", "Ratify", "Build"), 1)
]


@pytest.fixture
def sent(tmp_path):
    path = tmp_path / "sent.xlsx"
    path.write_bytes(workbook(ROWS))
    return path


def test_a_text_that_looks_like_a_formula_is_text(sent):
    cell = openpyxl.load_workbook(sent).active.cell(2, 4)
    assert (cell.data_type, cell.value) == ("s", "=1+1")


def test_it_comes_back_with_its_ids_after_it_was_sorted_and_saved_by_another_program(sent):
    book = openpyxl.load_workbook(sent)
    sheet = book.active
    for column in range(1, 10):
        one, other = sheet.cell(2, column), sheet.cell(4, column)
        one.value, other.value = other.value, one.value
    sheet.cell(2, 6).value, sheet.cell(2, 7).value = "noted", "No bridge."
    book.save(sent)
    assert read_back(sent) == [
        Filled(2, "id-3", "noted", "No bridge."),
        Filled(3, "id-2", "", ""),
        Filled(4, "id-1", "", ""),
    ]


def test_another_file_is_refused_in_one_line(sent, tmp_path):
    other = openpyxl.Workbook()
    other.active.append(["id", "position"])
    other.save(tmp_path / "other.xlsx")
    (tmp_path / "text.xlsx").write_bytes(b"not at all")
    (tmp_path / "cut.xlsx").write_bytes(sent.read_bytes()[:900])
    for name, why in (("other", "other columns"), ("text", "no Excel workbook"), ("cut", "no Excel workbook")):
        with pytest.raises(NoWorkbook, match=why) as refused:
            read_back(tmp_path / f"{name}.xlsx")
        assert "\n" not in str(refused.value)


def rewritten(sent, change):
    """The workbook with its parts changed by `change`, which gets the parts by name."""
    with zipfile.ZipFile(sent) as file:
        parts = {name: file.read(name) for name in file.namelist()}
    change(parts)
    with zipfile.ZipFile(sent, "w", zipfile.ZIP_DEFLATED) as file:
        for name, data in parts.items():
            file.writestr(name, data)


SHEET = "xl/worksheets/sheet1.xml"
FAR = b'<row r="1048576"><c r="XFD1048576" t="inlineStr"><is><t>x</t></is></c></row></sheetData>'
HOSTILE = {
    "a stray cell": lambda parts: parts.update({SHEET: parts[SHEET].replace(b"</sheetData>", FAR)}),
    "a cell nowhere": lambda parts: parts.update({SHEET: parts[SHEET].replace(b'r="A2"', b'r="ZZZZZZZZ99999999999"')}),
    "a bomb": lambda parts: parts.update(
        {SHEET: parts[SHEET].replace(b"<sheetData>", b"<sheetData>" + b" " * 250_000_000)}
    ),
}


@pytest.mark.parametrize("what", HOSTILE)
def test_a_hostile_workbook_breaks_nothing_and_is_one_line(sent, what):
    rewritten(sent, HOSTILE[what])
    with pytest.raises(NoWorkbook) as refused:
        read_back(sent)
    assert "\n" not in str(refused.value)


def test_rows_below_the_list_are_told_and_not_left_out(sent):
    book = openpyxl.load_workbook(sent)
    book.active.cell(5003, 1).value = "id-9"
    book.save(sent)
    with pytest.raises(NoWorkbook, match="goes down to row 5003"):
        read_back(sent)
