import errno
import os
import stat
import subprocess
import sys
from contextlib import contextmanager

import pytest
from django.core.management import call_command
from django.db import DatabaseError, connection, connections
from django.test.utils import CaptureQueriesContext

from openupr.store import unfinished
from openupr.store.failures import Refused
from openupr.store.models import Entry
from openupr.store.setup import ready, told_plainly


def mode(path):
    return stat.S_IMODE(path.stat().st_mode)


def test_the_first_start_makes_folder_key_and_tables(empty):
    ready()
    assert mode(empty) == 0o700
    assert mode(empty / "secret-key") == 0o600
    assert len((empty / "secret-key").read_text()) >= 50
    assert Entry.objects.count() == 0


def test_a_second_start_changes_nothing_and_asks_little(empty, at_most_queries):
    ready()
    key = (empty / "secret-key").read_text()
    with at_most_queries(4):
        ready()
    assert (empty / "secret-key").read_text() == key


@pytest.fixture
def at_most_queries():
    @contextmanager
    def at_most(number):
        with CaptureQueriesContext(connection) as captured:
            yield
        assert len(captured) <= number, [one["sql"] for one in captured]

    return at_most


def test_two_first_starts_at_once_both_succeed(empty):
    code = (
        "from openupr.store.setup import ready; ready(); from openupr.store.models import Entry; Entry.objects.count()"
    )
    started = [
        subprocess.Popen([sys.executable, "-c", code], stderr=subprocess.PIPE, text=True, env=os.environ)
        for _ in range(2)
    ]
    said = [one.communicate(timeout=60)[1] for one in started]
    assert [one.returncode for one in started] == [0, 0], said
    assert len({(empty / "secret-key").read_text()}) == 1


def test_a_start_waits_while_another_process_makes_the_new_database(empty, engine):
    if engine != "sqlite":
        return  # PostgreSQL's server lets many connect
    making = (
        "import fcntl, sqlite3, sys, time; lock = open('migrate.lock', 'w'); fcntl.flock(lock, fcntl.LOCK_EX); "
        "made = sqlite3.connect('openupr.sqlite3', isolation_level=None); made.execute('CREATE TABLE one (x)'); "
        "made.execute('BEGIN IMMEDIATE'); made.execute('INSERT INTO one VALUES (1)'); "
        "print('begun', flush=True); time.sleep(0.4); made.execute('COMMIT')"
    )
    empty.mkdir(exist_ok=True)
    with subprocess.Popen([sys.executable, "-c", making], cwd=empty, stdout=subprocess.PIPE, text=True) as other:
        assert other.stdout.readline() == "begun\n"
        ready()
        assert Entry.objects.count() == 0
        assert other.wait(timeout=10) == 0


def test_sqlite_keeps_a_private_file_in_wal_and_begins_immediate(store, engine):
    if engine != "sqlite":
        assert connection.vendor == "postgresql"
        return
    with connection.cursor() as cursor:
        assert cursor.execute("PRAGMA journal_mode").fetchone() == ("wal",)
        assert cursor.execute("PRAGMA synchronous").fetchone() == (2,)
    assert connection.settings_dict["OPTIONS"]["transaction_mode"] == "IMMEDIATE"


def test_a_file_in_place_of_the_folder_is_told_in_one_line(tmp_path, monkeypatch):
    place = tmp_path / "file"
    place.write_text("")
    monkeypatch.setenv("OPENUPR_DATA", str(place))
    with pytest.raises(Refused, match=r"is not a folder\. Name a folder in OPENUPR_DATA"):
        ready()


def test_a_wrong_address_of_the_database_is_told_in_one_line(tmp_path, monkeypatch):
    monkeypatch.setenv("OPENUPR_DATA", str(tmp_path))
    monkeypatch.setenv("DATABASE_URL", "mysql://somewhere/else")
    with pytest.raises(Refused, match="DATABASE_URL must read postgresql://"):
        ready()


