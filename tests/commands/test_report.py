"""`openupr report`: the draft as Word, tagged PDF where LibreOffice is, refusals in one line. All is invented."""

import shutil

import pytest
from docx import Document
from docx.oxml.ns import qn

from openupr.actions import draft_list
from openupr.cli import main
from openupr.store.importing import import_reading
from openupr.store.keep import Reading
from tests.domain.drafting.stories import LIST, step
from tests.store import builders as b

ASKED = ("report", b.STATE, str(b.CYCLE), "--on", "2015-02-01", "-o")


@pytest.fixture
def kept(store):
    one = b.report()
    import_reading(Reading(one, b.data_of(one), "reader 1", (b.STATE, b.CYCLE, b.SESSION), {}))


@pytest.mark.parametrize("engine", ["sqlite"])
def test_the_draft_is_written_and_says_how_much_is_left_to_fill_in(kept, tmp_path, capsys):
    file, summary = tmp_path / "draft.docx", tmp_path / "summary.txt"
    summary.write_text("B.\n\nState B spoke of invented bridges.")
    assert main([*ASKED, str(file), "--proceedings", str(summary)]) == 0
    told = capsys.readouterr().out
    assert f"DRAFT/{b.STATE}/{b.CYCLE}, 6 recommendations. To be filled in:" in told
    texts = "\n".join(one.text for one in Document(file).paragraphs)
    assert all(text in texts for text in b.TEXTS)
    assert "State B spoke of invented bridges." in texts
    before = file.read_bytes()
    assert main([*ASKED, str(file)]) == 2
    assert file.read_bytes() == before


@pytest.mark.parametrize("engine", ["sqlite"])
def test_positions_are_those_of_the_day_on_which_the_working_group_adopted_the_report(kept, tmp_path, capsys):
    later = b.addendum([([f"115.{n}" for n in range(1, 7)], b.SUPPORTED)])
    import_reading(Reading(later, b.data_of(later), "reader 1", (b.STATE, b.CYCLE, b.SESSION), {}))
    told = []
    for name, words in (("adopted", ()), ("later", ("--on", "2015-06-01"))):
        file = tmp_path / f"{name}.docx"
        assert main(["report", b.STATE, str(b.CYCLE), "-o", str(file), *words]) == 0
        told.append("\n".join(one.text for one in Document(file).paragraphs))
    said = capsys.readouterr().out
    assert "Positions as of 6 November 2014, when the Working Group adopted the report.\n" in said
    assert "Positions as of 1 June 2015.\n" in said
    assert "will be examined by State A" in told[0]
    assert "enjoy the support" not in told[0]
    assert "enjoy the support" in told[1]


@pytest.mark.parametrize("engine", ["sqlite"])
def test_numbers_of_the_ledgers_list_that_the_report_cannot_keep_are_told(store, tmp_path, capsys):
    ids = [one["id"] for one in LIST]
    draft_list.taken("XAA/0", [*LIST, step("recommendations_numbered", chapeau="3", ids=ids)])
    assert main(["report", "XAA", "0", "-o", str(tmp_path / "draft.docx"), "--on", "2024-08-31"]) == 0
    assert capsys.readouterr().out.endswith("that are others here:\n  6.1 to 6.4 were 3.1 to 3.4\n")
    assert main(["report", "XAA", "0", "-o", str(tmp_path / "other.docx")]) == 0
    assert ", today.\n" in capsys.readouterr().out


@pytest.mark.parametrize("engine", ["sqlite"])
def test_as_pdf_it_is_tagged(kept, tmp_path, monkeypatch, capsys):
    file = tmp_path / "draft.pdf"
    assert main([*ASKED, str(file)]) == 0
    assert b"/MarkInfo" in file.read_bytes()
    monkeypatch.setattr(shutil, "which", lambda name: None)
    assert main([*ASKED, str(tmp_path / "other.pdf")]) == 2
    assert "Or name a file that ends with .docx" in capsys.readouterr().err
    assert not (tmp_path / "other.pdf").exists()


@pytest.mark.parametrize("engine", ["sqlite"])
@pytest.mark.parametrize(
    ("words", "why"),
    [
        (["report", "XAA", "2", "-o", "a.odt"], "ends with .docx or .pdf"),
        (["report", "XYZ", "2", "-o", "a.docx"], "Nothing of XYZ/2 is imported or in the ledger"),
        (["report", "XAA", "2", "-o", "a.docx", "--proceedings", "/dev/zero"], "is a pipe or a device"),
        (["report", "XAA", "2", "-o", "a.docx", "--proceedings", "none.txt"], "Save it as plain text"),
    ],
)
def test_what_cannot_be_done_is_one_line(store, tmp_path, monkeypatch, capsys, words, why):
    monkeypatch.chdir(tmp_path)
    assert main(words) == 2
    told = capsys.readouterr().err
    assert why in told
    assert told.count("\n") == 1
    assert list(tmp_path.glob("a.*")) == []


@pytest.mark.parametrize("engine", ["sqlite"])
def test_against_an_earlier_draft_it_tells_what_differs_as_text_and_as_tracked_changes(kept, tmp_path, capsys):
    earlier, marked = tmp_path / "earlier.docx", tmp_path / "marked.docx"
    assert main([*ASKED, str(earlier)]) == 0
    document = Document(earlier)
    run = next(one for one in document.paragraphs if b.TEXTS[0] in one.text).runs[1]
    run.text = run.text.replace(b.TEXTS[0], f"Perhaps {b.TEXTS[0]}")
    document.save(earlier)
    asked = [*ASKED[:-1], "--against", str(earlier)]
    capsys.readouterr()
    assert main([*asked, "-o", str(marked)]) == 0
    told = capsys.readouterr().out
    assert "as of 1 February 2015 against earlier.docx: recommendations: 1 rewritten; paragraphs: as they were." in told
    assert "Perhaps" in "".join(one.text for one in Document(marked).element.iter(qn("w:delText")))
    assert main([*asked, "--later", str(earlier)]) == 0
    assert "earlier.docx against earlier.docx: nothing differs." in capsys.readouterr().out
    assert main(["report", "SVN", "2", "--against", str(earlier)]) == 2
    assert f"a report on SVN was expected, found one on {b.STATE}" in capsys.readouterr().err


@pytest.mark.parametrize("engine", ["sqlite"])
@pytest.mark.parametrize(
    ("words", "why"),
    [
        (["--against", "none.docx"], "none.docx"),
        (["--against", "none.docx", "-o", "a.pdf"], "ends with .docx was expected"),
        ([], "Name a file: -o draft.docx"),
    ],
)
def test_what_cannot_be_compared_is_one_line(store, tmp_path, monkeypatch, capsys, words, why):
    monkeypatch.chdir(tmp_path)
    assert main([*ASKED[:-1], *words]) == 2
    told = capsys.readouterr().err
    assert why in told
    assert told.count("\n") == 1
