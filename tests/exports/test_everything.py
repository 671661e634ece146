"""The whole database as files: complete, summed, of one version, and the same in every form."""

import csv
import hashlib
import json
import sqlite3
from datetime import date

import duckdb
import pytest

from openupr.domain.dataset import TABLES
from openupr.exports import _everything as everything
from openupr.store import ledger
from openupr.store.failures import Refused
from openupr.store.importing import import_reading
from openupr.store.keep import Reading
from openupr.store.version import version
from tests.store import builders as b

KEY = (b.STATE, b.CYCLE, b.SESSION)
ON = date(2016, 6, 1)


@pytest.fixture
def few(store, monkeypatch):
    """A store with one imported review; only it and one that ships are among the reviews."""
    for one in (b.report(), b.decision()):
        import_reading(Reading(one, b.data_of(one), "reader 1", KEY, {b.STATE: KEY}))
    monkeypatch.setattr(everything._published, "review_keys", lambda: [(b.STATE, b.CYCLE), ("SVN", 2)])


def made(folder, tell=lambda line: None):
    folder.mkdir()
    return everything.write(folder, ON, tell)


def test_every_table_holds_the_same_rows_in_every_form(few, tmp_path):
    folder, told = tmp_path / "out", []
    whole = made(folder, told.append)
    assert whole["tables"]["recommendations"] == 6 + 163
    with sqlite3.connect(folder / everything.DATABASE) as connection:
        for one in TABLES:
            count = whole["tables"][one.name]
            with (folder / f"{one.name}.csv").open(encoding="utf-8-sig", newline="") as file:
                assert len(list(csv.DictReader(file))) == count, one.name
            lines = (folder / f"{one.name}.jsonl").read_text("utf-8").splitlines()
            assert len(lines) == count, one.name
            assert connection.execute(f'SELECT count(*) FROM "{one.name}"').fetchone() == (count,)
            assert duckdb.sql(f"SELECT count(*) FROM '{folder / one.name}.parquet'").fetchall() == [(count,)]
    assert "2 of 2 reviews" in told


@pytest.mark.parametrize("engine", ["sqlite"])
def test_the_manifest_and_the_sums_are_those_of_the_files(few, tmp_path):
    folder = tmp_path / "out"
    whole = made(folder)
    assert json.loads((folder / everything.MANIFEST).read_text("utf-8")) == whole
    assert (whole["version"], whole["on"], whole["missing"]) == (str(version()), "2016-06-01", [])
    sums = dict(line.split("  ")[::-1] for line in (folder / everything.SUMS).read_text().splitlines())
    assert set(sums) == {path.name for path in folder.iterdir()} - {everything.SUMS}
    for name, digest in sums.items():
        assert hashlib.sha256((folder / name).read_bytes()).hexdigest() == digest
    assert str(version()) in (folder / everything.DICTIONARY).read_text("utf-8")


@pytest.mark.parametrize("engine", ["sqlite"])
def test_what_is_imported_meanwhile_makes_it_fail_rather_than_not_fit(few, tmp_path):
    with pytest.raises(Refused, match="Make them again"):
        made(tmp_path / "out", lambda line: ledger.append("opened", {"test": line}) and None)


@pytest.mark.parametrize("engine", ["sqlite"])
def test_without_duckdb_all_else_is_made_and_the_manifest_says_what_is_missing(few, tmp_path, monkeypatch):
    monkeypatch.setattr(everything._parquet, "find_spec", lambda name: None)
    whole = made(tmp_path / "out")
    assert whole["missing"] == [everything._parquet.MISSING]
    assert not list((tmp_path / "out").glob("*.parquet"))
