"""Restore an archive of `store.backup`: verified whole before anything changes, then in one transaction.

Restores on SQLite and on PostgreSQL, whichever the archive was made on. Killed at any moment, the store is wholly
as it was or wholly as the archive, from the next start on (`store.unfinished`).
What was hidden in the store that is overwritten stays hidden (DESIGN 7a).
Does not: overwrite a store that holds something, unless told to.
"""

import os
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from pathlib import Path

from django.core.management import call_command
from django.db import DatabaseError, IntegrityError, connection, connections, transaction
from django.db.migrations.recorder import MigrationRecorder

from openupr import settings as own
from openupr.store import durable, ledger, tables, unfinished
from openupr.store.archive import Sound, opened
from openupr.store.failures import Refused
from openupr.store.files import path_of
from openupr.store.hidden import listed
from openupr.store.models import StoredFile
from openupr.store.setup import ready, told_plainly
from openupr.store.suppressing import hide_again
from openupr.store.triggers import creating, dropping

_OURS = {"contenttypes.ContentType", "auth.Permission", "auth.User", *tables.PASSING}
"""Tables that fill by themselves, by signing in too; they alone do not make a store one that holds something."""


@dataclass(frozen=True, slots=True)
class Restored:
    """How many rows and files; how many characters that PostgreSQL cannot hold were replaced by U+FFFD.

    `hidden`: how many names and documents, hidden here since the archive was made, were hidden again.
    """

    rows: int
    files: int
    replaced: int
    hidden: int


def restore(source: Path, force: bool = False) -> Restored:
    """Restore. Raises Refused; then nothing has changed."""
    with opened(source) as sound, told_plainly():
        try:
            ready()
            with _settled(sound):
                return _replace(sound, force)
        except (Refused, DatabaseError) as error:
            if not (force and connection.vendor == "sqlite" and unfinished.is_unsound(error)):
                raise
        with _settled(sound), _beside() as draft:
            done = _replace(sound, force)
            _take_place(draft)
            return done


@contextmanager
def _settled(sound: Sound) -> Iterator[None]:
    """Write down what is about to be done, and settle it afterwards, whether it succeeded or not."""
    folder = own.data_folder()
    with unfinished.alone(folder):
        unfinished.begin(folder, sound.key, sound.files, sound.ledger_key)
        try:
            yield
        except BaseException:
            with suppress(DatabaseError, OSError):  # else the next start settles it
                unfinished.settle(folder)
            raise
        unfinished.settle(folder)


@contextmanager
def _beside() -> Iterator[Path]:
    """Fill a new database beside one that is not sound; only when it is whole does it take the other's place.

    What is left of the other one stays, as openupr.sqlite3.set-aside-<time>.
    """
    database = Path(str(connections.settings["default"]["NAME"]))
    draft = database.with_name(f"{database.name}{unfinished.DRAFT}")
    unfinished.remove_drafts(own.data_folder())
    _point_to(draft)
    try:
        os.close(os.open(draft, os.O_CREAT | os.O_RDWR | os.O_EXCL, 0o600))
        call_command("migrate", verbosity=0, interactive=False)
        yield draft
    finally:
        _point_to(database)


def _take_place(draft: Path) -> None:
    """Set the unsound database aside and take its place. The last step counts."""
    connections.close_all()  # the last connection to close takes the write-ahead log into the file
    database = draft.with_name(draft.name.removesuffix(unfinished.DRAFT))
    now = int(time.time())
    for end in ("", "-wal", "-shm"):
        part = database.with_name(f"{database.name}{end}")
        if part.exists():
            os.link(part, database.with_name(f"{database.name}.set-aside-{now}{end}"))
            if end:
                part.unlink()
    draft.replace(database)
    durable.sync_folder(database.parent)


def _point_to(database: Path) -> None:
    connections.close_all()
    connections.settings["default"] = {**connections.settings["default"], "NAME": str(database)}
    if hasattr(connections._connections, "default"):  # type: ignore[attr-defined]
        del connections["default"]


def _replace(sound: Sound, force: bool) -> Restored:
    """Replace what the database holds, in one transaction, which leaves the restore's mark."""
    folder = own.data_folder()
    with transaction.atomic():
        ledger.lock()
        if not force and _holds_something():
            raise Refused(
                f"The store at {folder} holds something. Name an empty folder in OPENUPR_DATA, or say --force."
            )
        hidden = [(kind, value) for _, kind, value in listed()]
        rows, replaced = _fill(sound)
        again = hide_again(hidden)
        unfinished.leave_mark(folder)
    return Restored(rows, len(sound.files), replaced, again)


def _holds_something() -> bool:
    return any(one._base_manager.exists() for one in tables.in_order() if tables.name_of(one) not in _OURS)


def _fill(sound: Sound) -> tuple[int, int]:
    applied = frozenset(f"{app}.{name}" for app, name in MigrationRecorder(connection).applied_migrations())
    if newer := sorted(sound.migrations - applied):
        raise Refused(f"The archive was made by a newer OpenUPR (it has {newer[-1]}). Use that one.")
    order = tables.in_order()
    _run(dropping(connection.vendor))
    tables.empty(order)
    counts = _load(sound, order, whole=sound.migrations == applied)
    _check(sound)
    tables.restart_sequences(order)
    _run(creating(connection.vendor))
    for sha256 in sound.files:
        _write_file(sound, sha256)
    return counts


def _load(sound: Sound, order: list[tables.Table], whole: bool) -> tuple[int, int]:
    names = {f"tables/{tables.name_of(table)}.jsonl": table for table in order}
    there = {name for name in sound.members if name.startswith("tables/")}
    if whole and (odd := sorted(there ^ set(names))):
        raise Refused(f"The archive lacks {odd[0]}, or should not have it. Use another backup. Nothing was restored.")
    rows = replaced = 0
    for name, table in names.items():
        if name in there:
            with sound.archive.open(name) as file:
                more, changed = tables.load(table, file, whole)
            rows, replaced = rows + more, replaced + changed
    return rows, replaced


def _check(sound: Sound) -> None:
    """Whether rows refer to rows that are there, and rows of files to the files of the archive."""
    try:
        connection.check_constraints()
    except IntegrityError as error:
        said = str(error).splitlines()[0]
        raise Refused(f"The archive's rows do not fit each other: {said}. Nothing was restored.") from error
    named = dict(StoredFile.objects.values_list("sha256", "size"))
    if odd := sorted(set(named.items()) ^ set(sound.files.items())):
        sha256, size = odd[0]
        raise Refused(
            f"The archive's files are not those its rows name: {sha256} ({size} bytes). Nothing was restored."
        )


def _write_file(sound: Sound, sha256: str) -> None:
    folder = path_of(sha256).parent
    for one in (folder.parent, folder):
        if not one.is_dir():
            one.mkdir(mode=0o700)
            durable.sync_folder(one.parent)
    if durable.write_whole(path_of(sha256), sound.pieces(f"files/{sha256}")) != sha256:
        raise Refused("The archive changed while it was read. Nothing was restored.")


def _run(statements: tuple[str, ...]) -> None:
    with connection.cursor() as cursor:
        for statement in statements:
            cursor.execute(statement)
