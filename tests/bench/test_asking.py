"""The measuring itself, on an invented corpus of few texts."""

import json
import os

import django
import pytest

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "openupr.settings")
django.setup()

from openupr.bench import _asking  # noqa: E402 - models need Django set up
from tests.store.engines import sqlite_template, store, unblocked  # noqa: E402, F401 - fixtures


@pytest.fixture
def engine():
    return "sqlite"


@pytest.fixture
def invented(tmp_path, monkeypatch):
    folder = tmp_path / "shared" / "corpus" / "gold"
    folder.mkdir(parents=True)
    lines = ["text", *(f"Plant {n} invented trees in every invented yard of the town" for n in range(20))]
    (folder / "recommendations.csv").write_text("\n".join(lines), encoding="utf-8")
    monkeypatch.setattr(_asking, "_EACH", 3)
    return tmp_path / "shared"


@pytest.mark.parametrize("what", ["database", "tantivy", "fts5"])
def test_each_kind_of_query_is_timed(store, invented, monkeypatch, capsys, what):  # noqa: F811 - the fixture
    monkeypatch.setattr("sys.argv", ["x", what, str(invented), "40", "1"])
    _asking.main()
    told = json.loads(capsys.readouterr().out)
    for kind in _asking.KINDS:
        assert len(told[kind]["ours"]) == 3
        assert all(time > 0 for time in told[kind]["ours"])
    assert told["memory"] > 10_000_000
    if what != "fts5":
        assert len(told["term"]["bare"]) == len(told["term"]["own"]) == 3
        assert told["size"] > 1000
        assert told["text"] > 1000
