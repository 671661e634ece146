"""Restore an archive of `store.backup`: verified whole before anything changes, then in one transaction.

Restores on SQLite and on PostgreSQL, whichever the archive was made on.
Does not: overwrite a store that holds something, unless told to.
"""

import os
import shutil
import time
import zipfile
from pathlib import Path
from typing import Any

from django.db import DatabaseError, connection, connections, transaction

from openupr import settings as own
from openupr.store import tables
from openupr.store.archive import checked
from openupr.store.failures import Refused
from openupr.store.files import path_of
from openupr.store.models import Entry
from openupr.store.setup import follow_environment, migration_names, ready, told_plainly
from openupr.store.triggers import creating, dropping


def restore(source: Path, force: bool = False) -> tuple[int, int]:
    """Restore; returns how many rows and files. Raises Refused; then nothing has changed."""
    try:
        with zipfile.ZipFile(source) as archive:
            manifest = checked(archive)
            if newer := sorted(set(manifest.get("migrations", [])) - set(migration_names())):
                raise Refused(f"The archive was made by a newer OpenUPR (it has {newer[-1]}). Use that one.")
            _make_ready(force)
            with told_plainly():
                return _fill(archive, manifest)
    except (zipfile.BadZipFile, EOFError, zipfile.zlib.error) as error:  # type: ignore[attr-defined]
        raise Refused(f"{source} is no backup of OpenUPR, or it is damaged ({error}). Nothing was restored.") from error
    except OSError as error:
        raise Refused(f"{source} cannot be read: {error.strerror}.") from error


def _make_ready(force: bool) -> None:
    """Open the store to be filled; a database that cannot be opened is set aside where that is allowed."""
    try:
        ready()
        holds = Entry.objects.exists()
    except (Refused, DatabaseError):
        if not force or connection.vendor != "sqlite":
            raise
        _set_aside()
        holds = False
        ready()
    if holds and not force:
        raise Refused(
            f"The store at {own.data_folder()} holds documents. Name an empty folder in OPENUPR_DATA, or say --force."
        )


def _set_aside() -> None:
    connections.close_all()
    follow_environment()
    database = Path(str(connections.settings["default"]["NAME"]))
    for path in (database, *(database.with_name(database.name + end) for end in ("-wal", "-shm"))):
        if path.exists():
            path.rename(path.with_name(f"{path.name}.broken-{int(time.time())}"))


def _fill(archive: zipfile.ZipFile, manifest: dict[str, Any]) -> tuple[int, int]:
    members = manifest["members"]
    hashes = [name.removeprefix("files/") for name in members if name.startswith("files/")]
    for sha256 in hashes:
        _write_file(archive, f"files/{sha256}", path_of(sha256))
    rows = 0
    with transaction.atomic():
        order = tables.in_order()
        _run(dropping(connection.vendor))
        tables.empty(order)
        for table in order:
            if (name := f"tables/{tables.name_of(table)}.jsonl") in members:
                with archive.open(name) as file:
                    rows += tables.load(table, file)
        tables.reset_sequences(order)
        _run(creating(connection.vendor))
    _write_file(archive, "secret-key", own.data_folder() / "secret-key")
    _remove_others(set(hashes))
    return rows, len(hashes)


def _run(statements: tuple[str, ...]) -> None:
    with connection.cursor() as cursor:
        for statement in statements:
            cursor.execute(statement)


def _write_file(archive: zipfile.ZipFile, name: str, target: Path) -> None:
    target.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
    draft = target.with_name(f"{target.name}.{os.getpid()}")
    with (
        archive.open(name) as source,
        os.fdopen(os.open(draft, os.O_CREAT | os.O_WRONLY | os.O_TRUNC, 0o600), "wb") as out,
    ):
        shutil.copyfileobj(source, out)
    draft.replace(target)


def _remove_others(hashes: set[str]) -> None:
    """Files of the store as it was before."""
    folder = own.data_folder() / "files"
    for path in folder.glob("??/*") if folder.is_dir() else ():
        if path.name not in hashes:
            path.unlink(missing_ok=True)
