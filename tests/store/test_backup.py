import errno
import fcntl
import os
import signal
import stat
import subprocess
import sys
import threading
import time
from datetime import UTC, datetime

import pytest
from django.db import connections

from openupr.accounts import links
from openupr.settings import data_folder
from openupr.store import backup, ledger, tables
from openupr.store.archive import opened
from openupr.store.backup import back_up
from openupr.store.failures import Refused
from openupr.store.files import path_of
from openupr.store.importing import undo
from openupr.store.models import DocumentRow, Entry, StoredFile
from openupr.store.restore import restore
from tests.store.archives import members_of
from tests.store.killing import killed_before
from tests.store.places import ADDENDUM, REPORT, content, fill, keep


def refused(target, why):
    with pytest.raises(Refused, match=why) as caught:
        back_up(target)
    assert "\n" not in str(caught.value)


def names(folder):
    return sorted(path.name for path in folder.iterdir() if path != data_folder())


def test_a_backup_holds_rows_files_and_the_key_for_its_owner_only(store, tmp_path):
    fill()
    old = os.umask(0)
    try:
        rows, files = back_up(tmp_path / "b.zip")
    finally:
        os.umask(old)
    held = content()
    assert files == 3 == len(held["files"])
    assert rows == sum(len(one) for one in held.values() if isinstance(one, list))
    assert stat.S_IMODE((tmp_path / "b.zip").stat().st_mode) == 0o600
    with opened(tmp_path / "b.zip") as sound:
        assert sound.key == held["key"]
        assert "store.0002_ledger_is_append_only" in sound.migrations
    assert names(tmp_path) == ["b.zip"]


def test_a_file_that_is_there_already_is_never_overwritten(store, tmp_path):
    (tmp_path / "b.zip").write_text("an older backup")
    refused(tmp_path / "b.zip", r"b\.zip is there already\. Name another file, or remove it")
    (tmp_path / "link.zip").symlink_to("nowhere")
    refused(tmp_path / "link.zip", r"link\.zip is there already")
    assert (tmp_path / "b.zip").read_text() == "an older backup"


def test_a_file_made_meanwhile_is_not_overwritten_either(store, tmp_path, monkeypatch):
    written = backup._written

    def meanwhile(handle):
        (tmp_path / "b.zip").write_text("another's")
        return written(handle)

    monkeypatch.setattr(backup, "_written", meanwhile)
    refused(tmp_path / "b.zip", r"b\.zip is there already")
    monkeypatch.setattr(backup.os, "link", _fails(errno.EPERM))
    refused(tmp_path / "b.zip", r"b\.zip is there already")
    assert (tmp_path / "b.zip").read_text() == "another's"
    assert names(tmp_path) == ["b.zip"]


def _fails(number):
    def fail(*arguments, **named):
        raise OSError(number, os.strerror(number))

    return fail


def test_on_a_disk_without_links_the_backup_gets_its_name_all_the_same(places, tmp_path, monkeypatch):
    places("sqlite", "one")
    monkeypatch.setattr(backup.os, "link", _fails(errno.EPERM))
    back_up(tmp_path / "b.zip")
    with opened(tmp_path / "b.zip"):
        pass


def test_where_it_cannot_be_written_the_backup_is_blamed_not_the_store(places, tmp_path, monkeypatch):
    places("sqlite", "one")
    refused(tmp_path / "none" / "b.zip", r"There is no folder .*none\. Make it first")
    monkeypatch.setattr(backup.os, "link", _fails(errno.ENOSPC))
    refused(tmp_path / "b.zip", r"b\.zip cannot be written: No space left on device\. No backup was made")
    assert names(tmp_path) == []


def test_a_lost_or_damaged_file_is_told_with_the_cure_and_the_cure_works(store, tmp_path):
    fill()
    entry = DocumentRow.objects.get(kind="addendum").entry_id
    path = path_of(DocumentRow.objects.get(kind="addendum").file_id)
    path.write_bytes(b"damaged")
    refused(tmp_path / "b.zip", rf"addendum\.pdf is damaged \({path}\)\. Put it back, or `openupr undo {entry}`")
    path.unlink()
    refused(tmp_path / "b.zip", rf"addendum\.pdf is missing \({path}\)\. Put it back, or `openupr undo {entry}`")
    assert names(tmp_path) == []
    undo(entry)
    keep(ADDENDUM)
    assert back_up(tmp_path / "b.zip")[1] == 3


