"""`openupr positions`: the workbook out, the addendum from it, faults in lines. All is invented."""

import openpyxl
import pytest
from docx import Document

from openupr.actions import draft_list
from openupr.cli import main
from openupr.store.importing import import_reading
from openupr.store.keep import Reading
from tests.domain.drafting.stories import LIST, step
from tests.store import builders as b

REVIEW = (b.STATE, str(b.CYCLE))
pytestmark = pytest.mark.parametrize("engine", ["sqlite"])


@pytest.fixture
def sent(store, tmp_path):
    one = b.report()
    import_reading(Reading(one, b.data_of(one), "reader 1", (b.STATE, b.CYCLE, b.SESSION), {}))
    assert main(["positions", "out", *REVIEW, "-o", str(tmp_path / "sent.xlsx")]) == 0
    return tmp_path / "sent.xlsx"


def filled(path, **words):
    book = openpyxl.load_workbook(path)
    for row in book.active.iter_rows(min_row=2):
        row[5].value = words.get(f"n{row[1].value.rpartition('.')[2]}", "later")
    book.save(path)


def test_what_the_capital_filled_in_is_the_addendum(sent, tmp_path, capsys):
    filled(sent, n1="supported", n3="noted")
    file = tmp_path / "addendum.docx"
    assert main(["positions", "in", *REVIEW, str(sent), "-o", str(file)]) == 0
    assert "2 positions; 4 later" in capsys.readouterr().out
    texts = [one.text.partition("\t")[2] for one in Document(file).paragraphs]
    assert {"Recommendation 115.1: Supported.", "Recommendation 115.3: Noted."} <= set(texts)


def test_a_list_that_only_the_ledger_has_goes_out_and_comes_back_with_its_numbers(store, tmp_path, capsys):
    ids = [one["id"] for one in LIST]
    draft_list.taken("XAA/0", [*LIST, step("recommendations_numbered", chapeau="14", ids=ids)])
    sent, file = tmp_path / "sent.xlsx", tmp_path / "addendum.docx"
    assert main(["positions", "out", "XAA", "0", "-o", str(sent)]) == 0
    filled(sent, n2="supported", n4="supported in part")
    assert main(["positions", "in", "XAA", "0", str(sent), "-o", str(file)]) == 0
    assert "REHEARSAL/1/XAA/Add.1, 2 positions; 2 later" in capsys.readouterr().out
    texts = [one.text.partition("\t")[2] for one in Document(file).paragraphs]
    assert "Recommendation 14.2: Supported." in texts


def test_where_one_row_is_wrong_nothing_is_written_and_each_is_told(sent, tmp_path, capsys):
    filled(sent, n1="perhaps", n2="never", n3="noted")
    file = tmp_path / "addendum.docx"
    assert main(["positions", "in", *REVIEW, str(sent), "-o", str(file)]) == 2
    told = capsys.readouterr().err
    assert 'found "perhaps"' in told
    assert "2 rows are wrong; nothing was written." in told
    assert not file.exists()


def test_of_many_wrong_rows_twenty_are_told_and_how_many_more(sent, tmp_path, capsys):
    book = openpyxl.load_workbook(sent)
    for n in range(40):
        book.active.append([f"odd-{n}" + "x" * 1000])
    book.save(sent)
    assert main(["positions", "in", *REVIEW, str(sent), "-o", str(tmp_path / "a.docx")]) == 2
    told = capsys.readouterr().err.splitlines()
    assert (len(told), max(map(len, told)) < 300) == (21, True)
    assert "40 rows are wrong, 20 of them not told here" in told[-1]


@pytest.mark.parametrize(
    ("words", "why"),
    [
        (["out", "XYZ", "2"], "No numbered recommendation of XYZ/2"),
        (["in", *REVIEW], "takes the one that was filled in"),
        (["in", *REVIEW, "none.xlsx"], "cannot be read: No such file"),
    ],
)
def test_what_cannot_be_done_is_one_line(sent, tmp_path, capsys, words, why):
    capsys.readouterr()
    assert main(["positions", *words, "-o", str(tmp_path / "o.docx")]) == 2
    told = capsys.readouterr().err
    assert why in told
    assert told.count("\n") == 1
