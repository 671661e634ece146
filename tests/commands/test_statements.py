import json

import pytest

from openupr.bench._statements import build
from openupr.cli import main


@pytest.fixture
def engine():
    """SQLite alone: what is kept is tried on both engines by tests/actions/test_draft_list.py."""
    return "sqlite"


@pytest.fixture
def folder(tmp_path):
    place = tmp_path / "statements"
    place.mkdir()
    build(place, 3)
    return place


def test_a_draft_list_is_told_with_file_and_page(store, folder, capsys):
    assert main(["statements", str(folder), "XAA/0"]) == 0
    said = capsys.readouterr().out.splitlines()
    assert said[0].startswith("XAA/0, invented for rehearsal: 3 statements, 8 recommendations (0 unsure), 0 groups")
    assert said[1].startswith("XBA-1 Ratify the second protocol")
    assert said[1].endswith("[XBA.docx, page 1]")


@pytest.mark.parametrize(("suffix", "begins"), [("docx", b"PK"), ("xlsx", b"PK"), ("json", b"[")])
def test_the_list_is_written_as_its_suffix_says(store, folder, tmp_path, suffix, begins):
    target = tmp_path / f"list.{suffix}"
    assert main(["statements", str(folder), "XAA/0", "-o", str(target)]) == 0
    assert target.read_bytes().startswith(begins)
    if suffix == "json":
        assert json.loads(target.read_text())[0]["states"] == ["XBA"]
    assert main(["statements", str(folder), "XAA/0", "-o", str(target)]) == 2


def test_what_a_person_should_look_at_is_told_and_shows_in_the_status(store, folder, capsys):
    (folder / "XBZ.txt").write_text("We thank State A.")
    assert main(["statements", str(folder), "XAA/0"]) == 1
    assert "Look at XBZ.txt: no recommendation was found in it" in capsys.readouterr().out


@pytest.mark.parametrize(
    ("words", "said"),
    [([".", "XAA/0", "--keep"], "--keep needs the day"),
     ([".", "XAA/0", "--keep", "--on", "٢٠٢٥-٠١-٠١"], "--keep needs"),
     (["nowhere", "XAA/0"], "A folder of statements"), ([".", "ZZZ/9"], "A review such as"),
     ([".", "XAA/0", "-o", "list.odt"], "A file .docx, .xlsx or .json")],
)  # fmt: skip
def test_what_cannot_be_done_is_one_line(store, words, said, capsys):
    assert main(["statements", *words]) == 2
    assert said in capsys.readouterr().err
