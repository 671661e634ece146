"""The ledger in the database: append entries, read them, export them.

Gapless under several writers: SQLite's transactions begin IMMEDIATE; on PostgreSQL the table is locked against
other writers until the transaction ends. What is committed outlasts a loss of power on both (SQLite: synchronous=FULL).
Does not: change an entry. A correction is a new entry that names the old.
"""

import json
import re
from collections.abc import Iterable, Iterator, Mapping
from contextlib import contextmanager
from datetime import UTC, datetime
from typing import Any

from django.db import connection
from django.db.backends.utils import CursorWrapper

from openupr.domain.ledger import FIRST_PREVIOUS, Break, ChainedEntry, breaks, chained
from openupr.domain.ledger import exported as line_of
from openupr.store.failures import Refused
from openupr.store.models import Entry

OPERATOR = "operator of this copy"
_AT_ONCE = 2000
_MOST = 2**53 - 2  # the last number that canonical JSON can write, less one
# 64 hex digits
_HASH = re.compile(r"[0-9a-f]{64}")
_INSERT = "INSERT INTO store_entry (seq, at, actor, type, payload, prev_hash, hash) VALUES (%s, %s, %s, %s, %s, %s, %s)"
_INSERT_AFTER = (
    "INSERT INTO store_entry (seq, at, actor, type, payload, prev_hash, hash) SELECT %s, %s, %s, %s, %s, %s, %s "
    "FROM (SELECT hash, seq FROM store_entry ORDER BY seq DESC LIMIT 1) AS newest WHERE hash = %s AND seq = %s"
)
_LOCK = "LOCK TABLE store_entry IN EXCLUSIVE MODE"
_IDLE = 0
"""libpq's PQTRANS_IDLE: the server has no transaction open."""
_newest: list[Any] = []
"""Number and hash of the entry that this process wrote last; a guess at the last one, which the statement checks."""


def lock() -> None:
    """Let no other process write until this transaction ends. SQLite's transactions begin so by themselves."""
    if connection.vendor == "postgresql":
        with connection.cursor() as cursor:
            cursor.execute("; ".join(_before()))


def append(type: str, payload: Mapping[str, Any], actor: str = OPERATOR, at: str = "") -> Entry:
    """Add one entry. Call it inside a transaction; the entry is there when that commits."""
    (entry,) = append_all([(type, payload, actor)], at)
    return entry


def append_all(steps: Iterable[tuple[str, Mapping[str, Any], str]], at: str = "") -> list[Entry]:
    """Add the entries of one action: (type, payload, actor) each. Call it inside a transaction: all or none.

    `at`: the time of a rehearsal's clock; without it, now.
    """
    wanted, at = list(steps), at or datetime.now(UTC).strftime("%Y-%m-%dT%H:%M:%SZ")
    with connection.cursor() as cursor:
        one = _after_newest(cursor, at, *wanted[0]) if len(wanted) == 1 and _newest else None
        made = [one] if one else _after_last(cursor, at, wanted)
    if made:
        _newest[:] = made[-1].seq, made[-1].hash
    return [Entry.from_db(connection.alias, ChainedEntry._fields, one) for one in made]


def _after_newest(
    cursor: CursorWrapper, at: str, type: str, payload: Mapping[str, Any], actor: str
) -> ChainedEntry | None:
    """One entry after the newest that this process knows, in one journey; None where that is not the last any more."""
    seq, previous = _newest
    made = chained(previous, seq + 1, at, actor, type, payload)
    _locked(cursor, _INSERT_AFTER, (*made, previous, seq))
    return made if cursor.rowcount == 1 else None


