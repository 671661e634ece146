"""When the measurement of three million paragraphs says that something was missed."""

from pathlib import Path

import pytest

from openupr.bench import Missed, search_large


def told(p99, build=60.0):
    of_kind = {"ours": [5.0] * 98 + [p99] * 2, "bare": [10.0] * 100, "own": [4.0] * 100}
    times = dict.fromkeys(("term", "phrase", "Boolean"), of_kind)
    return {"build": build, "size": 4e8, "text": 1.2e9, "memory": 1e9, **times}


def run(monkeypatch, first, last, small=False):
    both = iter((first, last))
    monkeypatch.setattr(search_large, "measured", lambda *all: next(both))
    return search_large.run(Path(), small)


def test_both_numbers_and_how_each_figure_grew_are_told(monkeypatch):
    lines = run(monkeypatch, told(10.0, 4.0), told(90.0))
    assert lines[-1].startswith("grown 20 times: build 15.0 times, size 1.0 times, memory 1.0 times; p99 term 9.0")


def test_a_p99_over_a_hundred_milliseconds_is_a_miss(monkeypatch):
    with pytest.raises(Missed, match="p99 at most 100 ms"):
        run(monkeypatch, told(10.0), told(101.0))
    assert run(monkeypatch, told(10.0), told(101.0), small=True)
