"""The measurement of codes: what must be reached is told beside each figure. Texts and codes are invented."""

import csv

import pytest

from openupr.bench import Missed
from openupr.bench import classify as under_test
from openupr.bench.classify import Figure, run
from openupr.classify import weights
from tests.classify.invented import ROWS, small_file, small_model

HEAD = ("session", "number", "text", "action", "issues", "sdg_targets", "groups")


@pytest.fixture
def gold(tmp_path, monkeypatch):
    monkeypatch.setattr(under_test, "shipped", small_model)
    monkeypatch.setattr(under_test, "careful", small_model)
    monkeypatch.setattr(under_test, "FAST", tmp_path / "fast.gz")
    (tmp_path / "fast.gz").write_bytes(small_file())
    (tmp_path / "corpus" / "gold").mkdir(parents=True)
    with (tmp_path / "corpus" / "gold" / "recommendations.csv").open("w", encoding="utf-8", newline="") as file:
        out = csv.writer(file)
        out.writerow(HEAD)
        for one in ROWS:
            out.writerow((one.session, "1.1", one.text, one.action, ",".join(one.issues), "1.1", "Children"))
        out.writerow((15, "1.1", ROWS[0].text, 1, "Stars", "", ""))  # stands in another session: left out
        for number in range(20):
            out.writerow((16, "1.1", f"Ratify new plan {number} for birds", 5, "Birds", "1.1", "Children"))
    return tmp_path


def test_texts_of_other_sessions_are_left_out_and_figures_told_beside_what_they_must_reach(gold):
    lines = run(gold, True)
    assert lines[0].startswith("5 texts of sessions 15 to 17")
    assert any(line.startswith("issues, micro F1 ") and "1.0000   at least 0.9" in line for line in lines)


def test_the_whole_form_measures_speed_labels_and_the_plain_classifier(gold):
    try:
        lines = run(gold, False)
    except Missed as missed:  # the speed on a busy machine
        lines = missed.lines
    text = "\n".join(lines)
    for told in (
        "20 texts of",
        "texts a second",
        "plain linear classifier, same texts: issues micro F1",
        "the careful model",
        "SDG targets: 1",
    ):
        assert told in text
    assert sum(line.startswith("texts a second") for line in lines) == 2  # of the fast and of the careful model
    assert any(line.startswith("Birds") and line.endswith("20  1.000") for line in lines)


def test_a_figure_that_is_not_reached_says_so():
    assert str(Figure("size", 26.0, 25, True)).endswith("26.0   at most 25, not reached")
    assert not Figure("F1", 0.89, 0.90).reached
    assert Figure("error", 0.03, 0.03, True).reached


def test_the_shipped_file_is_within_its_size():
    assert weights.read(under_test.FAST)
    assert under_test.FAST.stat().st_size <= 25_000_000
