"""`openupr delegation`: out, written in, and back with words counted. What is written is invented."""

import openpyxl
import pytest
from docx import Document

from openupr.cli import main

pytestmark = pytest.mark.parametrize("engine", ["sqlite"])
ON = ["--on", "2026-01-01"]


@pytest.fixture
def folder(store, tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    return tmp_path


def rows(file):
    return [[cell or "" for cell in row] for row in openpyxl.load_workbook(file).active.iter_rows(values_only=True)]


def test_what_was_written_in_word_comes_back_counted_and_with_a_row_more(folder, capsys):
    assert main(["delegation", "Mexico", "20", "-o", "sent.docx", *ON]) == 0
    document = Document("sent.docx")
    table = document.tables[0].rows
    assert table[2].cells[0].text == "ITA/2/MEX/statement"
    table[2].cells[5].text = "We thank the delegation of Italy."
    for n in (3, 4, 5):
        table[n].cells[5].text = "Plant an invented tree"
    table[5].cells[6].text = "ask the capital"
    document.save("filled.docx")
    capsys.readouterr()
    assert main(["delegation", "MEX", "20", "--back", "filled.docx", "-o", "back.xlsx", *ON]) == 0
    told = capsys.readouterr().err
    assert "ITA/2: 18 words of 166." in told
    assert "was not in the file" not in told
    found = {row[0]: row for row in rows("back.xlsx")[1:]}
    assert found["ITA/2/MEX/new/3"][7:] == ["Plant an invented tree", "ask the capital"]
    assert found["ITA/2/MEX/new/4"][7:] == ["", ""]


def test_what_the_page_saved_is_put_into_the_sheet(folder, capsys):
    texts = {
        "id": "to read out",
        "ITA/2/MEX/statement": 'Thank you, ""Italy"".',
        "ITA/2/MEX/new/1": "We recommend trees",
    }
    saved = "".join(f'"{id}","{text}"\r\n' for id, text in texts.items())
    (folder / "saved.csv").write_text(saved, "utf-8-sig", newline="")
    assert main(["delegation", "MEX", "20", "--back", "saved.csv", "-o", "back.xlsx", *ON]) == 0
    assert rows("back.xlsx")[1][7] == 'Thank you, "Italy".'
    assert 'ITA/2/MEX/new/1: begins with "recommend"' in capsys.readouterr().err


@pytest.mark.parametrize(
    ("words", "why"),
    [
        (["XXX", "20", "-o", "a.xlsx"], "A State by its code"),
        (["NOR", "20", "-o", "a.pdf"], "A name that ends with .xlsx"),
        (["NOR", "20", "-o", "a.xlsx", "--pace", "5"], "From 60 to 240 words"),
        (["NOR", "20", "-o", "a.xlsx", "--back", "none.csv"], "none.csv cannot be read: No such file"),
        (["NOR", "20", "-o", "a.xlsx", "--back", "other.csv"], "other.csv holds no row of NOR in session 20"),
    ],
)
def test_what_cannot_be_done_is_one_line_and_writes_nothing(folder, capsys, words, why):
    (folder / "other.csv").write_text("id,to read out\nITA/2/MEX/statement,Hello\n", "utf-8")
    assert main(["delegation", *words]) == 2
    told = capsys.readouterr().err
    assert (why in told, told.count("\n")) == (True, 1)
    assert not (folder / "a.xlsx").exists()
