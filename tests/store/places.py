"""A second store, on either engine, for tests that move from one to another; and a store with invented documents."""

import hashlib
import json
import shutil
from dataclasses import replace
from pathlib import Path

import pytest
from django.db import connections

from openupr.domain.documents import DocumentKind
from openupr.settings import data_folder
from openupr.store import tables
from openupr.store.importing import import_reading
from openupr.store.keep import Reading
from openupr.store.setup import ready
from tests.store import builders as b

KEY = (b.STATE, b.CYCLE, b.SESSION)
REPORT = b.report((b.PENDING,) * 6)
ADDENDUM = b.addendum([(["1", "115.2"], b.SUPPORTED), (["115.3"], b.NOTED), (["4"], b.PARTIALLY)])
SESSION = b.session_report()


def keep(one, reader="reader 1"):
    """Import an invented document; returns the ledger's number."""
    data = b.data_of(one)
    one = replace(one, sha256=hashlib.sha256(data).hexdigest())
    own = None if one.kind is DocumentKind.COUNCIL_SESSION_REPORT else KEY
    return import_reading(Reading(one, data, reader, own, {} if own else {b.STATE: KEY})).entry


def fill():
    """Three documents in the present store."""
    for one in (REPORT, ADDENDUM, SESSION):
        keep(one)


@pytest.fixture
def places(request, tmp_path, monkeypatch):
    """`places(engine, name)` points OPENUPR_DATA and DATABASE_URL to an empty, migrated store; returns its folder.

    Called again with the same name it goes back there.
    """
    made = {}

    def place(engine: str, name: str) -> Path:
        connections.close_all()
        data = tmp_path / name
        monkeypatch.setenv("OPENUPR_DATA", str(data))
        monkeypatch.delenv("DATABASE_URL", raising=False)
        if engine == "postgresql":
            server = request.getfixturevalue("postgres_template")
            database = f"{name}{abs(hash(str(tmp_path)))}"
            if name not in made:
                server.run(f"CREATE DATABASE {database} TEMPLATE migrated")
                made[name] = (server, database)
            monkeypatch.setenv("DATABASE_URL", server.url(database))
        elif name not in made:
            data.mkdir(mode=0o700)
            shutil.copy(request.getfixturevalue("sqlite_template"), data / "openupr.sqlite3")
            made[name] = None
        ready()
        return data

    yield place
    connections.close_all()
    for server, database in filter(None, made.values()):
        server.run(f"DROP DATABASE {database} WITH (FORCE)")


def content() -> dict:
    """Everything that the present store holds: the rows of each table, the files, the secret key."""
    folder = data_folder()
    rows = {tables.name_of(one): list(map(json.loads, tables.lines(one, "default"))) for one in tables.in_order()}
    files = {path.name: path.read_bytes() for path in folder.glob("files/??/*")}
    return {**rows, "files": files, "key": (folder / "secret-key").read_text()}
