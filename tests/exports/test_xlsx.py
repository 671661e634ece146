"""XLSX: the workbook is opened again, by another library and by its parts."""

import zipfile
from io import BytesIO

import pytest
from lxml import etree
from python_calamine import CalamineWorkbook

from openupr.exports import _columns as columns
from openupr.exports import xlsx
from openupr.exports._cells import CUT, LONGEST
from tests.exports.invented import recommendation, review

TEXTS = ("=1+1", " @SUM(A1)", "https://example.org/", "007", "First\nsecond", "Лес 森", "_x000D_ a\x07", "2014-11-06")
REVIEW = review(*(recommendation(f"90.{n}", text) for n, text in enumerate(TEXTS, 1)))
MAIN = "{http://schemas.openxmlformats.org/spreadsheetml/2006/main}"
RELATED = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}id"


def written(one=REVIEW):
    out = BytesIO()
    xlsx.write(one, out)
    return out.getvalue()


def sheet(name, data):
    return CalamineWorkbook.from_filelike(BytesIO(data)).get_sheet_by_name(name).to_python(skip_empty_area=False)


def part(name, data):
    with zipfile.ZipFile(BytesIO(data)) as archive:
        return etree.fromstring(archive.read(name))


def test_what_is_written_is_read_again_as_text_cell_by_cell():
    head, *rows = sheet("Recommendations", written())
    assert tuple(head) == columns.HEADER
    assert [tuple(row) for row in rows] == list(columns.rows(REVIEW))


def test_all_readings_stand_on_a_sheet_of_their_own():
    head, *rows = sheet("Readings", written())
    assert tuple(head) == columns.READINGS
    assert [tuple(row) for row in rows] == list(columns.readings(REVIEW))


def test_no_cell_is_a_formula_or_a_number():
    for number in (1, 2, 3):
        cells = part(f"xl/worksheets/sheet{number}.xml", written()).findall(f".//{MAIN}c")
        assert cells
        assert not [cell for cell in cells if cell.find(f"{MAIN}f") is not None]
        assert {cell.get("t") for cell in cells if cell.find(f"{MAIN}v") is not None} == {"s"}


def test_the_header_stays_in_sight_and_columns_are_filtered_and_wide():
    table = part("xl/worksheets/sheet1.xml", written())
    pane = table.find(f".//{MAIN}pane")
    assert (pane.get("ySplit"), pane.get("xSplit"), pane.get("state")) == ("1", "3", "frozen")
    assert table.find(f"{MAIN}autoFilter").get("ref") == "A1:U9"
    widths = {int(one.get("min")): float(one.get("width")) for one in table.iter(f"{MAIN}col")}
    assert widths[columns.HEADER.index("text") + 1] > 80
    assert min(widths.values()) > 10


def test_sources_lead_to_the_authentic_document_and_nothing_else_is_a_link():
    table = part("xl/worksheets/sheet1.xml", written(review(recommendation(text="https://example.org/"))))
    links = {one.get("ref"): one.get(RELATED) for one in table.iter(f"{MAIN}hyperlink")}
    related = part("xl/worksheets/_rels/sheet1.xml.rels", written(review(recommendation(text="https://example.org/"))))
    targets = {one.get("Id"): one.get("Target") for one in related}
    assert {cell: targets[name] for cell, name in links.items()} == {
        "K2": "https://docs.un.org/en/A/HRC/928/15/Add.1",
        "N2": "https://docs.un.org/en/A/HRC/928/15",
    }


def test_the_last_sheet_says_what_it_is_and_whence():
    rows = dict(sheet("About", written())[1:])
    assert rows["Review"] == "State A, cycle 2 (XAA/2)"
    assert rows["report of the Working Group"] == f"A/HRC/928/15, SHA-256 {'ab' * 32}"
    assert rows["Notice"].startswith("Made with OpenUPR. Not a United Nations document.")


def test_a_rehearsal_is_marked_and_in_no_cycle():
    invented = {**review(), "cycle": 0, "address": "XAA/0", "state_name": "State A (invented for rehearsal)"}
    rows = dict(sheet("About", written(invented))[1:])
    assert rows["Review"] == "State A (invented for rehearsal) (XAA/0)"


def test_the_same_review_gives_the_same_bytes():
    assert written() == written()
    assert "2016-01-01T00:00:00Z" in part("docProps/core.xml", written()).xpath("string()")


@pytest.mark.parametrize("letter", ["a", "\U0001f333"])
def test_a_text_that_excel_cannot_hold_says_that_it_is_cut(letter):
    fits, long = letter * (LONGEST // len(letter.encode("utf-16-le")) * 2), letter * LONGEST + "b"
    rows = sheet("Recommendations", written(review(recommendation(text=fits), recommendation("90.2", long))))
    texts = [row[columns.HEADER.index("text")] for row in rows[1:]]
    assert texts[0] == fits
    assert texts[1].startswith(letter * 1000)
    assert texts[1].endswith(CUT)


def test_a_review_without_recommendations_opens_too():
    assert sheet("Recommendations", written(review())) == [list(columns.HEADER)]
