"""How long the ledger takes, on whichever engine the environment names: for `openupr bench ledger`.

Run in a process of its own on an empty folder: it fills the ledger with invented entries.
Does not: say what must be reached.
"""

import time
from collections.abc import Callable
from statistics import median
from typing import Any

from django.db import connection, transaction

from openupr.domain.ledger import ChainedEntry, breaks
from openupr.store import ledger
from openupr.store.models import Entry

_BARE = "INSERT INTO bare_entry (seq, at, actor, type, payload, prev_hash, hash) VALUES (%s, %s, %s, %s, %s, %s, %s)"
_AT_ONCE = 10_000
_FAR = 1_000_000


def payload(n: int) -> dict[str, Any]:
    """An entry of middling size, about 300 bytes."""
    return {
        "review": "XAA/0",
        "on": "2026-11-24",
        "source": "REHEARSAL/1/XAA",
        "numbers": [f"60.{n % 260 + i}" for i in range(12)],
        "position": "supported",
        "note": "invented for a measurement of how long it takes",
    }


def measure(times: int, verified: int) -> dict[str, float]:
    """Milliseconds of one durable INSERT, of the same between BEGIN and COMMIT, and of one append, the medians of
    `times`; entries verified a second. No append, which is one of several writes of an action, can take less than the
    second.
    """
    _make_bare()
    bare, within, appended = [], [], []
    for n in range(times):  # in turns, so that a busy moment of the machine strikes both
        appended.append(_timed(lambda n=n: _append(n)))  # type: ignore[misc]
        row = Entry.objects.values_list(*ChainedEntry._fields).get(seq=n + 1)
        bare.append(_timed(lambda row=row: _insert(row)))  # type: ignore[misc]
        other = _another(row)
        within.append(_timed(lambda other=other: _insert_within(other)))  # type: ignore[misc]
    told = {"insert": median(bare), "within": median(within), "append": median(appended)}
    return {name: value * 1000 for name, value in told.items()} | {"verified": _verified(verified)}


def _append(n: int) -> None:
    with transaction.atomic():
        ledger.append("measured", payload(n))


def _insert(row: tuple[Any, ...]) -> None:
    with connection.cursor() as cursor:
        cursor.execute(_BARE, row)


def _insert_within(row: tuple[Any, ...]) -> None:
    with transaction.atomic():
        _insert(row)


def _another(row: tuple[Any, ...]) -> tuple[Any, ...]:
    """The same bytes under a number and a hash that the table has not yet."""
    return (row[0] + _FAR, *row[1:-1], row[-1][::-1])


def _make_bare() -> None:
    """A table like the ledger's, with its indexes and without its triggers."""
    with connection.cursor() as cursor:
        cursor.execute("DROP TABLE IF EXISTS bare_entry")
        if connection.vendor == "postgresql":
            cursor.execute("CREATE TABLE bare_entry (LIKE store_entry INCLUDING ALL)")
            return
        columns = "at varchar(32), actor varchar(64), type varchar(64), payload text, prev_hash varchar(64)"
        cursor.execute(f"CREATE TABLE bare_entry (seq bigint PRIMARY KEY, {columns}, hash varchar(64) UNIQUE)")


def _verified(count: int) -> float:
    for start in range(0, count, _AT_ONCE):
        with transaction.atomic():
            ledger.append_all(
                ("measured", payload(n), ledger.OPERATOR) for n in range(start, min(count, start + _AT_ONCE))
            )
    rows = list(ledger.entries())
    seconds = min(_worked(lambda: breaks(rows)) for _ in range(5))
    return len(rows) / seconds


def _timed(action: Callable[[], object]) -> float:
    begin = time.perf_counter()
    action()
    return time.perf_counter() - begin


def _worked(action: Callable[[], object]) -> float:
    """Seconds of the processor, so that other programs on the machine do not count."""
    begin = time.process_time()
    action()
    return time.process_time() - begin
