"""A restore that was killed: what the next start finishes or takes back, so that a store is wholly old or wholly new.

Before anything changes, OPENUPR_DATA/restore-under-way names a mark, the new secret key and the files to be added.
The restore's transaction leaves the mark in the database. Where the next start finds it there, the restore counts:
the key is put in place and files of the old store go. Where not, the added files go and all is as before.
Does not: restore.
"""

import fcntl
import json
import secrets
import shutil
import sqlite3
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from dataclasses import asdict, dataclass
from pathlib import Path

from django.conf import settings
from django.db import DatabaseError, connection, transaction

from openupr.store import durable, ledger
from openupr.store.failures import Refused
from openupr.store.files import path_of
from openupr.store.models import StoredFile

DRAFT = ".restoring"
"""What the name of a database ends with that is made beside one that is not sound."""


@dataclass(frozen=True, slots=True)
class Unfinished:
    """A restore under way. `added`: SHA-256 of the files that were not there before."""

    mark: int
    key: str
    added: tuple[str, ...]
    ledger_key: str = ""


def begin(folder: Path, key: str, hashes: Iterable[str], ledger_key: str = "") -> None:
    """Write down what is about to be done."""
    added = tuple(one for one in hashes if not path_of(one).exists())
    unfinished = Unfinished(secrets.randbelow(2**31 - 1) + 1, key, added, ledger_key)
    durable.write_whole(_place(folder), [json.dumps(asdict(unfinished)).encode()])


@contextmanager
def alone(folder: Path, shared: bool = False) -> Iterator[None]:
    """While a store is restored, no other restore and no backup of it. Backups (`shared`) may run side by side."""
    with (folder / "restore.lock").open("w") as lock:
        try:
            fcntl.flock(lock, (fcntl.LOCK_SH if shared else fcntl.LOCK_EX) | fcntl.LOCK_NB)
        except BlockingIOError as error:
            other = "A restore" if shared else "A backup or a restore"
            raise Refused(f"{other} of the store at {folder} is under way. Wait for it, then try again.") from error
        yield


def settle_left(folder: Path) -> None:
    """Settle what a killed restore left; nothing where there is none, or where it still runs."""
    if any(path.exists() for path in (_place(folder), *_drafts(folder))):
        try:
            with alone(folder):
                settle(folder)
        except Refused:
            return


def settle(folder: Path) -> None:
    """Finish the restore where its transaction has committed, else take back what it did. Call it `alone`."""
    unfinished = _read(folder)
    if unfinished and _counts(unfinished.mark):
        _finish(folder, unfinished)
    elif unfinished:
        _take_back(folder, unfinished)
    remove_drafts(folder)
    _place(folder).unlink(missing_ok=True)


def remove_drafts(folder: Path) -> None:
    """Remove what means nothing without the restore that was killed."""
    for path in _drafts(folder):
        path.unlink(missing_ok=True)


def leave_mark(folder: Path) -> None:
    """Leave the mark, as part of the transaction: SQLite's user_version, PostgreSQL's comment on the ledger's table."""
    begun = _read(folder)
    if begun is None:
        raise Refused(f"{_place(folder)} was removed while a restore was under way. Nothing was restored.")
    mark = begun.mark
    with connection.cursor() as cursor:
        if connection.vendor == "postgresql":
            cursor.execute(f"COMMENT ON TABLE store_entry IS 'restore {int(mark)}'")
        else:
            cursor.execute(f"PRAGMA user_version = {int(mark)}")


def is_unsound(error: BaseException | None) -> bool:
    """Whether SQLite says that its file is damaged or no database."""
    while error is not None:
        if isinstance(error, sqlite3.DatabaseError) and ("not a database" in str(error) or "malformed" in str(error)):
            return True
        error = error.__cause__
    return False


def _place(folder: Path) -> Path:
    return folder / "restore-under-way"


def _drafts(folder: Path) -> list[Path]:
    ends = ("", "-wal", "-shm", "-journal")
    return [folder / "restore-under-way.draft", *(folder / f"openupr.sqlite3{DRAFT}{end}" for end in ends)]


def _read(folder: Path) -> Unfinished | None:
    try:
        plain = json.loads(_place(folder).read_bytes())
        return Unfinished(plain["mark"], plain["key"], tuple(plain["added"]), plain.get("ledger_key", ""))
    except (FileNotFoundError, ValueError, KeyError, TypeError):
        return None  # it is written whole before anything else: without it, nothing was done


def _counts(mark: int) -> bool:
    try:
        with transaction.atomic(), connection.cursor() as cursor:
            if connection.vendor != "postgresql":
                return bool(cursor.execute("PRAGMA user_version").fetchone()[0] == mark)
            cursor.execute("SELECT to_regclass('store_entry') IS NOT NULL")
            if not cursor.fetchone()[0]:
                return False
            ledger.lock()  # waits for the killed restore's own connection, which may just be committing
            cursor.execute("SELECT obj_description('store_entry'::regclass) = %s", [f"restore {mark}"])
            return bool(cursor.fetchone()[0])
    except DatabaseError as error:
        if is_unsound(error):
            return False
        raise


def _finish(folder: Path, unfinished: Unfinished) -> None:
    durable.write_whole(folder / "secret-key", [unfinished.key.encode("ascii")])
    if settings.configured:
        settings.SECRET_KEY = unfinished.key
    _finish_ledger_key(folder, unfinished.ledger_key)
    with transaction.atomic():
        ledger.lock()  # an import writes its file under this lock, before its row can be seen
        named = set(StoredFile.objects.values_list("sha256", flat=True))
        for path in (folder / "files").glob("??/*"):
            if path.name not in named:
                path.unlink(missing_ok=True)


def _finish_ledger_key(folder: Path, key: str) -> None:
    """Put the key that signs checkpoints in place; what belongs to the old ledger goes."""
    for name in ("ledger-key.next", "ledger-checkpoint", *(() if key else ("ledger-key",))):
        (folder / name).unlink(missing_ok=True)
    shutil.rmtree(folder / "ledger-checkpoints", ignore_errors=True)
    if key:
        durable.write_whole(folder / "ledger-key", [key.encode("ascii"), b"\n"])


def _take_back(folder: Path, unfinished: Unfinished) -> None:
    try:
        with transaction.atomic():
            ledger.lock()
            named = set(StoredFile.objects.filter(sha256__in=unfinished.added).values_list("sha256", flat=True))
            _remove(folder, set(unfinished.added) - named)
    except DatabaseError as error:
        if not is_unsound(error):
            raise
        _remove(folder, set(unfinished.added))


def _remove(folder: Path, hashes: set[str]) -> None:
    for sha256 in hashes:
        path_of(sha256).unlink(missing_ok=True)
    for path in (folder / "files").glob("??/*.draft"):
        path.unlink(missing_ok=True)
