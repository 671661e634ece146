"""Rows of an index made small: what a document's rows share is kept once, the rest is deflated against a few rows.

A recommendation's row takes about a hundred bytes so; read back it is the same row.
Does not: know where rows are kept.
"""

import base64
import json
import zlib
from collections.abc import Iterable
from typing import Any

Plain = dict[str, Any]
SHARED = ("state", "cycle", "session", "symbol", "document", "language", "sha256", "dated")
OWN = ("kind", "number", "states", "position", "page", "span", "similar", "text")
_DICTIONARY = 16384
_DEFLATING = (6, zlib.DEFLATED, -14, 5, zlib.Z_DEFAULT_STRATEGY)  # a small state, since every row copies it

_encode = json.JSONEncoder(ensure_ascii=False, separators=(",", ":")).encode


class Packer:
    """Packs rows; `first` are some of them, of which the dictionary is made."""

    def __init__(self, first: Iterable[Plain]) -> None:
        self._places: dict[tuple[Any, ...], int] = {}
        self._dictionary = b"".join(map(self._written, first))[-_DICTIONARY:]
        self._start = zlib.compressobj(*_DEFLATING, self._dictionary)

    def pack(self, row: Plain) -> bytes:
        """The row as bytes."""
        deflating = self._start.copy()
        return deflating.compress(self._written(row)) + deflating.flush()

    def plain(self) -> Plain:
        """What unpacking needs, as JSON values; after the last row was packed."""
        return {"shared": list(self._places), "dictionary": base64.b64encode(self._dictionary).decode("ascii")}

    def _written(self, row: Plain) -> bytes:
        shared = tuple(row.get(name) for name in SHARED)
        place = self._places.setdefault(shared, len(self._places))
        others = {name: value for name, value in row.items() if name not in _KNOWN}
        whole = [place, *(row.get(name) for name in OWN), *([others] if others else [])]
        return _encode(whole).encode()


class Unpacker:
    """Reads rows back, by what `Packer.plain` gave."""

    def __init__(self, plain: Plain) -> None:
        self._shared = [dict(zip(SHARED, one, strict=True)) for one in plain["shared"]]
        self._dictionary = base64.b64decode(plain["dictionary"])

    def unpack(self, packed: Iterable[bytes]) -> list[Plain]:
        """The rows, read together: one reading of JSON costs less than twenty."""
        inflated = (zlib.decompressobj(_DEFLATING[2], zdict=self._dictionary).decompress(one) for one in packed)
        return [self._row(*one) for one in json.loads(b"[%b]" % b",".join(inflated))]

    def _row(self, place: int, *values: Any) -> Plain:
        own = dict(zip(OWN, values, strict=False))
        others = values[len(OWN)] if len(values) > len(OWN) else {}
        return {**self._shared[place], **own, **others}


_KNOWN = frozenset((*SHARED, *OWN))
