"""The chain of the ledger: canonical bytes of an entry, and the hash that binds it to the one before.

Source: DESIGN 4; RFC 8785 (JSON Canonicalization Scheme) for the form: sorted keys, no spaces, UTF-8.
Integers, strings, lists and objects only: no floats, no booleans, no null, so that every program writes the same bytes.
A test vector stands in docs/ledger.md.
Does not: store anything, or say what a payload means.
"""

import hashlib
import json
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any

FIRST_PREVIOUS = "0" * 64
_LARGEST = 2**53 - 1


@dataclass(frozen=True, slots=True)
class ChainedEntry:
    """One entry of the ledger. `at` is ISO 8601 in UTC ("2026-11-24T09:00:00Z"); hashes are 64 hex digits."""

    seq: int
    at: str
    actor: str
    type: str
    payload: str
    prev_hash: str
    hash: str


@dataclass(frozen=True, slots=True)
class Break:
    """Where the chain does not hold: at entry `seq`, and why."""

    seq: int
    why: str


def canonical(value: Any) -> bytes:
    """The canonical bytes of a value. Raises ValueError for anything but strings, integers, lists and objects."""
    return json.dumps(_ordered(value), ensure_ascii=False, separators=(",", ":")).encode("utf-8")


def entry_hash(prev_hash: str, seq: int, at: str, actor: str, type: str, payload: Mapping[str, Any]) -> str:
    """SHA-256 over the previous hash as 32 raw bytes and the canonical bytes of the entry's five fields."""
    body = canonical({"seq": seq, "at": at, "actor": actor, "type": type, "payload": dict(payload)})
    return hashlib.sha256(bytes.fromhex(prev_hash) + body).hexdigest()


def breaks(entries: Iterable[ChainedEntry]) -> list[Break]:
    """Every place where the chain does not hold: a gap in the numbers, a hash that does not fit, a payload reshaped."""
    found: list[Break] = []
    expected, previous = 1, FIRST_PREVIOUS
    for entry in entries:
        if entry.seq != expected:
            found.append(Break(entry.seq, f"entry {expected} was expected here: an entry is missing or out of order"))
        if entry.prev_hash != previous:
            found.append(Break(entry.seq, "its previous hash is not the hash of the entry before it"))
        if why := _wrong_content(entry):
            found.append(Break(entry.seq, why))
        expected, previous = entry.seq + 1, entry.hash
    return found


def _wrong_content(entry: ChainedEntry) -> str | None:
    try:
        payload = json.loads(entry.payload)
        again = canonical(payload).decode("utf-8")
        computed = entry_hash(entry.prev_hash, entry.seq, entry.at, entry.actor, entry.type, payload)
    except (ValueError, TypeError) as error:
        return f"its payload is not in canonical form ({error})"
    if again != entry.payload:
        return "its payload is not in canonical form"
    return None if computed == entry.hash else "its hash is not that of its content: it was altered"


def _ordered(value: Any) -> Any:
    if isinstance(value, str):
        return value
    if isinstance(value, int) and not isinstance(value, bool):
        if abs(value) > _LARGEST:
            raise ValueError(f"integers up to 2^53-1 were expected, found {value}; write it as a string")
        return value
    if isinstance(value, Mapping):
        if not all(isinstance(key, str) for key in value):
            raise ValueError("keys of an object must be strings")
        return {key: _ordered(value[key]) for key in sorted(value, key=lambda key: key.encode("utf-16-be"))}
    if isinstance(value, (list, tuple)):
        return [_ordered(one) for one in value]
    raise ValueError(f"strings, integers, lists and objects were expected, found {type(value).__name__}")