def test_a_server_that_does_not_answer_is_told_in_one_line(tmp_path, monkeypatch):
    monkeypatch.setenv("OPENUPR_DATA", str(tmp_path))
    monkeypatch.setenv("DATABASE_URL", "postgresql://someone@127.0.0.1:9/openupr")
    with pytest.raises(Refused) as caught:
        ready()
    assert "\n" not in str(caught.value)
    assert "Check DATABASE_URL" in str(caught.value)
    connections.close_all()


def test_a_file_that_is_no_database_is_told_in_one_line(tmp_path, monkeypatch):
    monkeypatch.setenv("OPENUPR_DATA", str(tmp_path))
    monkeypatch.delenv("DATABASE_URL", raising=False)
    (tmp_path / "openupr.sqlite3").write_bytes(b"not a database" * 200)
    with pytest.raises(Refused, match="is not a sound SQLite database"):
        ready()
    connections.close_all()


def test_a_database_of_a_newer_version_is_refused(store):
    with connection.cursor() as cursor:
        cursor.execute(
            "INSERT INTO django_migrations (app, name, applied) VALUES ('store', '9999_later', '2030-01-01 00:00:00')"
        )
    with pytest.raises(Refused, match="newer OpenUPR"):
        ready()


def test_a_database_that_was_emptied_beside_its_key_is_told_when_a_new_one_is_begun(empty, capfd):
    empty.mkdir(mode=0o700)
    (empty / "ledger-key").write_text("a key")
    ready()
    assert "was missing or empty, though the key of its ledger is there" in capfd.readouterr().err
    ready()
    assert capfd.readouterr().err == ""


def test_the_models_have_no_change_without_a_migration(store):
    call_command("makemigrations", "store", "--check", "--dry-run", verbosity=0)


def test_a_first_start_on_a_full_disk_leaves_no_draft_of_the_key(tmp_path, monkeypatch):
    monkeypatch.setenv("OPENUPR_DATA", str(tmp_path))

    def full(*arguments):
        raise OSError(errno.ENOSPC, "No space left on device")

    monkeypatch.setattr("openupr.store.setup.secrets.token_urlsafe", full)
    with pytest.raises(Refused, match=r"^A disk is full, most likely that of .*\. Make room, then try again; "):
        ready()
    assert not list(tmp_path.iterdir())


@pytest.mark.parametrize("engine", ["sqlite"])
def test_a_database_that_finds_no_room_says_what_it_knows(store):
    with pytest.raises(Refused) as caught, told_plainly():
        raise DatabaseError("database or disk is full")
    assert str(caught.value).startswith(f"The disk of {store} is full. Make room, then try again")
    assert "othing was changed" not in str(caught.value)


@pytest.mark.parametrize("engine", ["sqlite"])
def test_a_folder_that_is_not_writable_is_told_and_another_file_is_not_taken_for_it(store, tmp_path):
    with pytest.raises(Refused, match=r"is not writable, and the store writes there even to be read"), told_plainly():
        raise PermissionError(errno.EACCES, "not writable", str(store))
    with pytest.raises(PermissionError), told_plainly():
        raise PermissionError(errno.EACCES, "Permission denied", str(tmp_path / "manifest.json"))


def test_a_list_of_tables_that_is_no_text_is_told_in_one_line(store, engine):
    if engine != "sqlite":
        assert connection.vendor == "postgresql"
        return
    connections.close_all()
    file = store / "openupr.sqlite3"
    for left in store.glob("openupr.sqlite3-*"):
        left.unlink()
    data = file.read_bytes()
    place = data.index(b'CREATE TABLE "store_entry"')
    file.write_bytes(data[:place] + b"\xff\xfe" + data[place + 2 :])
    with pytest.raises(Refused, match=r"is not a sound SQLite database") as refused:
        ready()
    assert unfinished.is_unsound(refused.value)
