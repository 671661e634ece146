import bisect
import json
import os
import sqlite3
import stat
from datetime import UTC, datetime

import pytest
from django.db import DatabaseError, connection, connections, transaction

from openupr import settings as own
from openupr.accounts import links
from openupr.store import ledger, unfinished
from openupr.store import restore as restore_module
from openupr.store.backup import back_up
from openupr.store.failures import Refused
from openupr.store.hidden import NAME, listed
from openupr.store.importing import undo
from openupr.store.models import DocumentRow, Entry, LabelVersion, Review, StoredFile
from openupr.store.restore import restore
from openupr.store.setup import ready
from openupr.store.suppressing import suppress, suppress_document
from tests.store import builders as b
from tests.store.archives import changed, members_of, row_changed, write
from tests.store.killing import killed_before, steps_of
from tests.store.places import ADDENDUM, REPORT, content, fill, keep

ENGINES = ("sqlite", "postgresql")
OTHER = b.decision()


def changes_are_refused():
    for statement in ("UPDATE store_entry SET type = 'other'", "DELETE FROM store_entry"):
        with pytest.raises(DatabaseError, match="append only"), transaction.atomic(), connection.cursor() as cursor:
            cursor.execute(statement)
    return True


def is_private(path):
    return stat.S_IMODE(path.stat().st_mode) == (0o700 if path.is_dir() else 0o600)


@pytest.mark.parametrize("source", ENGINES)
@pytest.mark.parametrize("target", ENGINES)
def test_a_backup_of_either_engine_is_restored_whole_on_either(places, tmp_path, source, target):
    places(source, "old")
    fill()
    before = content()
    counted = back_up(tmp_path / "b.zip")
    new = places(target, "new")
    assert content()["key"] != before["key"]
    done = restore(tmp_path / "b.zip")
    assert (done.rows, done.files, done.replaced) == (*counted, 0)
    assert content() == before
    assert ledger.verify() == (3, [])
    assert changes_are_refused()
    assert keep(OTHER) == 4
    assert Review.objects.create(state="XAB", cycle=1).pk > max(row["id"] for row in before["store.Review"])
    assert all(map(is_private, [new / "secret-key", new / "files", *(new / "files").glob("**/*")]))
    assert not [*new.glob("*restor*y"), *new.glob("*.restoring"), *new.glob("**/*.draft")]


@pytest.fixture
def archive(store, tmp_path):
    """A backup of a store of three documents; the store as it is then follows."""
    fill()
    back_up(tmp_path / "b.zip")
    return tmp_path / "b.zip"


def test_a_store_that_holds_something_is_overwritten_only_by_force(archive, store):
    in_archive = content()
    keep(OTHER)
    (store / "secret-key").write_text("another-key")
    before = content()
    with pytest.raises(Refused, match=r"holds something\. Name an empty folder in OPENUPR_DATA, or say --force"):
        restore(archive)
    assert content() == before
    restore(archive, force=True)
    assert content() == in_archive
    assert changes_are_refused()


def refused(path, why):
    """Restoring the archive by force is refused in one line, and nothing changes."""
    before = content()
    with pytest.raises(Refused, match=why) as caught:
        restore(path, force=True)
    assert "\n" not in str(caught.value)
    assert content() == before
    assert changes_are_refused()
    assert not list(own.data_folder().glob("restore-under-way*"))


def test_rows_that_do_not_fit_are_refused_and_nothing_has_changed(archive, tmp_path):
    odd = tmp_path / "odd.zip"
    row_changed(archive, odd, "store.LabelVersion", text=None)
    refused(odd, r"store\.LabelVersion, row 1, cannot be restored")
    row_changed(archive, odd, "store.DocumentRow", review_id=99)
    refused(odd, "rows do not fit each other")
    row_changed(archive, odd, "store.DocumentRow", entry_id=99)
    refused(odd, "rows do not fit each other")
    changed(archive, odd, "tables/store.Review.jsonl", lambda data: b"[]\n")
    refused(odd, r"store\.Review, row 1, cannot be restored: an object was expected")
    changed(archive, odd, "tables/store.Review.jsonl", lambda data: None)
    refused(odd, r"lacks tables/store\.Review\.jsonl")
    changed(archive, odd, "tables/store.Unknown.jsonl", lambda data: b"{}\n")
    refused(odd, r"tables/store\.Unknown\.jsonl, or should not have it")


def test_each_row_of_a_file_has_its_file_and_each_file_its_row(archive, tmp_path):
    odd, name = tmp_path / "odd.zip", f"files/{StoredFile.objects.first().sha256}"
    changed(archive, odd, name, lambda data: None)
    refused(odd, f"files are not those its rows name: {name.removeprefix('files/')}")
    extra = "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"
    changed(archive, odd, f"files/{extra}", lambda data: b"abc")
    refused(odd, f"files are not those its rows name: {extra}")
    row_changed(archive, odd, "store.StoredFile", size=7)
    refused(odd, "files are not those its rows name")


