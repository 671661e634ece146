"""`openupr train`: a model from a table of coded texts, or one line that says why not."""

import csv

import pytest

from openupr.cli import main
from openupr.command import Failure
from openupr.commands.train import sessions_of
from tests.classify.invented import ROWS, small_file

HEAD = ("session", "number", "text", "action", "issues", "sdg_targets", "groups")


def table(path, rows):
    with path.open("w", encoding="utf-8", newline="") as file:
        out = csv.writer(file)
        out.writerow(HEAD)
        for one in rows:
            kinds = (",".join(one.issues), ", ".join(one.targets), "".join(one.groups))
            out.writerow((one.session, "1.1", one.text, one.action, *kinds))
    return str(path)


def test_a_model_is_made_and_is_that_of_its_texts(tmp_path, capsys):
    assert main(["train", table(tmp_path / "codes.csv", ROWS), "-o", str(tmp_path / "model.gz")]) == 0
    assert (tmp_path / "model.gz").read_bytes() == small_file()
    assert f"{len(ROWS)} different texts" in capsys.readouterr().out


def refused(tmp_path, capsys, rows, *more):
    out = tmp_path / "model.gz"
    assert main(["train", table(tmp_path / "codes.csv", rows), "-o", str(out), *more]) == 2
    assert not out.exists()
    return capsys.readouterr().err


def test_too_few_texts_are_refused(tmp_path, capsys):
    assert "At least 200 different texts were expected, found 10" in refused(tmp_path, capsys, ROWS[:10])
    assert "found 0" in refused(tmp_path, capsys, ROWS, "--without", "0-6")


def test_a_missing_action_is_named(tmp_path, capsys):
    assert "found none of 3" in refused(tmp_path, capsys, [one for one in ROWS if one.action != 3])


def test_a_table_that_is_none_is_told(tmp_path, capsys):
    (tmp_path / "codes.csv").write_text("a,b\n1,2\n")
    assert main(["train", str(tmp_path / "codes.csv"), "-o", str(tmp_path / "model.gz")]) == 2
    assert "columns text, action, issues were expected" in capsys.readouterr().err


def test_sessions_are_read_as_said():
    assert sessions_of("15-17,20") == {15, 16, 17, 20}
    assert sessions_of("") == set()
    for wrong in ("a", "17-15", "1-", "-3", "5-9999999"):
        with pytest.raises(Failure, match="15-17,20"):
            sessions_of(wrong)