def _after_last(
    cursor: CursorWrapper, at: str, wanted: Iterable[tuple[str, Mapping[str, Any], str]]
) -> list[ChainedEntry]:
    """The entries after the last that the database has."""
    _locked(cursor, "SELECT seq, hash FROM store_entry ORDER BY seq DESC LIMIT 1")
    seq, previous = cursor.fetchone() or (0, FIRST_PREVIOUS)
    if not isinstance(seq, int) or not 0 <= seq < _MOST or not _HASH.fullmatch(str(previous)):
        raise Refused(
            f"The last entry of the ledger ({str(seq)[:20]}) was altered: nothing can follow it. "
            "Nothing was changed. Run openupr ledger verify."
        )
    made: list[ChainedEntry] = []
    for type, payload, actor in wanted:
        made.append(chained(previous, seq + 1, at, actor, type, payload))
        seq, previous = made[-1].seq, made[-1].hash
    cursor.executemany(_INSERT, made)
    return made


def _locked(cursor: CursorWrapper, statement: str, values: tuple[str | int, ...] = ()) -> None:
    """Run it, on PostgreSQL with what must be before it in the same journey; each sees the moment it begins."""
    before = _before()
    cursor.execute("; ".join((*before, statement)), values)
    for _ in before:
        cursor.nextset()


def _before() -> tuple[str, ...]:
    """On PostgreSQL the lock, and the transaction's BEGIN where nothing was asked in it yet."""
    if connection.vendor != "postgresql":
        return ()
    raw = connection.connection
    if not connection.in_atomic_block or raw.pgconn.transaction_status != _IDLE:
        return (_LOCK,)
    raw.autocommit = True  # else psycopg sends its own BEGIN, one journey more; COMMIT and ROLLBACK go as ever
    return "BEGIN", _LOCK


def entries(after: int = 0) -> Iterator[ChainedEntry]:
    """Every entry after that number, in order, without loading them all at once."""
    rows = Entry.objects.filter(seq__gt=after) if after else Entry.objects
    for row in rows.order_by("seq").values_list(*ChainedEntry._fields).iterator(chunk_size=_AT_ONCE):
        yield ChainedEntry._make(row)


def listed() -> Iterator[ChainedEntry]:
    """The same to be shown, also where a text was altered so that its bytes are none."""
    with with_any_bytes():
        yield from entries()


def newest() -> tuple[int, str]:
    """Number and hash of the last entry; 0 and the hash before the first where there is none."""
    return Entry.objects.order_by("-seq").values_list("seq", "hash").first() or (0, FIRST_PREVIOUS)


def latest(skip: int, most: int) -> list[ChainedEntry]:
    """At most so many entries, the last first, after skipping so many."""
    rows = Entry.objects.order_by("-seq").values_list(*ChainedEntry._fields)
    with with_any_bytes():
        return [ChainedEntry._make(row) for row in rows[skip : skip + most]]


def entry(seq: int) -> ChainedEntry | None:
    """The entry of that number, None where there is none."""
    with with_any_bytes():
        row = Entry.objects.filter(seq=seq).values_list(*ChainedEntry._fields).first() if seq < 2**63 else None
    return ChainedEntry._make(row) if row else None


def exported() -> Iterator[bytes]:
    """Every entry as a line of canonical JSON, an altered one as it stands (`domain.ledger.exported`)."""
    yield from map(line_of, listed())


def payload_of(entry: Entry) -> dict[str, Any]:
    """The entry's payload as an object."""
    payload: dict[str, Any] = json.loads(entry.payload)
    return payload


def verify() -> tuple[int, list[Break]]:
    """How many entries there are, and where the chain does not hold. `checkpoints.verify` checks more."""
    counted = 0

    def counting() -> Iterator[ChainedEntry]:
        nonlocal counted
        for entry in entries():
            counted += 1
            yield entry

    found = breaks(counting())
    return counted, found


@contextmanager
def with_any_bytes() -> Iterator[None]:
    """Read text from SQLite though its bytes were altered so that they are no UTF-8: then it has no canonical form."""
    if connection.vendor != "sqlite":
        yield
        return
    connection.ensure_connection()
    connection.connection.text_factory = lambda raw: raw.decode("utf-8", "surrogateescape")
    try:
        yield
    finally:
        connection.connection.text_factory = str
