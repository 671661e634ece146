"""A file of SQLite of its own: typed, indexed, whole or not there."""

import sqlite3

import pytest

from openupr.domain.dataset import TABLES, table
from openupr.store.table_file import TableFile


def row(name, **more):
    return {**dict.fromkeys(table(name).header), **more}


def rows(path, statement):
    with sqlite3.connect(path) as connection:
        return connection.execute(statement).fetchall()


def test_rows_come_back_with_lists_as_json_and_null_as_null(tmp_path):
    path = tmp_path / "a.sqlite3"
    with TableFile(path, TABLES) as file:
        for number in range(1001):
            file.add("recommendations", row("recommendations", number=str(number), states=["FRA"], implemented=True))
        file.note({"version": "7-ab"})
    assert rows(path, "SELECT count(*), max(implemented), min(states), max(text) FROM recommendations") == [
        (1001, 1, '["FRA"]', None)
    ]
    assert rows(path, "SELECT value FROM about") == [("7-ab",)]
    assert rows(path, "SELECT count(*) FROM sqlite_master WHERE type = 'index'")[0][0] >= 4


def test_a_file_that_is_there_is_not_written_over(tmp_path):
    path = tmp_path / "a.sqlite3"
    with TableFile(path, TABLES):
        pass
    with pytest.raises(sqlite3.OperationalError):
        TableFile(path, TABLES)
