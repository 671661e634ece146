"""PostgreSQL as engine: full text of the database itself, on our own words, for who has no folder to share.

The index is a table of the database, made beside and renamed in one transaction; deleting it loses nothing. Words reach
it as they are (no configuration of PostgreSQL cuts or stems them). PostgreSQL keeps the first 255 places of a word in a
text and none beyond word 16,383: in a longer text a phrase there is not found.
Does not: rank as tantivy does (`ts_rank`); sets and totals are the same.
"""

import json
import secrets
from collections.abc import Callable, Iterable
from itertools import islice
from typing import Any, TypeVar

from django.db import ProgrammingError, connection, transaction

from openupr.domain.search.fields import COUNTED
from openupr.domain.search.tree import And, Everything, Field, Not, Or, Phrase, Prefix, Query, Word, leaves
from openupr.store.search.engine import About, Fed, Feed, Result, Sort, Wanted, ranked

_LAST_PLACE = 16383
_AT_ONCE = 5000
_CREATE = (
    "CREATE TABLE {name} (place integer, by_date bigint, text tsvector, labels tsvector, fields text[], "
    "counted text[], row text)"
)
_INDEXES = (
    "CREATE INDEX {name}_text ON {name} USING gin (text)",
    "CREATE INDEX {name}_labels ON {name} USING gin (labels)",
    "CREATE INDEX {name}_fields ON {name} USING gin (fields)",
    "CREATE UNIQUE INDEX {name}_place ON {name} (place)",
    "CREATE INDEX {name}_date ON {name} (by_date)",
    "ANALYZE {name}",
)
_COLUMNS = "(place, by_date, text, labels, fields, counted, row)"
_ABOUT = "openupr_search"
_ORDER = {Sort.DATE: "by_date", Sort.STATE: "place"}
Condition = tuple[str, list[Any]]
Asked = TypeVar("Asked")


class Postgres:
    """The index in the database that Django speaks to."""

    def __init__(self) -> None:
        self._known: tuple[str, About] | None = None

    def about(self) -> About | None:
        """What the index stands for; None where there is none, or one of an older form."""
        table = self._table()
        if table is None:
            return None
        if self._known is None or self._known[0] != table:
            ((plain,),) = _rows(f"SELECT about FROM {_ABOUT}", [])
            try:
                self._known = table, About(**json.loads(plain))
            except (ValueError, TypeError):
                return None
        return self._known[1]

    def build(self, feed: Feed) -> None:
        """Fill a new table, then let the one row of the small table name it, and drop the old one."""
        name = f"openupr_search_{secrets.token_hex(8)}"
        with transaction.atomic(), connection.cursor() as cursor:
            old = self._table()
            cursor.execute(_CREATE.format(name=name))
            rows = map(_row, feed)
            while some := list(islice(rows, _AT_ONCE)):  # what is fed comes by the same connection: not while it copies
                with cursor.copy(f"COPY {name} {_COLUMNS} FROM STDIN") as copy:
                    for row in some:
                        copy.write_row(row)
            for statement in _INDEXES:
                cursor.execute(statement.format(name=name))
            about = json.dumps(feed.about().plain(), ensure_ascii=False)
            cursor.execute(f"DROP TABLE IF EXISTS {_ABOUT}")
            cursor.execute(f"CREATE TABLE {_ABOUT} (made text, about text)")
            cursor.execute(f"INSERT INTO {_ABOUT} VALUES (%s, %s)", [name, about])
            if old:
                cursor.execute(f"DROP TABLE IF EXISTS {old}")

    def search(self, wanted: Wanted) -> Result:
        """Search: total, rows and counts, each by a query of its own."""
        return _again(lambda: self._search(wanted))

    def _search(self, wanted: Wanted) -> Result:
        where, values = _condition(wanted.query, wanted.labels)
        table = self._there()
        total = self.count(wanted.query, wanted.labels)
        order, ranks = _order(wanted)
        rows = _rows(
            f"SELECT row FROM {table} WHERE {where} ORDER BY {order} LIMIT %s OFFSET %s",
            [*values, *ranks, wanted.rows, wanted.first],
        )
        return Result(total, [json.loads(one) for (one,) in rows], self._facets(table, wanted.facets, where, values))

    def count(self, query: Query, labels: bool = False) -> int:
        """How many records a query finds."""
        where, values = _condition(query, labels)
        found = _again(lambda: _rows(f"SELECT count(*) FROM {self._there()} WHERE {where}", values))
        return int(found[0][0])

    def _there(self) -> str:
        table = self._table()
        if table is None:
            raise LookupError("there is no index; keeping makes one before it is searched")
        return table

    @staticmethod
    def _table() -> str | None:
        """The table that is the index now."""
        if _rows("SELECT to_regclass(%s)", [_ABOUT]) == [(None,)]:
            return None
        found = _rows(f"SELECT made FROM {_ABOUT}", [])
        return str(found[0][0]) if found else None

    @staticmethod
    def _facets(table: str, names: tuple[str, ...], where: str, values: list[Any]) -> dict[str, list[tuple[str, int]]]:
        if not names:
            return {}
        counted: dict[str, list[tuple[str, int]]] = {name: [] for name in names}
        rows = _rows(f"SELECT one, count(*) FROM {table}, unnest(counted) AS one WHERE {where} GROUP BY one", values)
        for one, count in rows:
            name, _, value = one.partition(":")
            if name in counted:
                counted[name].append((value, count))
        return {name: ranked(found) for name, found in counted.items()}


