"""Set up what a command needs: folder, secret key, Django, tables. Quick where all is there.

Safe when two processes start at once: migrations run under a lock (a file's on SQLite, an advisory one on PostgreSQL).
Does not: print, but for one notice where a database that was there is gone.
"""

import errno
import fcntl
import os
import secrets
import sqlite3
import sys
from collections.abc import Iterator
from contextlib import contextmanager, nullcontext
from importlib import import_module
from pathlib import Path
from pkgutil import iter_modules

import django
from django.apps import apps
from django.conf import settings
from django.db import DatabaseError, connection, connections
from django.db.utils import ConnectionHandler

from openupr import settings as own
from openupr.store import migrations
from openupr.store.failures import Refused

_ADVISORY_LOCK = 0x0_55_50_52
_ROOM = "Make room, then try again; openupr ledger lists what was done by then."


def ready() -> None:
    """Make the store usable. Raises Refused with one line where that cannot be."""
    with told_plainly():
        folder = own.data_folder()
        _make_folder(folder)
        _make_secret_key(folder / "secret-key")
        set_up_django()
        settings.SECRET_KEY = own.secret_key()
        _keep_private()
        if [*folder.glob("restore-under-way*"), *folder.glob("*.restoring*")]:  # a restore was killed, or runs
            import_module("openupr.store.unfinished").settle_left(folder)
        _connect(folder)
        if _missing_migrations():
            _migrate(folder)


def is_there() -> bool:
    """Whether there is a database, in the folder of the data or on PostgreSQL. None is made, and Django not loaded."""
    return bool(os.environ.get("DATABASE_URL")) or (own.data_folder() / "openupr.sqlite3").is_file()


@contextmanager
def told_plainly() -> Iterator[None]:
    """Turn what the database and the disk refuse into one line each (Refused)."""
    try:
        yield
    except own.WrongSetting as error:
        raise Refused(str(error)) from error
    except DatabaseError as error:
        raise Refused(_database_line(error)) from error
    except OSError as error:
        if line := _disk_line(error):
            raise Refused(line) from error
        raise


def follow_environment() -> None:
    """Point Django's connection where OPENUPR_DATA and DATABASE_URL say now; nothing where it points there already."""
    wanted = ConnectionHandler({"default": own.database()}).settings["default"]
    current = connections.settings["default"]
    if {key: current.get(key) for key in ("ENGINE", "NAME", "HOST", "PORT", "USER")} != {
        key: wanted.get(key) for key in ("ENGINE", "NAME", "HOST", "PORT", "USER")
    }:
        connections.close_all()
        connections.settings["default"] = wanted
        if hasattr(connections._connections, "default"):  # type: ignore[attr-defined]
            del connections["default"]


def set_up_django() -> None:
    """Load Django and point it where the environment says; touches neither disk nor database."""
    if not settings.configured:
        os.environ.setdefault("DJANGO_SETTINGS_MODULE", "openupr.settings")
    if not apps.ready:
        django.setup()
    follow_environment()


def _keep_private() -> None:
    """Make SQLite's file before SQLite does, for nobody else to read."""
    database = Path(str(connection.settings_dict["NAME"]))
    if connection.vendor == "sqlite" and not database.exists():
        os.close(os.open(database, os.O_CREAT | os.O_RDWR, 0o600))


def _connect(folder: Path) -> None:
    """Open the database; what SQLite says of a damaged list of its tables may itself be no text.

    SQLite does not wait when a new file is to be made WAL and another process is at it; the lock of migrations does.
    """
    try:
        with _one_at_a_time(folder) if connection.vendor == "sqlite" else nullcontext():
            connection.ensure_connection()
    except UnicodeDecodeError as error:
        said = f"malformed database schema ({error.reason})"
        raise DatabaseError(said) from sqlite3.DatabaseError(said)  # so that a restore knows it as unsound


def _make_folder(folder: Path) -> None:
    if not folder.is_dir():
        folder.mkdir(mode=0o700, parents=True, exist_ok=True)
        folder.chmod(0o700)
    if not os.access(folder, os.W_OK | os.X_OK):
        raise PermissionError(errno.EACCES, "not writable", str(folder))


