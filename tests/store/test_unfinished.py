import json

import pytest
from django.conf import settings
from django.db import connection, transaction

from openupr.store import unfinished
from openupr.store.failures import Refused
from openupr.store.files import path_of
from openupr.store.models import StoredFile
from openupr.store.setup import ready
from tests.store.places import content, fill

NEW = "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"


def begin(folder, key="new-key", hashes=(NEW,)):
    """What a restore does before its transaction: write down, then add its files."""
    unfinished.begin(folder, key, hashes)
    for one in hashes:
        path_of(one).parent.mkdir(parents=True, exist_ok=True)
        path_of(one).write_bytes(b"abc")


def test_without_its_mark_the_next_start_takes_a_restore_back(store):
    fill()
    before = content()
    begin(store)
    path_of(NEW).with_name(f"{NEW}.draft").write_bytes(b"a")
    ready()
    assert content() == before
    assert not (store / "restore-under-way").exists()


def test_with_its_mark_the_next_start_finishes_a_restore(store):
    fill()
    begin(store)
    with transaction.atomic():
        StoredFile.objects.create(sha256=NEW, name="invented.pdf", size=3)
        unfinished.leave_mark(store)
    path_of("0" * 64).parent.mkdir()
    path_of("0" * 64).write_bytes(b"of the old store")
    ready()
    assert (store / "secret-key").read_text() == settings.SECRET_KEY == "new-key"
    assert (store / "secret-key").stat().st_mode & 0o777 == 0o600
    assert set(content()["files"]) == set(StoredFile.objects.values_list("sha256", flat=True))
    assert not (store / "restore-under-way").exists()


def test_a_mark_left_in_a_transaction_that_fails_does_not_count(store):
    key = (store / "secret-key").read_text()
    begin(store)
    with transaction.atomic():
        unfinished.leave_mark(store)
        transaction.set_rollback(True)
    ready()
    assert (store / "secret-key").read_text() == key
    assert not path_of(NEW).exists()


def test_the_mark_of_an_earlier_restore_does_not_count(store):
    begin(store, key="first")
    with transaction.atomic():
        unfinished.leave_mark(store)
    ready()
    begin(store, key="second", hashes=())
    ready()
    assert (store / "secret-key").read_text() == "first"


def test_a_file_that_an_import_has_named_meanwhile_stays(store):
    begin(store)
    StoredFile.objects.create(sha256=NEW, name="invented.pdf", size=3)
    ready()
    assert path_of(NEW).read_bytes() == b"abc"


def test_a_restore_that_still_runs_is_left_alone(store):
    begin(store)
    with unfinished.alone(store):
        ready()
        assert path_of(NEW).exists()
        assert (store / "restore-under-way").exists()


@pytest.mark.parametrize("text", [b"", b"{", b"[]", b'{"mark": 1}', b"\xff"])
def test_a_record_that_is_none_is_removed(places, text):
    folder = places("sqlite", "one")
    (folder / "restore-under-way").write_bytes(text)
    (folder / "restore-under-way.draft").write_bytes(b"{")
    (folder / "openupr.sqlite3.restoring").write_bytes(b"half")
    ready()
    assert not [*folder.glob("restore-under-way*"), *folder.glob("*.restoring")]


def test_the_record_is_private_and_names_only_files_that_were_not_there(store):
    fill()
    there = StoredFile.objects.first().sha256
    unfinished.begin(store, "key", (there, NEW))
    record = store / "restore-under-way"
    assert json.loads(record.read_text())["added"] == [NEW]
    assert record.stat().st_mode & 0o777 == 0o600


def test_a_record_that_somebody_removed_stops_the_restore(store):
    with pytest.raises(Refused, match="was removed while a restore was under way"):
        unfinished.leave_mark(store)


def test_only_sqlites_own_word_makes_a_database_unsound(store):
    with pytest.raises(Exception, match=r"no_such|no such") as caught, connection.cursor() as cursor:
        cursor.execute("SELECT * FROM no_such")
    assert not unfinished.is_unsound(caught.value)
    assert not unfinished.is_unsound(Refused("database disk image is malformed"))