def test_drafts_of_killed_runs_go_and_those_of_living_ones_stay(places, tmp_path):
    places("sqlite", "one")
    killed_before(40, lambda: back_up(tmp_path / "b.zip"))
    (left,) = names(tmp_path)
    assert left.startswith(".b.zip.")
    living = tmp_path / ".b.zip.99999999.draft"
    with living.open("wb") as file:
        fcntl.flock(file, fcntl.LOCK_EX)
        back_up(tmp_path / "b.zip")
        assert names(tmp_path) == [living.name, "b.zip"]


def test_the_archive_is_on_the_disk_before_it_has_its_name(places, tmp_path, monkeypatch):
    places("sqlite", "one")
    synced = []
    monkeypatch.setattr(os, "fsync", lambda handle: synced.append((os.readlink(f"/proc/self/fd/{handle}"), is_there())))

    def is_there():
        return (tmp_path / "b.zip").exists()

    back_up(tmp_path / "b.zip")
    (draft, before), (folder, after) = synced
    assert (draft.endswith(".draft"), before, folder, after) == (True, False, str(tmp_path), True)


def elsewhere(action):
    """Do it on a connection of its own, as another process would."""

    def run():
        action()
        connections.close_all()

    thread = threading.Thread(target=run)
    thread.start()
    thread.join()


def test_what_is_written_while_a_backup_is_taken_is_not_in_it(store, tmp_path, monkeypatch):
    keep(REPORT)
    before, lines = content(), tables.lines

    def with_an_import(table, using):
        if table is Entry:
            elsewhere(lambda: keep(ADDENDUM))
        return lines(table, using)

    monkeypatch.setattr(tables, "lines", with_an_import)
    assert back_up(tmp_path / "b.zip")[1] == 1
    monkeypatch.undo_all = None
    assert Entry.objects.count() == 2
    members = members_of(tmp_path / "b.zip")
    assert members["tables/store.Entry.jsonl"].count(b"\n") == len(before["store.Entry"]) == 1
    assert members["tables/store.DocumentRow.jsonl"].count(b"\n") == 1


def test_a_document_undone_while_a_backup_is_taken_gives_a_new_snapshot(store, tmp_path, monkeypatch):
    keep(REPORT)
    undone, lines = [], tables.lines

    def with_an_undo(table, using):
        if table is Entry and not undone:
            undone.append(table)
            elsewhere(lambda: undo(1))
        return lines(table, using)

    monkeypatch.setattr(tables, "lines", with_an_undo)
    assert back_up(tmp_path / "b.zip")[1] == 0
    assert members_of(tmp_path / "b.zip")["tables/store.Entry.jsonl"].count(b"\n") == 2


def test_undoing_all_the_time_ends_in_one_line(places, tmp_path, monkeypatch):
    places("sqlite", "one")
    monkeypatch.setattr(backup, "_write", lambda writer: (_ for _ in ()).throw(backup._Gone))
    refused(tmp_path / "b.zip", "Documents are being undone all the time")


WRITER = """
from openupr.store.setup import ready; ready()
from tests.store import builders as b
from tests.store.places import ADDENDUM, REPORT, keep
from openupr.store.importing import undo
keep(REPORT)
print("writing", flush=True)
while True:
    entry = keep(ADDENDUM)
    keep(b.decision(name=f"{entry}.pdf"))
    undo(entry)
"""


def test_a_backup_taken_while_another_process_imports_is_one_moment(store, tmp_path):
    run = {"env": {**os.environ, "PYTHONPATH": os.pathsep.join(sys.path)}, "stdout": subprocess.PIPE, "text": True}
    writer = subprocess.Popen([sys.executable, "-c", WRITER], **run)
    try:
        assert writer.stdout.readline() == "writing\n"
        for n in range(3):
            back_up(tmp_path / f"{n}.zip")
            time.sleep(0.1)
        assert writer.poll() is None
    finally:
        writer.send_signal(signal.SIGKILL)
        writer.wait()
        writer.stdout.close()
    for n in range(3):
        restore(tmp_path / f"{n}.zip", force=True)
        counted, found = ledger.verify()
        assert (counted > 0, found) == (True, [])
        imported = set(Entry.objects.filter(type="document_imported").values_list("seq", flat=True))
        gone = {ledger.payload_of(one)["import"] for one in Entry.objects.filter(type="import_undone")}
        assert set(DocumentRow.objects.values_list("entry_id", flat=True)) == imported - gone
        assert set(content()["files"]) == set(StoredFile.objects.values_list("sha256", flat=True))


def test_who_is_signed_in_is_in_no_backup(store, tmp_path):
    fill()
    now = datetime(2026, 11, 24, tzinfo=UTC)
    token = links.make(now)
    back_up(tmp_path / "b.zip")
    restore(tmp_path / "b.zip", force=True)
    assert not links.is_good(token, now)
    assert Entry.objects.exists()
