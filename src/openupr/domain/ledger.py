"""The chain of the ledger: canonical bytes of an entry, and the hash that binds it to the one before.

Source: DESIGN 4; RFC 8785 (JSON Canonicalization Scheme) for the form: sorted keys, no spaces, UTF-8.
Integers, strings, lists and objects only: no floats, no booleans, no null, so that every program writes the same bytes.
A test vector stands in docs/ledger.md.
Does not: store anything, or say what a payload means.
"""

import hashlib
import json
from collections.abc import Iterable, Iterator, Mapping
from json.encoder import encode_basestring as _quoted
from typing import Any, NamedTuple

FIRST_PREVIOUS = "0" * 64
_LARGEST = 2**53 - 1
_DEEPEST = 50
"""Lists and objects within one another: no entry of ours comes near, and no program fails at it."""


class ChainedEntry(NamedTuple):
    """One entry of the ledger. `at` is ISO 8601 in UTC ("2026-11-24T09:00:00Z"); hashes are 64 hex digits."""

    seq: int
    at: str
    actor: str
    type: str
    payload: str
    prev_hash: str
    hash: str


class Altered(ValueError):
    """An entry that cannot be read, because it was altered: one line that names it."""

    def __init__(self, seq: object, why: str = "its payload is no object") -> None:
        """`seq`: the number that it bears now."""
        super().__init__(f"entry {str(seq)[:20]} of the ledger was altered: {why}. `openupr ledger verify` tells all")


class Break(NamedTuple):
    """Where the chain does not hold: at entry `seq`, and why: what was expected, what was found."""

    seq: int
    why: str


def canonical(value: Any) -> bytes:
    """The canonical bytes of a value. Raises ValueError for anything but strings, integers, lists and objects."""
    return json.dumps(_ordered(value), ensure_ascii=False, separators=(",", ":")).encode("utf-8")


def entry_hash(prev_hash: str, seq: int, at: str, actor: str, type: str, payload: Mapping[str, Any]) -> str:
    """SHA-256 over the previous hash as 32 raw bytes and the canonical bytes of the entry's five fields."""
    body = canonical({"seq": seq, "at": at, "actor": actor, "type": type, "payload": dict(payload)})
    return hashlib.sha256(bytes.fromhex(prev_hash) + body).hexdigest()


def chained(prev_hash: str, seq: int, at: str, actor: str, type: str, payload: Mapping[str, Any]) -> ChainedEntry:
    """The entry with its canonical payload and its hash. Raises ValueError for what has no canonical form."""
    entry = ChainedEntry(seq, at, actor, type, canonical(dict(payload)).decode("utf-8"), prev_hash, "")
    hash = rebuilt_hash(entry)
    if hash is None:
        raise ValueError("text for time, actor and type, and 64 hex digits before were expected")
    return entry._replace(hash=hash)


def breaks(entries: Iterable[ChainedEntry]) -> list[Break]:
    """Every place where the chain does not hold: a gap in the numbers, a hash that does not fit, a payload reshaped."""
    found: list[Break] = []
    expected, previous = 1, FIRST_PREVIOUS
    for entry in entries:
        if not isinstance(entry.seq, int):
            why = f"entry {expected} was expected, found one that is numbered {entry.seq!r}: what follows has no order"
            return [*found, Break(expected, why)]
        if entry.seq != expected or entry.prev_hash != previous or rebuilt_hash(entry) != entry.hash:
            found += _of_one(entry, expected, previous)
        expected, previous = entry.seq + 1, entry.hash
    return found


def rebuilt_hash(entry: ChainedEntry) -> str | None:
    """The hash of the entry's canonical bytes, built anew from its fields; None where they have no canonical form."""
    try:
        payload = _rebuilt(entry.payload)
        if payload != entry.payload:
            return None
        at, actor, type = _quoted(entry.at), _quoted(entry.actor), _quoted(entry.type)
        body = f'{{"actor":{actor},"at":{at},"payload":{payload},"seq":{entry.seq:d},"type":{type}}}'
        return hashlib.sha256(bytes.fromhex(entry.prev_hash) + body.encode("utf-8")).hexdigest()
    except (ValueError, TypeError, RecursionError):
        return None


