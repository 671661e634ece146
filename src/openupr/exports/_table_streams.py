"""The open data as CSV and JSON Lines: a file a table and form, written row by row.

CSV has a byte order mark and cells that no spreadsheet runs; its lists are joined by "; ". JSON Lines keep lists as
they are and hold one object a line, keys in the order of the columns.
Does not: hold rows in memory.
"""

import csv
import json
from collections.abc import Iterable, Mapping
from contextlib import ExitStack
from pathlib import Path
from types import TracebackType
from typing import Any

from openupr.domain.dataset import Column, Kind, Table
from openupr.domain.formulas import safe


class TableStreams:
    """The files of all tables in a folder; a context that closes them."""

    def __init__(self, folder: Path, tables: Iterable[Table]) -> None:
        self._stack = ExitStack()
        self._tables = {one.name: one for one in tables}
        self._csv: dict[str, Any] = {}
        self._lines: dict[str, Any] = {}
        for one in self._tables.values():
            file = self._stack.enter_context((folder / f"{one.name}.csv").open("w", encoding="utf-8-sig", newline=""))
            self._csv[one.name] = csv.writer(file)
            self._csv[one.name].writerow(one.header)
            self._lines[one.name] = self._stack.enter_context(
                (folder / f"{one.name}.jsonl").open("w", encoding="utf-8")
            )

    def __enter__(self) -> "TableStreams":
        return self

    def add(self, table: str, row: Mapping[str, Any]) -> None:
        """One row of a table; its values in whatever order."""
        columns = self._tables[table].columns
        self._csv[table].writerow([safe(cell(row[each.name], each)) for each in columns])
        ordered = {each.name: row[each.name] for each in columns}
        self._lines[table].write(json.dumps(ordered, ensure_ascii=False) + "\n")

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._stack.__exit__(kind, error, trace)


def cell(value: Any, column: Column) -> str:
    """A value as the text of a cell: nothing for null, "yes" and "no" for booleans, lists joined by "; "."""
    if value is None:
        return ""
    if column.kind is Kind.LIST:
        return "; ".join(value)
    return ("yes" if value else "no") if column.kind is Kind.BOOLEAN else str(value)
