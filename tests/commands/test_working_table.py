"""`openupr working-table`: out, filled in, and back after a new report. All is invented."""

import csv

import openpyxl
import pytest
from docx import Document

from openupr.cli import main
from openupr.store.importing import import_reading
from openupr.store.keep import Reading
from tests.store import builders as b

pytestmark = pytest.mark.parametrize("engine", ["sqlite"])
KEY = (b.STATE, b.CYCLE, b.SESSION)


def kept(one):
    import_reading(Reading(one, b.data_of(one), "reader 1", KEY, {}))


@pytest.fixture
def sent(store, tmp_path):
    draft = b.items((None,) * 6, "6")
    kept(b.report(name="draft.pdf", symbol="A/HRC/WG.6/20/L.13", recommendations=draft))
    for suffix in ("xlsx", "docx", "csv"):
        assert main(["working-table", "XAA/2", "-o", str(tmp_path / f"sent.{suffix}"), "--on", "2014-12-01"]) == 0
    return tmp_path


def fill(folder, suffix):
    file = folder / f"sent.{suffix}"
    if suffix == "xlsx":
        book = openpyxl.load_workbook(file)
        book.active.cell(4, 9).value = "Ministry of Libraries"
        book.save(file)
    elif suffix == "docx":
        document = Document(file)
        document.tables[0].rows[3].cells[4].text = "Ministry of Libraries"
        document.save(file)
    else:
        rows = list(csv.reader(file.read_text("utf-8-sig").splitlines()))
        rows[3][8] = "Ministry of Libraries"
        with file.open("w", encoding="utf-8", newline="") as out:
            csv.writer(out, delimiter=";").writerows(rows)
    return file


@pytest.mark.parametrize("suffix", ["xlsx", "docx", "csv"])
def test_what_was_written_stays_with_its_recommendation_when_the_final_report_has_other_numbers(sent, suffix, capsys):
    kept(b.report((b.SUPPORTED,) * 6))
    file, new = fill(sent, suffix), sent / "new.xlsx"
    assert main(["working-table", "XAA/2", "--back", str(file), "-o", str(new)]) == 0
    rows = [[cell or "" for cell in row] for row in openpyxl.load_workbook(new).active.iter_rows(values_only=True)]
    found = {row[0]: row for row in rows[1:]}
    assert found["XAA/2/115.3"][8] == "Ministry of Libraries"
    assert found["XAA/2/115.3"][2] == b.TEXTS[2]
    told = capsys.readouterr().err
    assert "XAA/2/6.3 is now XAA/2/115.3." in told
    assert 'XAA/2/115.3: position was "no position yet", is "supported".' in told
    assert "6 recommendations of XAA/2." in told


@pytest.mark.parametrize(
    ("words", "why"),
    [
        (["XAA/2", "-o", "a.pdf"], "a name that ends with .xlsx"),
        (["SVN/4", "-o", "a.xlsx"], "no recommendation of svn/4 is known here"),
        (["XAA/2", "-o", "a.xlsx", "--back", "none.xlsx"], "cannot be read: no such file"),
        (["XAA/2", "-o", "a.xlsx", "--position", "maybe"], "one of the positions"),
        (["SVN/2", "-o", "a.xlsx", "--back", "sent.csv"], "holds no row of svn/2"),
    ],
)
def test_what_cannot_be_done_is_one_line_and_writes_nothing(sent, monkeypatch, capsys, words, why):
    monkeypatch.chdir(sent)
    capsys.readouterr()
    assert main(["working-table", *words]) == 2
    told = capsys.readouterr().err
    assert (why in told.lower(), told.count("\n")) == (True, 1)
    assert not list(sent.glob("a.*"))
