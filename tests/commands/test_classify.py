"""`openupr classify`: one object for every line read, whatever the line is; a model that cannot be used is told."""

import io
import json

import pytest

from openupr.cli import main
from openupr.commands.classify import _LONGEST, lines
from tests.classify.invented import small_file


@pytest.fixture
def model(tmp_path):
    path = tmp_path / "model.gz"
    path.write_bytes(small_file())
    return str(path)


def coded(monkeypatch, capsys, data, *arguments):
    monkeypatch.setattr("sys.stdin", io.TextIOWrapper(io.BytesIO(data)))
    assert main(["classify", *arguments]) == 0
    out, err = capsys.readouterr()
    return [json.loads(line) for line in out.splitlines()], err


def test_every_line_has_its_object_in_its_order(monkeypatch, capsys, model):
    found, err = coded(
        monkeypatch, capsys, b"Ratify plan one for birds\n\n  \nContinue plan two for stars", "--model", model
    )
    assert [one["action"] for one in found if one["issues"]] == [5, 2]
    assert [bool(one["issues"]) for one in found] == [True, False, False, True]
    assert set(found[0]) == {"issues", "action", "unsure", "sdg_targets", "groups", "scores"}
    assert err == ""


def test_no_line_gives_no_object(monkeypatch, capsys, model):
    assert coded(monkeypatch, capsys, b"", "--model", model) == ([], "")


def test_a_damaged_line_is_coded_as_far_as_it_can_be_read_and_told(monkeypatch, capsys, model):
    found, err = coded(monkeypatch, capsys, b"ok\nRatify \xff\xfe plan for birds\r\n", "--model", model)
    assert found[1]["issues"] == ["Birds"]
    assert err == "openupr: line 2: UTF-8 was expected; signs that are not were passed over.\n"


def test_a_very_long_line_is_one_line(monkeypatch, capsys, model):
    found, err = coded(
        monkeypatch, capsys, b"Ratify birds " + b"x" * 3_000_000 + b"\nContinue stars\n", "--model", model
    )
    assert [one["action"] for one in found] == [5, 2]
    assert err == f"openupr: line 1: only its first {_LONGEST} characters were looked at.\n"


def test_a_file_is_read_like_standard_input(tmp_path, capsys, model):
    (tmp_path / "texts.txt").write_bytes(b"Ratify plan one for birds\n")
    assert main(["classify", str(tmp_path / "texts.txt"), "--model", model]) == 0
    assert json.loads(capsys.readouterr().out)["issues"] == ["Birds"]


def test_the_words_that_decided_are_told_when_asked(monkeypatch, capsys, model):
    found, _ = coded(monkeypatch, capsys, b"Ratify plan one for birds\n", "--model", model, "--explain")
    assert found[0]["decided_by"]["action"]["words"][0] == "ratify"


def test_a_broken_model_is_one_line_and_nothing_is_coded(tmp_path, capsys):
    (tmp_path / "bad.gz").write_bytes(b"no model")
    assert main(["classify", "--model", str(tmp_path / "bad.gz")]) == 2
    out, err = capsys.readouterr()
    assert out == ""
    assert err.count("\n") == 1
    assert "bad.gz: a file made by `openupr train` was expected" in err


def test_the_careful_model_is_asked_for_by_name_and_is_none_that_is_fast_alone(monkeypatch, capsys, model):
    found, _ = coded(monkeypatch, capsys, b"Ratify the Convention on the Rights of the Child\n\n", "--best")
    assert (found[0]["action"], "Rights of the Child" in found[0]["issues"]) == (5, True)
    assert found[1]["unsure"]
    assert main(["classify", "--best", "--model", model]) == 2
    assert "model.gz holds a fast model alone" in capsys.readouterr().err


def test_only_line_feeds_end_a_line():
    assert list(lines(io.BytesIO("a\u2028b\rc\n\nd".encode()))) == ["a\u2028b\rc", "", "d"]