def test_an_archive_of_a_newer_openupr_is_refused(archive, tmp_path):
    members = members_of(archive)
    migrations = [*json.loads(members["manifest.json"])["migrations"], "store.9999_later"]
    write(tmp_path / "odd.zip", members, migrations=migrations)
    refused(tmp_path / "odd.zip", r"made by a newer OpenUPR \(it has store\.9999_later\)")


def test_an_archive_of_an_older_openupr_may_lack_tables_and_columns(archive, tmp_path):
    before, members = content(), members_of(archive)
    migrations = json.loads(members["manifest.json"])["migrations"]
    del members["tables/accounts.SignInLink.jsonl"]
    write(tmp_path / "old.zip", members, migrations=[one for one in migrations if not one.startswith("accounts.")])
    restore(tmp_path / "old.zip", force=True)
    assert content() == before


def test_what_postgresql_cannot_hold_is_replaced_and_told(places, tmp_path):
    places("sqlite", "old")
    keep(REPORT)
    LabelVersion.objects.filter(number="115.1").update(text="An invented\x00 text")  # as imports once kept it
    back_up(tmp_path / "b.zip")
    places("postgresql", "new")
    done = restore(tmp_path / "b.zip")
    assert LabelVersion.objects.get(number="115.1").text == "An invented\ufffd text"
    assert done.replaced == 1
    assert ledger.verify() == (1, [])


def test_triggers_that_somebody_took_away_are_there_again(archive):
    with connection.cursor() as cursor:
        if connection.vendor == "postgresql":
            cursor.execute("DROP TRIGGER store_entry_no_change ON store_entry")
        else:
            cursor.execute("DROP TRIGGER store_entry_no_update")
    restore(archive, force=True)
    assert changes_are_refused()


def test_two_restores_and_a_backup_do_not_run_into_each_other(archive, store, tmp_path):
    with unfinished.alone(store):
        with pytest.raises(Refused, match=r"A backup or a restore of the store at .* is under way\. Wait for it"):
            restore(archive, force=True)
        with pytest.raises(Refused, match=r"A restore of the store at .* is under way\. Wait for it"):
            back_up(tmp_path / "c.zip")
    with unfinished.alone(store, shared=True):
        back_up(tmp_path / "c.zip")


@pytest.fixture
def unsound(places, tmp_path):
    """An archive, and a store on SQLite whose database is none any more; its files are there."""
    folder = places("sqlite", "old")
    fill()
    back_up(tmp_path / "b.zip")
    whole = content()
    connections.close_all()
    for path in folder.glob("openupr.sqlite3-*"):
        path.unlink()
    (folder / "openupr.sqlite3").write_bytes(b"not a database" * 500)
    return folder, tmp_path / "b.zip", whole


def test_an_unsound_database_is_set_aside_by_force_only(unsound):
    folder, archive, whole = unsound
    with pytest.raises(Refused, match="is not a sound SQLite database"):
        restore(archive)
    assert not list(folder.glob("*.set-aside-*"))
    restore(archive, force=True)
    assert content() == whole
    (aside,) = folder.glob("openupr.sqlite3.set-aside-*")
    assert aside.read_bytes() == b"not a database" * 500
    assert is_private(folder / "openupr.sqlite3")
    assert keep(OTHER) == 4


def test_an_unsound_database_and_its_files_stay_where_the_archive_does_not_fit(unsound, tmp_path):
    folder, archive, whole = unsound
    row_changed(archive, tmp_path / "odd.zip", "store.DocumentRow", review_id=99)
    with pytest.raises(Refused, match="rows do not fit each other"):
        restore(tmp_path / "odd.zip", force=True)
    assert (folder / "openupr.sqlite3").read_bytes() == b"not a database" * 500
    assert {path.name for path in folder.glob("files/??/*")} == set(whole["files"])
    assert not list(folder.glob("*.restoring*"))


def test_a_database_damaged_in_its_middle_is_set_aside_too(unsound):
    folder, archive, whole = unsound
    (folder / "openupr.sqlite3").unlink()
    ready()
    fill_and_damage(folder / "openupr.sqlite3")
    restore(archive, force=True)
    assert content() == whole


def fill_and_damage(database):
    keep(REPORT)
    with connection.cursor() as cursor:
        cursor.execute("PRAGMA wal_checkpoint(TRUNCATE)")
        cursor.execute("SELECT rootpage FROM sqlite_master WHERE name = 'store_labelversion'")
        page = cursor.fetchone()[0]
        cursor.execute("PRAGMA page_size")
        size = cursor.fetchone()[0]
    connections.close_all()
    with database.open("r+b") as file:
        file.seek((page - 1) * size)
        file.write(b"\xff" * size)


