"""SQLite's own full text, as a baseline: the same words, rows and counts, asked with the SQL that suits it best.

Does not: serve readers; the engines of `store.search` do.
"""

import sqlite3
from collections.abc import Iterable
from pathlib import Path

from openupr.domain.search.fields import COUNTED
from openupr.domain.search.tree import And, Not, Phrase, Query, Word
from openupr.store.search.engine import Fed

_COUNTS = (
    "SELECT value, count(*) FROM facet WHERE record IN (SELECT rowid FROM texts WHERE texts MATCH ?) GROUP BY value"
)
_ROWS = "SELECT row FROM texts JOIN records ON records.id = texts.rowid WHERE texts MATCH ? ORDER BY rank LIMIT 20"


class Fts5:
    """A database in a file."""

    def __init__(self, path: Path) -> None:
        self._base = sqlite3.connect(path)

    def build(self, feed: Iterable[Fed]) -> None:
        """Fill it."""
        self._base.executescript(
            "PRAGMA journal_mode=OFF; PRAGMA synchronous=OFF;"
            "CREATE VIRTUAL TABLE texts USING fts5(words, content='');"
            "CREATE TABLE records (id INTEGER PRIMARY KEY, row TEXT);"
            "CREATE TABLE facet (record INTEGER, value TEXT);"
        )
        for one in feed:
            self._base.execute("INSERT INTO texts (rowid, words) VALUES (?, ?)", (one.order, one.words))
            self._base.execute("INSERT INTO records VALUES (?, ?)", (one.order, str(one.row)))
            values = ((one.order, f"{name}:{value}") for name in COUNTED for value in one.fields.get(name, ()))
            self._base.executemany("INSERT INTO facet VALUES (?, ?)", values)
        self._base.execute("CREATE INDEX of_record ON facet (record, value)")
        self._base.commit()

    def search(self, query: Query) -> int:
        """Rows, counts and total of a query of words and phrases; the total."""
        asked = _asked(query)
        self._base.execute(_ROWS, (asked,)).fetchall()
        self._base.execute(_COUNTS, (asked,)).fetchall()
        total: int = self._base.execute("SELECT count(*) FROM texts WHERE texts MATCH ?", (asked,)).fetchone()[0]
        return total


def _asked(query: Query) -> str:
    """The tree as FTS5 writes it."""
    if isinstance(query, Word):
        return "(" + " OR ".join(f'"{word}"' for word in (query.word, *query.also)) + ")"
    if isinstance(query, Phrase):
        return f'"{" ".join(query.words)}"'
    if isinstance(query, And):
        wanted = " AND ".join(_asked(part) for part in query.parts if not isinstance(part, Not))
        return wanted + "".join(f" NOT {_asked(part.part)}" for part in query.parts if isinstance(part, Not))
    raise ValueError("words, phrases, AND and NOT are measured")
