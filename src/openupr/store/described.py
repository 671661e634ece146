"""A review as plain data (`store.reviews`), kept in memory until something is imported or undone.

What is kept is bound to the ledger's last entry: any import or undoing, by whatever process, makes all of it old.
A description is kept as JSON, so that nobody can change what another gets.
Does not: keep pages, or anything on disk; a process that starts has nothing.
"""

import json
from collections import OrderedDict
from datetime import date
from threading import Lock
from typing import Any

from django.db import connection
from django.db.models import Max

from openupr.store import reviews
from openupr.store.hidden import hide
from openupr.store.models import Entry

Plain = dict[str, Any]
LIMIT = 96 * 2**20
"""Bytes of JSON that a process keeps at most; the least recently asked for goes first."""

_Key = tuple[str, str, int, date, bool]


class _Kept:
    """Descriptions by database, State, cycle and day, all of one state of the ledger. Safe among threads."""

    def __init__(self) -> None:
        self._lock = Lock()
        self._entry: int | None = None
        self._texts: OrderedDict[_Key, str] = OrderedDict()
        self._size = 0

    def get(self, key: _Key, entry: int) -> str | None:
        with self._lock:
            if entry != self._entry:
                return None
            if key in self._texts:
                self._texts.move_to_end(key)
            return self._texts.get(key)

    def put(self, key: _Key, entry: int, text: str) -> None:
        with self._lock:
            if entry != self._entry:
                self._texts.clear()
                self._entry, self._size = entry, 0
            self._size += len(text) - len(self._texts.get(key, ""))
            self._texts[key] = text
            while self._size > LIMIT:
                self._size -= len(self._texts.popitem(last=False)[1])


_kept = _Kept()


def described(state: str, cycle: int, on: date, alone: bool = True) -> Plain | None:
    """The review of a State (alpha-3) in a cycle with positions as of a day.

    None where nothing of it is imported, and the ledger has no step of it; with `alone` false the steps alone are not
    enough.
    """
    key = (f"{connection.vendor}:{connection.settings_dict['NAME']}", state, cycle, on, alone)
    entry = Entry.objects.aggregate(last=Max("seq"))["last"] or 0
    text = _kept.get(key, entry)
    if text is None:
        review = reviews.find(state, cycle) or (reviews.of_ledger_alone(state, cycle) if alone else None)
        text = json.dumps(hide(reviews.describe(review, on)) if review else None, ensure_ascii=False)
        _kept.put(key, entry, text)
    found: Plain | None = json.loads(text)
    return found