def _again(asking: Callable[[], Asked]) -> Asked:
    """Ask once more where the table was replaced between its name and the question."""
    try:
        return asking()
    except ProgrammingError:
        return asking()


def _rows(statement: str, values: list[Any]) -> list[tuple[Any, ...]]:
    with connection.cursor() as cursor:
        cursor.execute(statement, values)
        return list(cursor.fetchall())


def _row(one: Fed) -> tuple[Any, ...]:
    fields = [f"{name}:{value}" for name, values in one.fields.items() for value in values]
    counted = [value for value in fields if value.partition(":")[0] in COUNTED]
    row = json.dumps(one.row, ensure_ascii=False, separators=(",", ":"))
    return one.order, one.by_date, _vector(one.words), _vector(one.label_words), fields, counted, row


def _vector(words: str) -> str:
    """ "a tree a" as "'a':1,3 'tree':2", PostgreSQL's own writing, so that none of its parsers touches a word."""
    places: dict[str, list[str]] = {}
    for place, word in enumerate(words.split(" ") if words else (), 1):
        places.setdefault(word, []).append(str(min(place, _LAST_PLACE)))
    return " ".join(f"'{word}':{','.join(found)}" for word, found in places.items())


def _condition(query: Query, labels: bool) -> Condition:
    """The tree as a condition of SQL with its values."""
    if isinstance(query, Everything):
        return "TRUE", []
    if isinstance(query, Field):
        return "fields && %s::text[]", [[f"{query.name}:{value}" for value in query.values]]
    if isinstance(query, Not):
        inside, values = _condition(query.part, labels)
        return f"NOT ({inside})", values
    if isinstance(query, And | Or):
        return _joined((_condition(part, labels) for part in query.parts), "AND" if isinstance(query, And) else "OR")
    asked = _asked(query)
    if labels:
        return "(text @@ %s::tsquery OR labels @@ %s::tsquery)", [asked, asked]
    return "text @@ %s::tsquery", [asked]


def _joined(parts: Iterable[Condition], sign: str) -> Condition:
    conditions, values = [], []
    for condition, own in parts:
        conditions.append(f"({condition})")
        values.extend(own)
    return f" {sign} ".join(conditions), values


def _asked(leaf: Word | Phrase | Prefix) -> str:
    """A leaf in PostgreSQL's own writing of queries."""
    if isinstance(leaf, Word):
        return " | ".join(f"'{word}'" for word in (leaf.word, *leaf.also))
    if isinstance(leaf, Prefix):
        return f"'{leaf.beginning}':*"
    return " <-> ".join(f"'{word}'" for word in leaf.words) + (":*" if leaf.begun else "")


def _order(wanted: Wanted) -> tuple[str, list[Any]]:
    """How rows are ordered; by relevance: how well the words fit that are wanted."""
    if wanted.sort in _ORDER:
        return _ORDER[wanted.sort], []
    words = [leaf for leaf, no in leaves(wanted.query) if not no and isinstance(leaf, Word | Phrase | Prefix)]
    if not words:
        return "by_date", []
    return "ts_rank(text, %s::tsquery) DESC, place", [" | ".join(f"({_asked(word)})" for word in words)]
