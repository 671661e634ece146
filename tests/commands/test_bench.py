"""`openupr bench`: which measurements there are, and what becomes of them."""

import pytest

from openupr.bench import Missed
from openupr.cli import main
from openupr.commands import bench as under_test


@pytest.fixture
def folder(monkeypatch, tmp_path):
    """Two measurements, and a folder of real documents."""
    (tmp_path / "corpus").mkdir()

    def missed(shared, small):
        raise Missed(["a table", "Missed: 1."])

    measured = {"good": lambda shared, small: [f"{shared.name} {small}"], "poor": missed}
    monkeypatch.setattr(under_test, "discover", lambda package, attribute: measured)
    return tmp_path


def test_without_a_name_the_names_are_listed(folder, capsys):
    assert main(["bench"]) == 0
    assert capsys.readouterr().out == "good\npoor\n"


def test_a_measurement_prints_its_table(folder, capsys):
    assert main(["bench", "good", "--small", "--shared", str(folder)]) == 0
    assert f"# good\n{folder.name} True\n(" in capsys.readouterr().out


def test_what_must_be_reached_and_is_not_gives_one(folder, capsys):
    assert main(["bench", "all", "--shared", str(folder)]) == 1
    assert "a table\nMissed: 1.\n" in capsys.readouterr().out


def test_an_unknown_name_is_told_with_those_that_there_are(folder, capsys):
    assert main(["bench", "speed"]) == 2
    assert 'no measurement "speed". There are: good, poor, all.' in capsys.readouterr().err


def test_without_real_documents_one_line_says_so(folder, tmp_path, capsys):
    assert main(["bench", "good", "--shared", str(tmp_path / "none")]) == 2
    assert "Name one with --shared" in capsys.readouterr().err
