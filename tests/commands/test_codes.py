"""`openupr codes`. Documents are invented."""

import json

import pytest

from openupr.classify.labelled import read_labelled
from openupr.cli import main
from tests.store import builders as b
from tests.store.keeping import BIH, keep

pytestmark = pytest.mark.parametrize("engine", ["sqlite"])


@pytest.fixture
def kept(store):
    keep(b.report((b.SUPPORTED,) * 6), BIH)


def test_it_lists_what_is_proposed_and_what_stands(kept, capsys):
    assert main(["codes", "BIH/2"]) == 0
    out = capsys.readouterr().out
    assert "BIH/2/115.1  " in out
    assert "(proposed, " in out
    assert b.TEXTS[4] in out
    assert "0 of 6 with codes of a person" in out
    assert main(["codes", "BIH/2/115.5", "--accept"]) == 0
    capsys.readouterr()
    assert main(["codes", "BIH/2/115.5", "--json"]) == 0
    (one,) = json.loads(capsys.readouterr().out)
    assert one["given"]["how"] == "accepted"
    assert one["given"]["issues"] == one["proposal"]["issues"]


def test_what_is_surer_is_accepted_in_bulk(kept, capsys):
    assert main(["codes", "BIH/2", "--accept-above", "0"]) == 0
    assert "6 accepted, entries 2 to 7; 0 left to a person." in capsys.readouterr().out
    assert main(["codes", "BIH/2", "--accept-above", "0"]) == 0
    assert "0 accepted; 0 left" in capsys.readouterr().out
    assert main(["codes", "BIH/2/115.5", "--take-back"]) == 0
    assert main(["codes", "BIH/2", "--take-back"]) == 0
    assert capsys.readouterr().out == "1 taken back.\n5 taken back.\n"


def test_corrections_are_written_as_training_reads_them(kept, capsys, tmp_path):
    assert main(["codes", "BIH/2/115.5", "--issues", "Labour,Women's rights", "--action", "2"]) == 0
    file = tmp_path / "given.csv"
    assert main(["codes", "--export", str(file)]) == 0
    (one,) = read_labelled(file)
    assert (one.text, one.session, one.action, one.issues) == (b.TEXTS[4], 20, 2, ("Labour", "Women's rights"))
    assert (one.groups, one.targets) == (None, None)
    assert main(["codes", "--export", str(file)]) == 2


def test_what_cannot_be_done_is_one_line_and_status_two(kept, capsys, tmp_path):
    for words in (
        [],
        ["nonsense"],
        ["BIH/2/999.9", "--accept"],
        ["BIH/2", "--accept"],
        ["BIH/2/115.5", "--issues", "Lighthouses"],
        ["BIH/2/115.5", "--action", "x"],
        ["BIH/2", "--accept-above", "x"],
        ["BIH/2", "--take-back"],
        ["BIH/2", "--take-back", "--accept"],
        ["BIH/2/115.5", "--accept", "--action", "2"],
        ["BIH/2", "--model", str(tmp_path / "none.gz")],
        ["--export", str(tmp_path / "none.csv")],
    ):
        assert main(["codes", *words]) == 2, words
        assert capsys.readouterr().err.count("\n") == 1, words
    assert not (tmp_path / "none.csv").exists()
