"""Parquet by DuckDB: types kept, and nothing where DuckDB is not."""

import json

import duckdb

from openupr.domain.dataset import table
from openupr.exports import _parquet
from openupr.extras import how_to_add


def test_lists_stay_lists_days_are_dates_and_null_stays_null(tmp_path):
    positions, lines, target = table("positions"), tmp_path / "it's.jsonl", tmp_path / "p.parquet"
    row = {**dict.fromkeys(positions.header), "review": "XAA/2", "dated": "2015-03-04", "implemented": True, "page": 3}
    lines.write_text(json.dumps(row) + "\n")
    _parquet.write(lines, target, positions)
    found = duckdb.sql(f"SELECT review, dated, implemented, page, comment FROM '{target}'")
    assert [str(kind) for kind in found.types] == ["VARCHAR", "DATE", "BOOLEAN", "BIGINT", "VARCHAR"]
    assert [str(each) for each in found.fetchall()[0]] == ["XAA/2", "2015-03-04", "True", "3", "None"]


def test_lists_are_lists(tmp_path):
    documents, lines, target = table("documents"), tmp_path / "d.jsonl", tmp_path / "d.parquet"
    lines.write_text(json.dumps({**dict.fromkeys(documents.header), "reviews": ["XAA/2", "XAB/2"]}) + "\n")
    _parquet.write(lines, target, documents)
    assert duckdb.sql(f"SELECT reviews FROM '{target}'").fetchall() == [(["XAA/2", "XAB/2"],)]


def test_without_duckdb_it_says_how_to_get_it(monkeypatch):
    assert _parquet.can_write()
    monkeypatch.setattr(_parquet, "find_spec", lambda name: None)
    assert not _parquet.can_write()
    assert how_to_add("duckdb") in _parquet.MISSING
