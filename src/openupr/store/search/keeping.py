"""One index, kept fresh: made where there is none, made again when the ledger has moved on, by one process at a time.

The setting OPENUPR_SEARCH chooses the engine. An index stands for an entry of the ledger and a day. When a later entry
changes what documents say or show, or a new day begins, a small index is made anew before it answers; a large one is
made anew beside, and until then answers say that they are of an older state.
Does not: search, or know what is indexed.
"""

import fcntl
import gc
import os
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, date, datetime
from functools import cache
from importlib import import_module

from django.db import connection, connections

from openupr import settings as own
from openupr.imports.search_service import Service
from openupr.store import ledger
from openupr.store.failures import Refused
from openupr.store.search.engine import FORM, About, Beside, Engine
from openupr.store.search.opensearch_engine import OpenSearch
from openupr.store.search.postgres_engine import Postgres
from openupr.store.search.reading import read
from openupr.store.search.tantivy_engine import Tantivy

AT_ONCE = 60_000
"""Records up to which an index that is old is made anew before it answers."""

CHANGING = ("document_imported", "index_imported", "import_undone", "suppressed", "suppression_lifted")
"""Types of entries that change what is indexed."""

_SINCE = (
    "SELECT seq, hash FROM store_entry WHERE seq = %s OR (seq > %s AND type IN ("  # noqa: S608  only places for values
    f"{', '.join(['%s'] * len(CHANGING))})) ORDER BY seq LIMIT 2"
)
_beside = threading.Lock()


def engine() -> Engine:
    """The engine that the settings choose, of the database that is used now. Raises Refused."""
    where = os.environ.get("OPENUPR_DATA") or os.getcwd()
    return _engine(own.search_engine(), own.opensearch(), where, str(connection.settings_dict["NAME"]))


@cache
def _engine(name: str, service: str, where: str, database: str) -> Engine:
    if name == "tantivy":
        return Tantivy(own.data_folder() / "search")
    if name == "postgresql" and connection.vendor == "postgresql":
        return Postgres()
    if name == "postgresql":
        raise Refused("OPENUPR_SEARCH is postgresql, the database is not: set DATABASE_URL too, or leave both out.")
    if name == "opensearch" and service:
        return OpenSearch(Service(service))
    if name == "opensearch":
        raise Refused("OPENUPR_SEARCH is opensearch: name the service in OPENUPR_OPENSEARCH, https://host:9200.")
    raise Refused(f"OPENUPR_SEARCH is {name!r}; tantivy, postgresql or opensearch was expected.")


def fresh() -> tuple[Engine, About, bool]:
    """The engine, what its index stands for, and whether it is of an older state than the ledger."""
    used, today = engine(), datetime.now(UTC).date()
    about = used.about()
    if about is None or about.form != FORM:
        return used, build(used, today), False
    if not is_old(about, today):
        return used, about, False
    if about.total <= AT_ONCE:
        return used, build(used, today), False
    _build_beside(used, today)
    return used, about, True


def build(used: Engine, today: date, anew: bool = False) -> About:
    """Make the index, unless another process has just done so; `anew`: in any case."""
    with _alone():
        about = used.about()
        if not anew and about and about.form == FORM and not is_old(about, today):
            return about
        seq, digest = ledger.newest()
        feed = read(today, seq, digest, _beside_it())
        with _uncollected():
            used.build(feed)
        return feed.about()


def _beside_it() -> Beside | None:
    """What makes the index of search by meaning in the same pass; None where no text was read."""
    folder = own.data_folder() / "search"
    level = folder / "meaning.level"
    if not level.exists():
        return None
    try:
        made: Beside = import_module("openupr.store.search.meaning").Gathering(folder)
    except OSError:
        return None
    except ValueError:  # damaged: the exact search goes on without it, and no question tries again
        level.unlink(missing_ok=True)
        return None
    return made


def is_old(about: About, today: date) -> bool:
    """Whether the ledger or the day has moved on since, in a way that changes what is indexed."""
    if about.day != today.isoformat():
        return True
    with connection.cursor() as cursor:  # asked with every search: written out, it takes a tenth of the time
        cursor.execute(_SINCE, (about.entry, about.entry, *CHANGING))
        rows = cursor.fetchall()
    return [tuple(row) for row in rows] != ([(about.entry, about.hash)] if about.entry else [])


def _build_beside(used: Engine, today: date) -> threading.Thread | None:
    """Make the index in a thread of its own, unless one of this process is at it."""

    def work() -> None:
        try:
            build(used, today)
        finally:
            connections.close_all()
            _beside.release()

    if not _beside.acquire(blocking=False):
        return None
    thread = threading.Thread(target=work, daemon=True)
    thread.start()
    return thread


@contextmanager
def _uncollected() -> Iterator[None]:
    """Without looking for cycles among objects: rows are in none, and looking takes a quarter of the time."""
    collecting = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if collecting:
            gc.enable()


@contextmanager
def _alone() -> Iterator[None]:
    """While this runs, no other process or thread makes an index in this folder."""
    folder = own.data_folder() / "search"
    folder.mkdir(mode=0o700, parents=True, exist_ok=True)
    handle = os.open(folder / "lock", os.O_CREAT | os.O_RDWR, 0o600)
    try:
        fcntl.flock(handle, fcntl.LOCK_EX)
        yield
    finally:
        os.close(handle)