def payload_of(entry: ChainedEntry) -> dict[str, Any]:
    """The entry's payload as an object. Raises Altered where it is none that the ledger could hold."""
    try:
        value = _decode(entry.payload)
        if isinstance(value, dict) and not _deeper(value, _DEEPEST):
            return value
    except (ValueError, TypeError, RecursionError):
        pass
    raise Altered(entry.seq)


def exported(entry: ChainedEntry) -> bytes:
    """The entry as a line of canonical JSON, the payload as an object. One that was altered: its fields as they stand.

    A payload that is no canonical object is then a string, so that whoever verifies the line finds it altered.
    """
    if rebuilt_hash(entry) is None or not isinstance(entry.hash, str):
        return canonical({name: _as_it_stands(value) for name, value in entry._asdict().items()}) + b"\n"
    quoted = {name: _quoted(getattr(entry, name)) for name in ("actor", "at", "hash", "prev_hash", "type")}
    return (
        (
            '{{"actor":{actor},"at":{at},"hash":{hash},"payload":{payload},"prev_hash":{prev_hash},"seq":{seq},'
            '"type":{type}}}\n'
        )
        .format(payload=entry.payload, seq=entry.seq, **quoted)
        .encode()
    )


def _as_it_stands(value: object) -> int | str:
    if isinstance(value, int) and abs(value) <= _LARGEST:
        return int(value)
    return readable(value)


def readable(value: object) -> str:
    """A field of an entry as text to be shown, whatever a database holds there; bytes that are no text are escaped."""
    text = value.decode("utf-8", "surrogateescape") if isinstance(value, bytes) else str(value)
    return text.encode("utf-8", "backslashreplace").decode("utf-8")


def _deeper(value: object, left: int) -> bool:
    inner = value.values() if isinstance(value, dict) else value if isinstance(value, list) else ()
    return any(left == 0 or _deeper(one, left - 1) for one in inner if isinstance(one, dict | list))


def _of_one(entry: ChainedEntry, expected: int, previous: str) -> Iterator[Break]:
    if entry.seq != expected:
        yield Break(
            entry.seq,
            f"entry {expected} was expected here, found entry {entry.seq}: one is missing, added or out of order",
        )
    if entry.prev_hash != previous:
        yield Break(
            entry.seq,
            "its previous hash is not the hash of the entry before it: "
            f"{_short(previous)} was expected, found {_short(entry.prev_hash)}",
        )
    computed = rebuilt_hash(entry)
    if computed is None:
        yield Break(entry.seq, "its fields are not in canonical form: it was altered")
    elif computed != entry.hash:
        yield Break(
            entry.seq,
            "its hash is not that of its content: it was altered "
            f"(the content gives {_short(computed)}, found {_short(entry.hash)})",
        )


def _short(hash: object) -> str:
    text = str(hash)
    return f"{text[:16]}…" if len(text) == 64 else repr(text[:80])


def _whole(text: str) -> int:
    if len(text) > 15 and abs(int(text)) > _LARGEST:  # called for every number: the length is quicker to ask
        raise ValueError(f"integers up to 2^53-1 were expected, found {text[:40]}")
    return int(text)


def _none(text: str) -> float:
    raise ValueError(f"strings, integers, lists and objects were expected, found {text}")


_decode = json.JSONDecoder(parse_float=_none, parse_int=_whole, parse_constant=_none).decode
_encode = json.JSONEncoder(ensure_ascii=False, separators=(",", ":"), sort_keys=True).encode
_SORTED_ALIKE = "\ud7ff"
"""Up to here the order by code points, which is quick, is that by UTF-16 units, which RFC 8785 asks."""


def _rebuilt(payload: str) -> str:
    """The canonical form of a payload, built anew from what it says. The quick way where it gives the same bytes."""
    value = _decode(payload)
    plain = payload.isascii() or max(payload) <= _SORTED_ALIKE
    if not plain or "true" in payload or "false" in payload or "null" in payload or payload[0] != "{":
        return canonical(value).decode("utf-8")
    return _encode(value)


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
