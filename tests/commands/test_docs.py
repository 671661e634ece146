"""`openupr docs` writes the pages where it is told to."""

from openupr.cli import main
from openupr.reference import commands_page


def test_the_pages_are_written(tmp_path, capsys):
    assert main(["docs", "--into", str(tmp_path)]) == 0
    assert (tmp_path / "cli.md").read_text() == commands_page()
    assert (tmp_path / "rules.md").read_text().startswith("# Modalities and practice")


def test_a_missing_folder_is_one_line(tmp_path, capsys):
    assert main(["docs", "--into", str(tmp_path / "none")]) == 2
    assert "is not a folder" in capsys.readouterr().err
