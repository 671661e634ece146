"""The folder of a rehearsal: a store of its own, apart from every real one, and for one rehearsal at a time.

Always SQLite: DATABASE_URL, which names a real store, is left aside while a rehearsal runs.
A folder is a rehearsal's where it is new or empty, or where its ledger begins with the entry that begins one.
Does not: know what is rehearsed.
"""

import fcntl
import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from django.db import connections, transaction

from openupr.store import ledger, setup
from openupr.store.apart import BEGUN
from openupr.store.failures import Refused
from openupr.store.models import Entry

__all__ = ["BEGUN", "apart", "begin"]

_LOCK, _DATABASE = "rehearsal.lock", "openupr.sqlite3"
_OURS = (_LOCK, _DATABASE, "secret-key", "migrate.lock")


@contextmanager
def apart(folder: Path) -> Iterator[None]:
    """The store in `folder` until the block ends. Raises Refused where it is a real one, or another rehearsal runs."""
    names = {"OPENUPR_DATA": str(folder.absolute()), "DATABASE_URL": ""}
    before = {name: os.environ.get(name) for name in names}
    _check_names(folder)
    os.environ.update(names)
    try:
        with setup.told_plainly():
            folder.mkdir(mode=0o700, parents=True, exist_ok=True)
            with _alone(folder):
                setup.ready()
                _check_ledger(folder)
                yield
    finally:
        connections.close_all()
        _restore(before)
        setup.follow_environment()


def begin(what: dict[str, Any], at: str) -> None:
    """Enter what is rehearsed, as the first entry; nothing where that was done. Raises Refused where it was another."""
    with transaction.atomic():
        ledger.lock()
        first = Entry.objects.order_by("seq").first()
        if first is None:
            ledger.append(BEGUN, what, at=at)
        elif first.type != BEGUN or ledger.payload_of(first) != what:
            raise Refused(
                f"This ledger holds another rehearsal ({_words(ledger.payload_of(first))}). Say the same to go on with "
                "it, or name a new folder with --data."
            )


def _check_names(folder: Path) -> None:
    strange = [one.name for one in folder.iterdir()] if folder.is_dir() else []
    if _DATABASE not in strange and [one for one in strange if not one.startswith(_OURS)]:
        raise Refused(f"{folder} holds other things. A rehearsal needs a folder of its own: --data FOLDER.")


def _check_ledger(folder: Path) -> None:
    first = Entry.objects.order_by("seq").values_list("type", flat=True).first()
    if first not in (None, BEGUN):
        raise Refused(
            f"{folder} holds a record that is no rehearsal's: the two are never mixed. Name a folder of its own: "
            "--data FOLDER."
        )


@contextmanager
def _alone(folder: Path) -> Iterator[None]:
    with (folder / _LOCK).open("w") as lock:
        try:
            fcntl.flock(lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError as error:
            raise Refused(
                f"Another rehearsal in {folder} is under way. Wait for it, or name another folder."
            ) from error
        yield


def _restore(before: dict[str, str | None]) -> None:
    for name, value in before.items():
        if value is None:
            os.environ.pop(name, None)
        else:
            os.environ[name] = value


def _words(payload: dict[str, Any]) -> str:
    return f"{payload.get('count', '?')} reviews, seed {payload.get('seed', '?')}"
