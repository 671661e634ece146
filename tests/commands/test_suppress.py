import io

import pytest

from openupr.cli import main


@pytest.fixture(autouse=True)
def database(store):
    return store


def test_a_name_read_from_standard_input_is_hidden_listed_and_lifted(capsys, monkeypatch):
    monkeypatch.setattr("sys.stdin", io.StringIO("Jana Novák\n"))
    assert main(["suppress", "name"]) == 0
    assert "Nov" not in capsys.readouterr().out
    assert main(["suppress", "list"]) == 0
    assert capsys.readouterr().out == "1\tname\tJana Novák\n"
    assert main(["suppress", "lift", "1"]) == 0
    capsys.readouterr()
    main(["suppress", "list"])
    assert capsys.readouterr().out == ""


def test_a_document_is_hidden_by_its_symbol(capsys):
    assert main(["suppress", "document", "A/HRC/43/15"]) == 0
    assert "None of it was imported" in capsys.readouterr().out


@pytest.mark.parametrize(
    ("words", "said"),
    [(("lift", "x"), "number of an entry"), (("lift", "7"), "hides nothing"), (("name", "x"), "three letters")],
)
def test_what_cannot_be_done_is_one_clear_line(capsys, words, said):
    assert main(["suppress", *words]) == 2
    told = capsys.readouterr().err
    assert said in told
    assert told.count("\n") == 1


def test_a_closed_input_is_told_in_one_line(capsys, monkeypatch):
    monkeypatch.setattr("sys.stdin", None)
    assert main(["suppress", "name"]) == 2
    assert capsys.readouterr().err.count("\n") == 1
