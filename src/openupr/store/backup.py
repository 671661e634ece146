"""Back up database, files and secret key into one archive, consistent while in use.

SQLite: a snapshot by its backup API. PostgreSQL: one REPEATABLE READ transaction; no pg_dump is needed.
Does not: encrypt. The archive holds the secret key: it is made with mode 0600, keep it so.
"""

import os
import sqlite3
import tempfile
import zipfile
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, datetime
from pathlib import Path

from django.db import connection, connections, transaction

from openupr import __version__
from openupr.settings import data_folder
from openupr.store import tables
from openupr.store.archive import Writer, pieces_of
from openupr.store.failures import Refused
from openupr.store.files import path_of
from openupr.store.models import StoredFile
from openupr.store.setup import migration_names

_SNAPSHOT = "snapshot"
_TRIES = 3


def back_up(target: Path) -> tuple[int, int]:
    """Write the archive; returns how many rows and files it holds. Raises Refused where `target` is there already."""
    if target.exists():
        raise Refused(f"{target} is there already. Name another file, or remove it.")
    if not target.parent.is_dir():
        raise Refused(f"There is no folder {target.parent}. Make it first.")
    draft = target.with_name(f".{target.name}.{os.getpid()}")
    try:
        for left in reversed(range(_TRIES)):
            try:
                counts = _write(draft)
                break
            except FileNotFoundError:  # an undo removed a file meanwhile: take a new snapshot
                if not left:
                    raise
        os.link(draft, target)
    except FileNotFoundError as error:
        raise Refused(
            f"The file {error.filename} is missing from the data folder. Import its document again."
        ) from error
    finally:
        draft.unlink(missing_ok=True)
    return counts


def _write(draft: Path) -> tuple[int, int]:
    rows = 0
    handle = os.open(draft, os.O_CREAT | os.O_WRONLY | os.O_TRUNC, 0o600)
    with os.fdopen(handle, "wb") as file, zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as archive:
        writer = Writer(archive, {})
        with _snapshot() as using:
            for table in tables.in_order():
                pieces = list(tables.lines(table, using))
                rows += len(pieces)
                writer.member(f"tables/{tables.name_of(table)}.jsonl", pieces)
            hashes = list(StoredFile.objects.using(using).values_list("sha256", flat=True))
        for sha256 in hashes:
            with path_of(sha256).open("rb") as stored:
                if writer.member(f"files/{sha256}", pieces_of(stored)) != sha256:
                    raise Refused(f"The stored file {sha256} is damaged. Import its document again, then back up.")
        with (data_folder() / "secret-key").open("rb") as key:
            writer.member("secret-key", pieces_of(key))
        made_at = datetime.now(UTC).strftime("%Y-%m-%dT%H:%M:%SZ")
        writer.manifest(made_with=__version__, made_at=made_at, migrations=migration_names())
    return rows, len(hashes)


@contextmanager
def _snapshot() -> Iterator[str]:
    """The alias of a connection that sees the database as it is now, whatever is written meanwhile."""
    if connection.vendor == "postgresql":
        with transaction.atomic():
            with connection.cursor() as cursor:
                cursor.execute("SET TRANSACTION ISOLATION LEVEL REPEATABLE READ")
            yield "default"
        return
    with tempfile.TemporaryDirectory(dir=data_folder(), prefix=".backup-") as folder:
        copy = Path(folder) / "snapshot.sqlite3"
        source, target = sqlite3.connect(connection.settings_dict["NAME"]), sqlite3.connect(copy)
        try:
            source.backup(target)
        finally:
            source.close()
            target.close()
        connections.settings[_SNAPSHOT] = {**connections.settings["default"], "NAME": str(copy)}
        try:
            yield _SNAPSHOT
        finally:
            connections[_SNAPSHOT].close()
            del connections[_SNAPSHOT]
            del connections.settings[_SNAPSHOT]
