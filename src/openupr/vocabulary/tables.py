"""The CSV files of this package: read as rows that know their file and line, so that a slip is easy to find.

Does not: know what a column means (each loader does; `data/README.md` explains them to people).
"""

import csv
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from importlib.resources import files
from typing import TypeVar

from openupr.domain.when import When

K = TypeVar("K", bound=StrEnum)


class BadCell(ValueError):
    """A cell that cannot be read; the message names file, line and column, what was expected and found."""


@dataclass(frozen=True, slots=True)
class Row:
    """A row of `data/<table>.csv`; `line` counts from 1, the header's line included."""

    table: str
    line: int
    cells: dict[str, str]

    def __getitem__(self, column: str) -> str:
        """The text of a cell, "" where it is empty ("NA", Namibia, is a text like any other)."""
        if column not in self.cells:
            raise self.bad(column, "the column", "a row without it")
        return self.cells[column]

    def optional(self, column: str) -> str | None:
        """The text of a cell, None where it is empty."""
        return self[column] or None

    def number(self, column: str) -> int | None:
        """A whole number, None where the cell is empty."""
        text = self[column]
        if not text:
            return None
        if not text.isdecimal():
            raise self.bad(column, "a whole number", repr(text))
        return int(text)

    def whole(self, column: str) -> int:
        """A whole number that must be there."""
        number = self.number(column)
        if number is None:
            raise self.bad(column, "a whole number", "an empty cell")
        return number

    def day(self, column: str) -> date | None:
        """A day (2015-03-20), None where the cell is empty."""
        text = self[column]
        try:
            return date.fromisoformat(text) if text else None
        except ValueError as error:
            raise self.bad(column, "a day such as 2015-03-20", repr(text)) from error

    def dated(self, column: str) -> date:
        """A day that must be there."""
        found = self.day(column)
        if found is None:
            raise self.bad(column, "a day such as 2015-03-20", "an empty cell")
        return found

    def when(self, column: str) -> When | None:
        """A year, month or day (2027, 2027-01, 2027-01-25), None where the cell is empty."""
        text = self[column]
        try:
            return When.parse(text) if text else None
        except ValueError as error:
            raise self.bad(column, "a year, a month or a day such as 2027-01-25", repr(text)) from error

    def time(self, column: str) -> When:
        """A year, month or day that must be there."""
        found = self.when(column)
        if found is None:
            raise self.bad(column, "a year, a month or a day such as 2027-01-25", "an empty cell")
        return found

    def one_of(self, column: str, kinds: type[K]) -> K:
        """A word of a closed list."""
        try:
            return kinds(self[column])
        except ValueError as error:
            raise self.bad(column, f"one of {', '.join(kinds)}", repr(self[column])) from error

    def bad(self, column: str, expected: str, found: str) -> BadCell:
        """The error of this row: raise it."""
        return BadCell(
            f"data/{self.table}.csv, line {self.line}, {column}: expected {expected}, found {found}. Correct the cell."
        )


def rows_of(table: str) -> list[Row]:
    """The rows of `data/<table>.csv`, in order."""
    text = files("openupr.vocabulary").joinpath("data", f"{table}.csv").read_text(encoding="utf-8")
    return rows_in(table, text)


def rows_in(table: str, text: str) -> list[Row]:
    """The rows of a CSV text with a header line; `table` names it in errors."""
    reader = csv.DictReader(text.splitlines())
    return [
        Row(table, reader.line_num, {column: (value or "").strip() for column, value in row.items() if column})
        for row in reader
    ]
