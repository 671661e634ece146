"""The measurement of speed: what it prints follows from what it measured."""

import re

import pytest

from openupr.bench import speed
from tests.examples.pdf_files import body, pdf


def test_the_small_form_prints_speeds_gains_and_memory(tmp_path):
    folder = tmp_path / "corpus" / "reports"
    folder.mkdir(parents=True)
    for name in ("a.pdf", "b.pdf"):
        (folder / name).write_bytes(pdf(body("Invented text"), body("and more")))
    lines = speed.run(tmp_path, True)
    assert [line.split("  ")[0] for line in lines[:3]] == ["plain text alone", "words with boxes", "whole reading"]
    assert all(float(re.findall(r"[\d.]+", line)[0]) > 0 for line in lines)
    assert lines[5].startswith("peak memory of one process")


@pytest.mark.parametrize(("load", "told"), [(0.4, False), (3.0, True)])
def test_a_busy_machine_is_told(tmp_path, monkeypatch, load, told):
    (tmp_path / "corpus" / "reports").mkdir(parents=True)
    (tmp_path / "corpus" / "reports" / "a.pdf").write_bytes(pdf(body("Invented text")))
    monkeypatch.setattr(speed.os, "getloadavg", lambda: (load, 0.0, 0.0), raising=False)
    assert any("busy" in line for line in speed.run(tmp_path, True)) is told


def test_ratios_are_those_of_the_speeds():
    text, boxes, whole = speed.Speeds(400, 760), speed.Speeds(150, None), speed.Speeds(300, 540)
    lines = speed.told(text, boxes, whole, 49.6)
    assert lines[0].endswith("gain 1.90")
    assert lines[2].endswith("gain 1.80")
    assert "takes 0.50 times" in lines[3]
    assert "gain  0.95 of" in lines[4]
    assert "50 MB" in lines[5]
