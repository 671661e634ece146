"""Back up database, files and keys into one archive, consistent while in use.

One transaction sees the database as it was when it began, whatever is written meanwhile: on SQLite by its
write-ahead log, on PostgreSQL by REPEATABLE READ; no pg_dump is needed.
Does not: encrypt. The archive holds the secret key and the key that signs checkpoints: it is made with mode 0600,
keep it so.
"""

import errno
import fcntl
import glob
import os
import zipfile
from collections.abc import Iterable, Iterator
from contextlib import contextmanager, suppress
from datetime import UTC, datetime
from pathlib import Path

from django.db import connection, connections, transaction
from django.db.migrations.recorder import MigrationRecorder

from openupr import __version__
from openupr.settings import data_folder
from openupr.store import tables
from openupr.store.archive import KEY, LEDGER_KEY, Writer, pieces_of
from openupr.store.durable import sync_folder
from openupr.store.failures import Refused
from openupr.store.files import path_of
from openupr.store.models import DocumentRow, StoredFile
from openupr.store.unfinished import alone

_SNAPSHOT = "snapshot"
_TRIES = 3
_NO_LINKS = (errno.EPERM, errno.EOPNOTSUPP, errno.ENOSYS, errno.EMLINK)


class _Gone(Exception):
    """A file that the snapshot names was removed meanwhile, by an undo."""


def back_up(target: Path) -> tuple[int, int]:
    """Write the archive; returns how many rows and files it holds. Raises Refused where `target` is there already."""
    if os.path.lexists(target):
        raise _taken(target)
    if not target.parent.is_dir():
        raise Refused(f"There is no folder {target.parent}. Make it first.")
    if target.parent.resolve().is_relative_to(data_folder().resolve()):
        raise Refused(
            f"{target} would lie within the folder of the data, and be lost with it. Name a file elsewhere, "
            "best on another disk."
        )
    try:
        with alone(data_folder(), shared=True), _draft(target) as draft:
            counts = _written(draft)
            _name(draft, target)
            return counts
    except FileExistsError as error:
        raise _taken(target) from error
    except OSError as error:
        inside = error.filename and Path(str(error.filename)).is_relative_to(data_folder())
        where = f"{error.filename} cannot be read" if inside else f"{target} cannot be written"
        raise Refused(f"{where}: {error.strerror or error}. No backup was made.") from error


def _taken(target: Path) -> Refused:
    return Refused(f"{target} is there already. Name another file, or remove it.")


@contextmanager
def _draft(target: Path) -> Iterator[int]:
    """A locked file beside the target, open for writing; drafts of killed runs go first."""
    for left in target.parent.glob(f".{glob.escape(target.name)}.*.draft"):
        with left.open("rb") as file:
            try:
                fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
            except BlockingIOError:
                continue  # another backup to the same name is under way; the first to end has it
            left.unlink(missing_ok=True)
    draft = _draft_of(target)
    handle = os.open(draft, os.O_CREAT | os.O_WRONLY | os.O_EXCL, 0o600)
    try:
        fcntl.flock(handle, fcntl.LOCK_EX)
        yield handle
    finally:
        draft.unlink(missing_ok=True)
        os.close(handle)


def _draft_of(target: Path) -> Path:
    return target.with_name(f".{target.name}.{os.getpid()}.draft")


def _name(handle: int, target: Path) -> None:
    """Give the finished draft its name, durably and never over another file."""
    os.fsync(handle)
    draft = _draft_of(target)
    try:
        os.link(draft, target)
    except OSError as error:
        if error.errno not in _NO_LINKS:
            raise
        if os.path.lexists(target):  # a stick without links: the best that can be had there
            raise FileExistsError(errno.EEXIST, "there already", str(target)) from error
        draft.rename(target)
    sync_folder(target.parent)


def _written(handle: int) -> tuple[int, int]:
    for left in reversed(range(_TRIES)):
        os.ftruncate(handle, 0)
        try:
            with os.fdopen(os.dup(handle), "wb") as file:
                file.seek(0)
                with zipfile.ZipFile(file, "w") as archive:
                    return _write(Writer(archive, {}))
        except _Gone as error:  # take a new snapshot
            if not left:
                raise Refused("Documents are being undone all the time. Try again when that is over.") from error
    raise AssertionError("unreachable")


def _write(writer: Writer) -> tuple[int, int]:
    rows = 0
    with _snapshot() as using:
        applied = sorted(f"{app}.{name}" for app, name in MigrationRecorder(connections[using]).applied_migrations())
        hashes = list(StoredFile.objects.using(using).values_list("sha256", flat=True))
        _refuse_missing(hashes)
        for table in tables.in_order():
            counted = _Counted(tables.lines(table, using))
            writer.member(f"tables/{tables.name_of(table)}.jsonl", counted)
            rows += counted.count
    for sha256 in hashes:
        _write_file(writer, sha256)
    with (data_folder() / "secret-key").open("rb") as key:
        writer.member(KEY, pieces_of(key))
    with suppress(FileNotFoundError), (data_folder() / LEDGER_KEY).open("rb") as key:
        writer.member(LEDGER_KEY, pieces_of(key))
    made_at = datetime.now(UTC).strftime("%Y-%m-%dT%H:%M:%SZ")
    writer.manifest(made_with=__version__, made_at=made_at, migrations=applied)
    return rows, len(hashes)


class _Counted:
    """Rows as they pass, counted."""

    def __init__(self, rows: Iterable[bytes]) -> None:
        self._rows, self.count = rows, 0

    def __iter__(self) -> Iterator[bytes]:
        for row in self._rows:
            self.count += 1
            yield row


def _write_file(writer: Writer, sha256: str) -> None:
    try:
        with path_of(sha256).open("rb") as stored:
            if writer.member(f"files/{sha256}", pieces_of(stored)) != sha256:
                raise _lost(sha256, "damaged")
    except FileNotFoundError as error:
        _refuse_missing([sha256])
        raise _Gone from error


def _refuse_missing(hashes: list[str]) -> None:
    """Tell a file that is lost (Refused) from one whose import was undone since the snapshot (_Gone)."""
    for sha256 in hashes:
        if not path_of(sha256).exists():
            if StoredFile.objects.filter(sha256=sha256).exists():
                raise _lost(sha256, "missing")
            raise _Gone


def _lost(sha256: str, how: str) -> Refused:
    stored = StoredFile.objects.filter(sha256=sha256).first()
    entry = DocumentRow.objects.filter(file_id=sha256).values_list("entry_id", flat=True).first()
    return Refused(
        f"The kept file of {stored or 'a document'} is {how} ({path_of(sha256)}). Put it back, or `openupr undo "
        f"{entry}` and import the document again; then back up. No backup was made."
    )


@contextmanager
def _snapshot() -> Iterator[str]:
    """The alias of a connection that sees the database as it is now, whatever is written meanwhile."""
    described = connections.settings["default"]
    options = {**described["OPTIONS"]}
    if connection.vendor == "sqlite":
        options["transaction_mode"] = "DEFERRED"  # a reader, in nobody's way
    connections.settings[_SNAPSHOT] = {**described, "OPTIONS": options}
    try:
        with transaction.atomic(using=_SNAPSHOT):
            if connection.vendor == "postgresql":
                with connections[_SNAPSHOT].cursor() as cursor:
                    cursor.execute("SET TRANSACTION ISOLATION LEVEL REPEATABLE READ READ ONLY")
            yield _SNAPSHOT
    finally:
        connections[_SNAPSHOT].close()
        del connections[_SNAPSHOT]
        del connections.settings[_SNAPSHOT]
