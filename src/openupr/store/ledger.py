"""The ledger in the database: append an entry, read them, verify the chain.

Gapless under several writers: SQLite's transactions begin IMMEDIATE; on PostgreSQL the table is locked against
other writers until the transaction ends.
Does not: change an entry. A correction is a new entry that names the old.
"""

import json
from collections.abc import Iterator, Mapping
from datetime import UTC, datetime
from typing import Any

from django.db import connection

from openupr.domain.ledger import FIRST_PREVIOUS, Break, ChainedEntry, breaks, canonical, entry_hash
from openupr.store.models import Entry

OPERATOR = "operator of this copy"


def lock() -> None:
    """Let no other process write until this transaction ends. SQLite's transactions begin so by themselves."""
    if connection.vendor == "postgresql":
        with connection.cursor() as cursor:
            cursor.execute("LOCK TABLE store_entry IN EXCLUSIVE MODE")


def append(type: str, payload: Mapping[str, Any], actor: str = OPERATOR) -> Entry:
    """Add one entry. Call it inside a transaction; the entry is there when that commits."""
    lock()
    last = Entry.objects.order_by("-seq").first()
    seq, previous = (last.seq + 1, last.hash) if last else (1, FIRST_PREVIOUS)
    at = datetime.now(UTC).strftime("%Y-%m-%dT%H:%M:%SZ")
    return Entry.objects.create(
        seq=seq,
        at=at,
        actor=actor,
        type=type,
        payload=canonical(payload).decode("utf-8"),
        prev_hash=previous,
        hash=entry_hash(previous, seq, at, actor, type, payload),
    )


def entries() -> Iterator[ChainedEntry]:
    """Every entry, in order, without loading them all at once."""
    columns = ("seq", "at", "actor", "type", "payload", "prev_hash", "hash")
    for row in Entry.objects.order_by("seq").values_list(*columns).iterator(chunk_size=2000):
        yield ChainedEntry(*row)


def payload_of(entry: Entry) -> dict[str, Any]:
    """The entry's payload as an object."""
    payload: dict[str, Any] = json.loads(entry.payload)
    return payload


def verify() -> tuple[int, list[Break]]:
    """How many entries there are, and where the chain does not hold."""
    counted = 0

    def counting() -> Iterator[ChainedEntry]:
        nonlocal counted
        for entry in entries():
            counted += 1
            yield entry

    found = breaks(counting())
    return counted, found
