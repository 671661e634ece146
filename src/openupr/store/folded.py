"""What the entries of one type say together, folded once and kept in memory until the ledger grows.

Does not: write entries, or know what they mean.
"""

import json
from collections.abc import Callable, Iterable, Iterator
from typing import Any, Generic, TypeVar

from django.db import connection

from openupr.store import ledger
from openupr.store.models import Entry

T = TypeVar("T")
Said = tuple[int, str, dict[str, Any]]
"""An entry's number, its time and its payload."""


class Folded(Generic[T]):
    """`fold` of the entries of a type, in their order; one result for each database."""

    def __init__(self, type: str, fold: Callable[[Iterable[Said]], T]) -> None:
        self._type, self._fold = type, fold
        self._kept: dict[str, tuple[tuple[int, str], T]] = {}

    def now(self) -> T:
        """As of the newest entry; read again where the ledger has grown."""
        where, head = f"{connection.vendor}:{connection.settings_dict['NAME']}", ledger.newest()
        known = self._kept.get(where)
        if known is None or known[0] != head:
            known = head, self._fold(self._entries())
            self._kept[where] = known
        return known[1]

    def _entries(self) -> Iterator[Said]:
        for seq, at, text in Entry.objects.filter(type=self._type).order_by("seq").values_list("seq", "at", "payload"):
            payload: dict[str, Any] = json.loads(text)
            yield seq, at, payload
