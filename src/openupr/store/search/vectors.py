"""Vectors, kept by what they are of, in one file that only grows: what was killed goes on where it was.

A record is 16 bytes of BLAKE2b over model, use and text, then 384 numbers of 16 bits; no text. Half a record at the end
is cut off, and a vector that has not unit length counts as not there.
Does not: make a vector, or know which texts there are.
"""

import os
from collections.abc import Iterable, Sequence
from hashlib import blake2b
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from openupr.store.durable import write_whole

SIZE = 384
_KEY = 16
_RECORD = np.dtype([("key", f"V{_KEY}"), ("vector", "<f2", (SIZE,))])
_SURE = 0.02
"""How far the length of a vector may be from one."""


def key_of(model: str, text: str, asked: bool = False) -> bytes:
    """What a vector is kept by; `asked`: the text as a question."""
    whole = f"{model}\0{'question' if asked else 'text'}\0{text}".encode("utf-8", "surrogatepass")
    return blake2b(whole, digest_size=_KEY).digest()


class Vectors:
    """The file. One process writes at a time."""

    def __init__(self, path: Path) -> None:
        self._path = path
        self._records = np.zeros(0, _RECORD)
        self._places: dict[bytes, int] = {}
        if path.exists():
            raw = path.read_bytes()
            self._take(np.frombuffer(raw[: len(raw) - len(raw) % _RECORD.itemsize], _RECORD))

    def __contains__(self, key: bytes) -> bool:
        return key in self._places

    def __len__(self) -> int:
        return len(self._places)

    def of(self, keys: Sequence[bytes]) -> NDArray[np.float32]:
        """A row for each key. Raises KeyError for one that is not there."""
        found: NDArray[np.float32] = self._records["vector"][[self._places[key] for key in keys]].astype(np.float32)
        return found.reshape(len(keys), SIZE)

    def add(self, keys: Sequence[bytes], vectors: NDArray[np.float32]) -> None:
        """Write them behind the others; they are there when this returns, also after the power fails."""
        new = _records(keys, vectors)
        handle = os.open(self._path, os.O_CREAT | os.O_RDWR, 0o600)
        with os.fdopen(handle, "r+b") as file:
            end = file.seek(0, os.SEEK_END)
            file.truncate(file.seek(end - end % _RECORD.itemsize))
            file.write(new.tobytes())
            file.flush()
            os.fsync(file.fileno())
        self._take(new)

    def keep_only(self, keys: Iterable[bytes]) -> int:
        """Let go of all others, whole or not at all; how many went."""
        kept = [key for key in dict.fromkeys(keys) if key in self._places]
        gone = len(self._places) - len(kept)
        if gone:
            left = self._records[[self._places[key] for key in kept]]
            write_whole(self._path, [left.tobytes()])
            self._records, self._places = left[:0], {}
            self._take(left)
        return gone

    def _take(self, new: NDArray[np.void]) -> None:
        """Read the keys of what comes behind the others; of several with one key the last that is sound counts."""
        lengths = np.linalg.norm(new["vector"].astype(np.float32), axis=1)
        names, first = new["key"].tobytes(), len(self._records)
        for at in np.flatnonzero(np.abs(lengths - 1) < _SURE).tolist():
            self._places[names[_KEY * at : _KEY * (at + 1)]] = first + at
        self._records = np.concatenate([self._records, new])


def _records(keys: Sequence[bytes], vectors: NDArray[np.float32]) -> NDArray[np.void]:
    made = np.zeros(len(keys), _RECORD)
    made["key"] = np.frombuffer(b"".join(keys), f"V{_KEY}")
    made["vector"] = vectors
    return made
