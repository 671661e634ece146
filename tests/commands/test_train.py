"""`openupr train`: a model from a table of coded texts, or one line that says why not."""

import contextlib
import csv
import json
import sys
from dataclasses import replace

import pytest

from openupr.classify import model, weights
from openupr.classify.careful import parts_of
from openupr.cli import main
from openupr.command import Failure
from openupr.commands.train import sessions_of
from tests.classify.invented import ROWS, TOPICS, small_file, small_model
from tests.classify.invented_slow import PIECES, QUICK, TAUGHT, tiny

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
    for wrong in ("a", "17-15", "1-", "-3", "5-9999999", "²", "1" * 5000):
        with pytest.raises(Failure, match="15-17,20"):
            sessions_of(wrong)


BEST = ("--best", "--passes", str(QUICK.passes), "--base")


@pytest.fixture
def tiny_base(tmp_path, monkeypatch):
    monkeypatch.setattr("openupr.classify.fine_tuning.Recipe", lambda passes: replace(QUICK, passes=passes))
    # The one that ships knows the invented issues; a file is read as ever.
    monkeypatch.setattr(model, "shipped", lambda *path, ships=model.shipped: ships(*path) if path else small_model())
    (tmp_path / "base.gz").write_bytes(weights.pack(*tiny()))
    return str(tmp_path / "base.gz")


def test_the_best_model_is_made_with_its_fast_part_and_classify_asks_it(tmp_path, capsys, tiny_base):
    out = str(tmp_path / "model.gz")
    assert main(["train", table(tmp_path / "codes.csv", TAUGHT), "-o", out, *BEST, tiny_base]) == 0
    told = capsys.readouterr()
    assert "pass 1 of 8, step 1 of 104, loss" in told.err
    assert "pass 8 of 8, step 104 of 104, loss" in told.err
    fast, slow = parts_of(tmp_path / "model.gz")
    assert fast[0]["made"]["texts"] == len(TAUGHT)
    assert slow[0]["made"]["texts"] == len(TAUGHT)
    (tmp_path / "texts.txt").write_text("Ratify plan one for birds\n")
    for more in ([], ["--best"]):
        assert main(["classify", str(tmp_path / "texts.txt"), "--model", out, *more]) == 0
        assert json.loads(capsys.readouterr().out)["action"] == 5


def test_the_slow_part_alone_is_that_of_its_texts_and_base(tmp_path, tiny_base):
    out = str(tmp_path / "model.gz")
    assert main(["train", table(tmp_path / "codes.csv", TAUGHT), "-o", out, "--slow-only", *BEST, tiny_base]) == 0
    head, arrays = weights.read(tmp_path / "model.gz")
    assert (head["pieces"], head["labels"]["issues"]) == (PIECES, sorted(TOPICS))
    assert set(arrays) == set(tiny()[1])


def test_a_slow_part_of_other_issues_than_the_fast_one_s_is_refused_before_it_is_taught(tmp_path, capsys, tiny_base):
    others = [replace(one, issues=("Lighthouses",)) for one in ROWS]
    assert "Leave --slow-only out" in refused(tmp_path, capsys, others, "--slow-only", *BEST, tiny_base)


def test_a_training_that_is_killed_leaves_no_file(tmp_path, monkeypatch, tiny_base):
    def killed(*given):
        raise KeyboardInterrupt

    monkeypatch.setattr("openupr.classify.fine_tuning.fine_tuned", killed)
    before = set(tmp_path.iterdir())
    codes = table(tmp_path / "codes.csv", ROWS)
    with contextlib.suppress(KeyboardInterrupt):
        main(["train", codes, "-o", str(tmp_path / "model.gz"), "--slow-only", *BEST, tiny_base])
    assert set(tmp_path.iterdir()) - before == {tmp_path / "codes.csv"}


def test_a_missing_library_is_one_line_before_anything_is_reckoned(tmp_path, capsys, monkeypatch, tiny_base):
    monkeypatch.setitem(sys.modules, "openupr.classify.fine_tuning", None)
    monkeypatch.delitem(sys.modules, "openupr.classify.fine_tuning")
    monkeypatch.setitem(sys.modules, "jax", None)
    told = refused(tmp_path, capsys, ROWS, *BEST, tiny_base)
    assert told.count("\n") == 1
    assert "openupr train needs jax, which is not here" in told
    assert "jax optax safetensors" in told


def test_options_that_do_not_fit_are_told(tmp_path, capsys):
    assert "--passes was expected together with --best" in refused(tmp_path, capsys, ROWS, "--passes", "2")
    assert "1 to 100 passes were expected, found 0" in refused(tmp_path, capsys, ROWS, "--best", "--passes", "0")
    bad = refused(tmp_path, capsys, ROWS, *BEST, str(tmp_path / "none"))
    assert "none cannot be read" in bad


def test_a_teacher_that_is_none_is_told_before_anything_is_learnt(tmp_path, capsys):
    gone = refused(tmp_path, capsys, ROWS, "--taught-by", str(tmp_path / "gone.gz"))
    assert "gone.gz cannot be read" in gone
    (tmp_path / "fast.gz").write_bytes(small_file())
    assert "holds a fast model alone" in refused(tmp_path, capsys, ROWS, "--taught-by", str(tmp_path / "fast.gz"))


def test_a_table_in_which_nothing_can_be_told_apart_is_told(tmp_path, capsys):
    few = [*(one for one in ROWS if one.action != 3), replace(ROWS[0], text="One of a kind", action=3)]
    assert "Texts of each action and of some issues" in refused(tmp_path, capsys, few)
    assert "Texts of each action and of some issues" in refused(
        tmp_path, capsys, [replace(one, issues=()) for one in ROWS]
    )
