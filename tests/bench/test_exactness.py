"""When the measurement of exactness says that something was missed; its run is in test_every_measurement.py."""

from contextlib import nullcontext
from pathlib import Path

import pytest

from openupr.bench import Missed, exactness


def measured(monkeypatch, different, url="postgresql://nowhere"):
    monkeypatch.setattr(exactness, "postgresql", lambda: nullcontext(url))
    monkeypatch.setattr(exactness, "_texts", lambda shared, most: [])
    monkeypatch.setattr(exactness, "_compared", lambda *all: {"records": 9, "different": different})
    return exactness.run(Path(), False)


def test_both_engines_are_told_and_the_third_is_said_not_to_be(monkeypatch):
    lines = measured(monkeypatch, [])
    assert lines[0] == "tantivy: 9 texts, 530 queries, 0 differ"
    assert lines[1].startswith("postgresql: 9 texts")
    assert "OpenSearch: not compared" in lines[2]


def test_one_query_that_differs_is_a_miss(monkeypatch):
    with pytest.raises(Missed, match="Missed"):
        measured(monkeypatch, ["women: 1 found, 2 expected"])


def test_without_postgresql_it_says_so(monkeypatch):
    assert "PostgreSQL: not compared" in "\n".join(measured(monkeypatch, [], None))


def test_a_comparison_that_fails_is_a_miss():
    with pytest.raises(Missed, match="the comparison failed"):
        exactness._compared("grep", "mysql://x", [], 1)