def _make_secret_key(path: Path) -> None:
    if not path.exists():
        draft = path.with_name(f"{path.name}.{os.getpid()}")
        try:
            with os.fdopen(os.open(draft, os.O_CREAT | os.O_WRONLY | os.O_TRUNC, 0o600), "w") as file:
                file.write(secrets.token_urlsafe(48))
            os.link(draft, path)
        except FileExistsError:
            pass  # another process was first: its key is the key
        finally:
            draft.unlink(missing_ok=True)


def migration_names() -> list[str]:
    """The names of the store's migrations, in order."""
    return sorted(module.name for module in iter_modules(migrations.__path__))


def _all_migrations() -> set[tuple[str, str]]:
    """(label of the application, name) of every migration that this OpenUPR has."""
    found: set[tuple[str, str]] = set()
    for config in apps.get_app_configs():
        folder = Path(config.path) / "migrations"
        found |= {(config.label, module.name) for module in iter_modules([str(folder)])}
    return found


def _missing_migrations() -> bool:
    names = _all_migrations()
    with connection.cursor() as cursor:
        if "django_migrations" not in connection.introspection.table_names(cursor):
            return True
        cursor.execute("SELECT app, name FROM django_migrations")
        applied = {(str(app), str(name)) for app, name in cursor.fetchall()}
    if newer := applied - names:
        raise Refused(
            f"The database was made by a newer OpenUPR (it has {max(newer)[1]}). Use that one, or set OPENUPR_DATA."
        )
    return names != applied


def _migrate(folder: Path) -> None:
    management = import_module("django.core.management")  # slow to import, and needed once only
    with _one_at_a_time(folder):
        if _missing_migrations():
            _tell_lost(folder)
            management.call_command("migrate", verbosity=0, interactive=False)


def _tell_lost(folder: Path) -> None:
    """Say where a database is begun anew though the key of its ledger is there: it was removed or emptied."""
    if (folder / "ledger-key").exists() and not connection.introspection.table_names():
        print(
            f"openupr: the database of {folder} was missing or empty, though the key of its ledger is there. A new one "
            "is begun; if that is wrong, openupr restore FILE.",
            file=sys.stderr,
        )


@contextmanager
def _one_at_a_time(folder: Path) -> Iterator[None]:
    if connection.vendor == "postgresql":
        with connection.cursor() as cursor:
            cursor.execute("SELECT pg_advisory_lock(%s)", [_ADVISORY_LOCK])
            try:
                yield
            finally:
                cursor.execute("SELECT pg_advisory_unlock(%s)", [_ADVISORY_LOCK])
        return
    with (folder / "migrate.lock").open("w") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        yield


def _database_line(error: DatabaseError) -> str:
    said = str(error).strip().splitlines()[0] if str(error).strip() else type(error).__name__
    cause = error.__cause__
    if connection.vendor == "postgresql":
        return f"PostgreSQL refuses: {said}. Check DATABASE_URL and that the server runs."
    name = Path(str(connections.settings["default"]["NAME"]))
    if "locked" in said:
        return (
            f"The database {name} is locked by another process for {own.BUSY_SECONDS} s. Wait for it, then try again."
        )
    if "full" in said:
        return f"The disk of {name.parent} is full. {_ROOM}"
    if "unable to open" in said or "readonly" in said:
        return f"The database {name} cannot be opened for writing. Check its permissions, or set OPENUPR_DATA."
    if isinstance(cause, sqlite3.DatabaseError) and ("not a database" in said or "malformed" in said):
        return f"{name} is not a sound SQLite database ({said}). Restore it: openupr restore FILE."
    return f"The database {name} refuses: {said}."


def _disk_line(error: OSError) -> str | None:
    where = error.filename or own.data_folder()
    if error.errno in (errno.ENOSPC, errno.EDQUOT):
        which = f"The disk of {where} is full" if error.filename else f"A disk is full, most likely that of {where}"
        return f"{which}. {_ROOM}"
    if not Path(where).absolute().is_relative_to(own.data_folder()):
        return None  # another file's trouble, which the system names rightly
    if error.errno in (errno.EACCES, errno.EPERM, errno.EROFS):
        return (
            f"{where} is not writable, and the store writes there even to be read (its lock, its journal). Give "
            "permission, or name another folder in OPENUPR_DATA: a copy will do."
        )
    if error.errno in (errno.ENOTDIR, errno.EEXIST):
        return f"{where} is not a folder. Name a folder in OPENUPR_DATA."
    return None