def test_a_locked_database_is_waited_for_and_never_set_aside(places, tmp_path, monkeypatch):
    monkeypatch.setattr(own, "BUSY_SECONDS", 0.1)
    folder = places("sqlite", "old")
    fill()
    back_up(tmp_path / "b.zip")
    other = sqlite3.connect(folder / "openupr.sqlite3", isolation_level=None)
    other.execute("BEGIN IMMEDIATE")
    with pytest.raises(Refused, match=r"is locked by another process"):
        restore(tmp_path / "b.zip", force=True)
    other.close()
    assert not list(folder.glob("*.set-aside-*"))
    assert Entry.objects.count() == 3


@pytest.fixture
def two(store, tmp_path):
    """A store, an archive of another one, and what each holds. Keys differ, one file is in both."""
    fill()
    back_up(tmp_path / "new.zip")
    new = content()
    (store / "secret-key").write_text("old-key")
    undo(DocumentRow.objects.get(kind="addendum").entry_id)
    keep(OTHER)
    back_up(tmp_path / "old.zip")
    return tmp_path / "old.zip", tmp_path / "new.zip", content(), new


def test_killed_at_any_step_the_store_is_wholly_old_or_wholly_new(two, store):
    old_zip, new_zip, old, new = two
    steps = steps_of(lambda: restore(new_zip, force=True))
    assert content() == new
    restore(old_zip, force=True)

    def is_new_after_a_kill_before(step):
        killed_before(step, lambda: restore(new_zip, force=True))
        ready()
        found = content()
        odd = [name for name in found if found[name] not in (old[name], new[name])]
        assert found in (old, new), f"mixed after a kill before step {step} of {steps} {odd}"
        assert not [*store.glob("restore-under-way*"), *store.glob("**/*.draft")], step
        if found == new:
            restore(old_zip, force=True)
        return found == new

    if os.environ.get("OPENUPR_EVERY_STEP"):  # minutes
        seen = [is_new_after_a_kill_before(step) for step in range(1, steps)]
        assert seen == sorted(seen)
    first_new = bisect.bisect_left(range(steps), True, lo=steps // 2, key=is_new_after_a_kill_before)
    assert not is_new_after_a_kill_before(first_new - 1)
    assert is_new_after_a_kill_before(first_new)
    for step in (*range(steps // 6, steps // 2, steps // 6), steps - 1):
        assert is_new_after_a_kill_before(step) == (step >= first_new)
    assert changes_are_refused()
    assert keep(ADDENDUM)


def test_killed_while_an_unsound_database_is_replaced_it_is_there_or_replaced(unsound, sqlite_template, monkeypatch):
    folder, archive, whole = unsound
    damaged, migrated = (folder / "openupr.sqlite3").read_bytes(), sqlite_template.read_bytes()

    def quickly_migrated(*words, **named):
        (folder / "openupr.sqlite3.restoring").write_bytes(migrated)

    monkeypatch.setattr(restore_module, "call_command", quickly_migrated)
    steps = steps_of(lambda: restore(archive, force=True))
    seen = []
    for step in range(steps // 4, steps - 2, 1 if os.environ.get("OPENUPR_EVERY_STEP") else steps // 8):
        connections.close_all()
        for end in ("-wal", "-shm"):
            (folder / f"openupr.sqlite3{end}").unlink(missing_ok=True)
        (folder / "openupr.sqlite3").write_bytes(damaged)
        killed_before(step, lambda: restore(archive, force=True))
        try:
            ready()
        except Refused:
            assert (folder / "openupr.sqlite3").read_bytes() == damaged
            assert {path.name for path in folder.glob("files/??/*")} == set(whole["files"])
            seen.append(False)
        else:
            assert content() == whole
            seen.append(True)
        assert not [*folder.glob("restore-under-way*"), *folder.glob("*.restoring*"), *folder.glob("**/*.draft")], step
    assert seen == sorted(seen)


@pytest.mark.parametrize("engine", ENGINES)
def test_a_store_in_which_somebody_only_signed_in_holds_nothing(places, tmp_path, engine):
    places(engine, "old")
    fill()
    back_up(tmp_path / "b.zip")
    places(engine, "new")
    now = datetime(2026, 11, 24, tzinfo=UTC)
    assert links.use(links.make(now), now)
    restore(tmp_path / "b.zip")
    assert Entry.objects.exists()


def test_what_was_hidden_stays_hidden_when_an_older_archive_is_restored(archive, store):
    keep(REPORT)
    suppress(NAME, "Jane Example")
    suppress_document(REPORT.symbol)
    assert restore(archive, force=True).hidden == 2
    assert {value for _, _, value in listed()} >= {"Jane Example"}
    assert not DocumentRow.objects.filter(symbol=REPORT.symbol).exists()
    assert ledger.verify()[1] == []
    with pytest.raises(Refused, match="is hidden here"):
        keep(REPORT)
