"""Where a reader of the API is in a list: after a row, by its key. New imports neither double nor skip what follows.

A cursor is opaque to readers: the key, and the day of the positions, so that all pages of a list are of one day.
Does not: hold anything of a reader, or promise that a row is still there.
"""

import json
from base64 import urlsafe_b64decode, urlsafe_b64encode
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Any

Key = tuple[Any, ...]


class BadCursor(ValueError):
    """The text is no cursor of this list."""


@dataclass(frozen=True, slots=True)
class Cursor:
    """After the row `key` of the list `table`, on a day (ISO 8601). Keys are lists of texts, numbers and lists."""

    table: str
    on: str
    key: list[Any]

    def __str__(self) -> str:
        """What readers hand back."""
        text = json.dumps([self.table, self.on, self.key], separators=(",", ":"), ensure_ascii=False)
        return urlsafe_b64encode(text.encode()).decode().rstrip("=")

    @classmethod
    def read(cls, text: str, table: str) -> "Cursor":
        """A cursor as it was given out for that list. Raises BadCursor."""
        try:
            found = json.loads(urlsafe_b64decode(text.encode("ascii") + b"=" * (-len(text) % 4)))
            named, on, key = found
        except (ValueError, TypeError) as error:
            raise BadCursor(text) from error
        if named != table or not isinstance(on, str) or not isinstance(key, list):
            raise BadCursor(text)
        return cls(named, on, key)


def after(keyed: Iterable[tuple[Key, Any]], key: list[Any] | None) -> Iterator[tuple[Key, Any]]:
    """The rows behind `key`; all where it is None. Keys of another form raise TypeError."""
    if key is None:
        yield from keyed
        return
    bound = _frozen(key)
    for own, row in keyed:
        if own > bound:
            yield own, row


def _frozen(value: Any) -> Any:
    return tuple(map(_frozen, value)) if isinstance(value, list) else value
