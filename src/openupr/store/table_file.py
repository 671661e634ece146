"""A file of SQLite with the tables of the open data: written row by row, for readers of their own.

Lists stand as JSON arrays of texts. The file has nothing to do with the store's own database.
Does not: read the store, or write over a file that is there.
"""

import json
import sqlite3
from collections.abc import Iterable, Mapping
from pathlib import Path
from types import TracebackType
from typing import Any

from openupr.domain.dataset import Kind, Table

_TYPES = {Kind.TEXT: "TEXT", Kind.INTEGER: "INTEGER", Kind.BOOLEAN: "INTEGER", Kind.DATE: "TEXT", Kind.LIST: "TEXT"}
# Table -> columns by which readers look things up
_INDEXES = {"recommendations": ("review", "session"), "positions": ("review",), "paragraphs": ("reference",)}
_AT_ONCE = 500


class TableFile:
    """The file, open for writing; a context that leaves it whole, or not committed where something failed."""

    def __init__(self, path: Path, tables: Iterable[Table]) -> None:
        self._connection = sqlite3.connect(path)
        self._connection.execute("PRAGMA journal_mode=OFF")
        self._waiting: dict[str, list[tuple[Any, ...]]] = {}
        self._tables = {one.name: one for one in tables}
        for one in self._tables.values():
            columns = ", ".join(f'"{each.name}" {_TYPES[each.kind]}' for each in one.columns)
            self._connection.execute(f'CREATE TABLE "{one.name}" ({columns})')

    def __enter__(self) -> "TableFile":
        return self

    def add(self, table: str, row: Mapping[str, Any]) -> None:
        """One row of a table; its values in whatever order."""
        columns = self._tables[table].columns
        waiting = self._waiting.setdefault(table, [])
        waiting.append(tuple(_value(row[each.name], each.kind) for each in columns))
        if len(waiting) >= _AT_ONCE:
            self._flush(table)

    def note(self, facts: Mapping[str, str]) -> None:
        """A table "about" of facts on the whole: version, day."""
        self._connection.execute("CREATE TABLE about (name TEXT, value TEXT)")
        self._connection.executemany("INSERT INTO about VALUES (?, ?)", list(facts.items()))

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        if kind is None:
            for table in list(self._waiting):
                self._flush(table)
            for table, columns in _INDEXES.items():
                for each in columns:
                    self._connection.execute(f'CREATE INDEX "{table}_{each}" ON "{table}" ("{each}")')
            self._connection.commit()
        self._connection.close()

    def _flush(self, table: str) -> None:
        marks = ", ".join("?" * len(self._tables[table].columns))
        self._connection.executemany(f'INSERT INTO "{table}" VALUES ({marks})', self._waiting.pop(table, []))  # noqa: S608 - names of ours


def _value(value: Any, kind: Kind) -> Any:
    if value is None:
        return None
    return json.dumps(value, ensure_ascii=False) if kind is Kind.LIST else int(value) if kind is Kind.BOOLEAN else value
