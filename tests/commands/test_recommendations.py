import pytest

from openupr.bench._statements import build
from openupr.cli import main

LIST = ["recommendations", "XAA/0"]


@pytest.fixture
def engine():
    """SQLite alone: what is kept is tried on both engines by tests/actions/test_draft_list.py."""
    return "sqlite"


def test_a_list_goes_from_statements_to_numbers_and_word(store, tmp_path, capsys):
    folder = tmp_path / "statements"
    folder.mkdir()
    build(folder, 2)
    assert main(["statements", str(folder), "XAA/0", "--keep", "--on", "2024-08-06"]) == 0
    for words in (["--dry-run"], []):
        assert main([*LIST, "recommendations_numbered", "chapeau=6", "--on", "2024-08-08", *words]) == 0
        assert ("may be taken; it would then be: numbers assigned" in capsys.readouterr().out) is bool(words)
    capsys.readouterr()
    assert main(LIST) == 0
    said = capsys.readouterr().out.splitlines()
    assert said[0] == "XAA/0, invented for rehearsal: numbers assigned, 6 recommendations"
    assert said[1].startswith("  6.1 Ratify the second protocol")
    assert any(line.startswith("  merging_proposed ids=…") for line in said)
    assert main([*LIST, "-o", str(tmp_path / "list.docx")]) == 0
    assert (tmp_path / "list.docx").read_bytes().startswith(b"PK")


def test_a_step_that_may_not_come_is_one_line(store, capsys):
    assert main([*LIST, "merging_proposed", "ids=XAB-1,XAC-1", "--on", "2024-08-06"]) == 2
    said = capsys.readouterr().err
    assert "XAA/0, stage no draft list: merging proposed on 2024-08-06 came, but expected was a draft list" in said
    assert main([*LIST, "merging_proposed", "ids"]) == 2
    assert main([*LIST, "-o", "list.pdf"]) == 2


def test_what_is_entered_from_the_record_is_not_refused_and_gets_a_note(store, capsys):
    record = ["--record", "--source", "a report"]
    fields = ["id=XAB-1", "form=spoken", "text=Train judges", "author=XAC", "states=XAB"]
    assert main([*LIST, "recommendation_read", *fields, *record]) == 0
    said = capsys.readouterr().out.splitlines()
    assert said[1].startswith("Note: XAA/0: entry 1, recommendation read: expected was as author one of the States ")
    assert main(LIST) == 0
    assert "Check: XAA/0: entry 1" in capsys.readouterr().out
    assert main(["step", "XAA/0", "report_issued", *record]) == 0
    assert main([*LIST, "recommendation_read", *fields, *record]) == 0
    assert main([*LIST, "recommendation_read", *fields, "--on", "2024-08-06"]) == 2
