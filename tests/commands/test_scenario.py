"""`openupr scenario`: the chair's notes as Word, refusals in one line."""

import pytest
from docx import Document

from openupr.cli import main


@pytest.mark.parametrize("engine", ["sqlite"])
def test_the_notes_are_written_and_say_how_much_is_left_to_fill_in(store, tmp_path, capsys):
    file = tmp_path / "notes.docx"
    assert main(["scenario", "svn/2", "-o", str(file)]) == 0
    told = capsys.readouterr().out
    assert "DRAFT/SVN/2/scenario, 0 speakers. To be filled in: 5 blanks." in told
    assert any("13th meeting of the twentieth session" in one.text for one in Document(file).paragraphs)
    assert main(["scenario", "svn/2", "-o", str(tmp_path / "notes.pdf")]) == 2
    assert capsys.readouterr().err.count("\n") == 1
