"""When the measurement of search says that something was missed; its run is in test_every_measurement.py."""

from contextlib import nullcontext
from pathlib import Path

import pytest

from openupr.bench import Missed, search

KINDS = ("term", "phrase", "Boolean")


def told(**other):
    times = {kind: {"ours": [3.0] * 100, "bare": [2.0] * 100, "own": [1.0] * 100} for kind in KINDS}
    return {"build": 10.0, "size": 20e6, "text": 20e6, "memory": 1e8, **times, **other}


def run(monkeypatch, of_ours, url="postgresql://nowhere", small=False):
    monkeypatch.setattr(search, "postgresql", lambda: nullcontext(url))
    monkeypatch.setattr(search, "measured", lambda *all, **more: of_ours)
    return search.run(Path(), small)


def test_all_engines_stand_in_one_table(monkeypatch):
    lines = "\n".join(run(monkeypatch, told()))
    for name in (
        "tantivy, our layer",
        "tantivy, bare",
        "tantivy, our index",
        "PostgreSQL",
        "SQLite FTS5",
        "at p50: term 1.5",
    ):
        assert name in lines
    assert "PostgreSQL: not measured" in "\n".join(run(monkeypatch, told(), None))


@pytest.mark.parametrize(
    ("other", "said"),
    [
        ({"build": 15.1}, "built in 15 s"),
        ({"size": 31e6}, "1.5 times the text"),
        ({"term": {"ours": [5.1] * 100, "bare": [5.0] * 100, "own": [1.0] * 100}}, "term: p50"),
        ({"phrase": {"ours": [3.0] * 98 + [16.0] * 2, "bare": [2.0] * 100, "own": [1.0] * 100}}, "phrase: p50"),
        ({"Boolean": {"ours": [3.1] * 100, "bare": [1.0] * 100, "own": [1.0] * 100}}, "3 times the bare engine"),
    ],
)
def test_each_figure_that_must_be_reached_is_a_miss_where_it_is_not(monkeypatch, other, said):
    with pytest.raises(Missed) as missed:
        run(monkeypatch, told(**other))
    assert said in "\n".join(missed.value.lines)
    assert run(monkeypatch, told(**other), small=True)
