"""The CSV files of this package: read once, as rows of text.

Does not: know what a column means (each loader does; `data/README.md` explains them to people).
"""

import csv
from datetime import date
from importlib.resources import files

Row = dict[str, str]


def rows_of(name: str) -> list[Row]:
    """The rows of `data/<name>.csv` as dictionaries by column; an empty cell is "" (so is Namibia's "NA" kept)."""
    text = files("openupr.vocabulary").joinpath("data", f"{name}.csv").read_text(encoding="utf-8")
    return list(csv.DictReader(text.splitlines()))


def day(text: str) -> date | None:
    """An ISO date, or None for an empty cell."""
    return date.fromisoformat(text) if text else None


def number(text: str) -> int | None:
    """A whole number, or None for an empty cell."""
    return int(text) if text else None
