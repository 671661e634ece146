import json
import os
import subprocess
import sys

import pytest
from django.db import DatabaseError, connection, transaction

from openupr.store import ledger
from openupr.store.failures import Refused
from openupr.store.models import Entry


def append(**payload):
    with transaction.atomic():
        return ledger.append("test", payload)


def test_entries_are_chained_and_numbered_from_one(store):
    first, second = append(word="one"), append(word="two")
    assert (first.seq, second.seq) == (1, 2)
    assert second.prev_hash == first.hash
    assert ledger.verify() == (2, [])


@pytest.mark.parametrize("statement", ["UPDATE store_entry SET type = 'other'", "DELETE FROM store_entry"])
def test_the_database_refuses_to_change_an_entry(store, statement):
    append(word="one")
    with pytest.raises(DatabaseError, match="append only"), transaction.atomic(), connection.cursor() as cursor:
        cursor.execute(statement)
    assert Entry.objects.get().type == "test"


def test_postgresql_refuses_to_empty_the_table(store, engine):
    append(word="one")
    if engine == "postgresql":
        with pytest.raises(DatabaseError, match="append only"), transaction.atomic(), connection.cursor() as cursor:
            cursor.execute("TRUNCATE store_entry CASCADE")
    assert Entry.objects.count() == 1


def test_an_altered_entry_is_found(store):
    append(word="one")
    append(word="two")
    with connection.cursor() as cursor:
        for statement in _without_triggers(connection.vendor):
            cursor.execute(statement)
        cursor.execute("UPDATE store_entry SET payload = %s WHERE seq = 1", ['{"word":"three"}'])
    counted, found = ledger.verify()
    assert counted == 2
    assert [(one.seq, one.why) for one in found] == [(1, found[0].why)]
    assert found[0].why.startswith("its hash is not that of its content: it was altered (the content gives ")


def _without_triggers(vendor):
    if vendor == "postgresql":
        return ["DROP TRIGGER store_entry_no_change ON store_entry"]
    return ["DROP TRIGGER store_entry_no_update"]


def test_the_entries_of_one_action_are_chained_and_all_there_or_none(store):
    append(word="one")
    with transaction.atomic():
        made = ledger.append_all([("test", {"n": n}, "a role") for n in range(3)])
    assert [one.seq for one in made] == [2, 3, 4]
    assert ledger.verify() == (4, [])
    with pytest.raises(ValueError, match="expected"), transaction.atomic():
        ledger.append_all([("test", {"n": 1}, "a role"), ("test", {"n": 1.5}, "a role")])
    assert Entry.objects.count() == 4


@pytest.mark.parametrize("engine", ["postgresql"])
def test_an_append_is_two_journeys_to_the_server_and_a_lock_alone_one(store, tmp_path):
    def told(action):
        server, file = connection.connection.pgconn, tmp_path / "journeys"
        with file.open("wb") as out:
            server.trace(out.fileno())
            action()
            server.untrace()
        return [line.split(b'"')[1] for line in file.read_bytes().splitlines() if b"\tQuery\t" in line]

    append(word="one")
    begun, committed = told(lambda: append(word="two"))
    assert begun.startswith(b"BEGIN; LOCK TABLE store_entry IN EXCLUSIVE MODE; INSERT")
    assert committed == b"COMMIT"
    with transaction.atomic():
        assert told(ledger.lock) == [b"BEGIN; LOCK TABLE store_entry IN EXCLUSIVE MODE"]
        assert told(lambda: ledger.append("test", {"word": "lost"}))[0].startswith(b"LOCK TABLE")
        transaction.set_rollback(True)
    assert ledger.verify() == (2, [])


def test_outside_a_transaction_nothing_is_left_open(store):
    append(word="one")
    ledger.append("test", {"word": "two"})
    connection.close()
    assert ledger.verify() == (2, [])


def test_what_this_process_wrote_last_is_only_a_guess_at_the_last_entry(store):
    append(word="one")
    ledger._newest[:] = 7, "f" * 64  # of another ledger, or rolled back
    assert append(word="two").seq == 2
    before = list(ledger._newest)
    append(word="three")
    ledger._newest[:] = before  # another process has written since
    assert append(word="four").seq == 4
    assert append(word="five").seq == 5
    assert ledger.verify() == (5, [])


def test_an_export_says_all_that_an_entry_is(store):
    append(word="Türkiye")
    (line,) = ledger.exported()
    assert json.loads(line) == {**next(ledger.entries())._asdict(), "payload": {"word": "Türkiye"}}
    assert [one.seq for one in ledger.entries(after=1)] == []


def test_a_transaction_that_fails_leaves_no_gap(store):
    append(word="one")
    with transaction.atomic():
        ledger.append("test", {"word": "lost"})
        transaction.set_rollback(True)
    assert append(word="two").seq == 2
    assert ledger.verify() == (2, [])


WRITER = """
from openupr.store.setup import ready; ready()
from django.db import transaction
from openupr.store import ledger
for n in range(40):
    with transaction.atomic():
        ledger.append("test", {"n": n})
"""


def test_two_writers_at_once_leave_neither_gap_nor_double(store):
    writers = [subprocess.Popen([sys.executable, "-c", WRITER], env=os.environ) for _ in range(2)]
    assert [one.wait(timeout=60) for one in writers] == [0, 0]
    assert ledger.verify() == (80, [])
    assert [json.loads(one.payload)["n"] for one in ledger.entries()].count(39) == 2


@pytest.mark.parametrize("engine", ["sqlite"])
@pytest.mark.parametrize(
    ("change", "value", "says"),
    [
        ("payload", "[" * 100_000, "canonical form"),
        ("payload", b"\xff\xfe", "canonical form"),
        ("seq", "abc", "one that is numbered 'abc'"),
    ],
)
def test_a_value_that_no_entry_has_is_a_break_of_one_line_and_no_failure(store, change, value, says):
    append(word="one")
    append(word="two")
    with connection.cursor() as cursor:
        for statement in _without_triggers("sqlite"):
            cursor.execute(statement)
        cursor.execute(f"UPDATE store_entry SET {change} = %s WHERE seq = 2", [value])
    counted, found = ledger.verify()
    assert (counted, len(found)) == (2, 1)
    assert says in found[0].why
    assert "\n" not in found[0].why


@pytest.mark.parametrize(("change", "value"), [("seq", 2**63 - 1), ("hash", "zz")])
def test_nothing_follows_a_last_entry_that_was_altered(store, change, value):
    append(word="one")
    with connection.cursor() as cursor:
        for statement in _without_triggers(connection.vendor):
            cursor.execute(statement)
        cursor.execute(f"UPDATE store_entry SET {change} = %s WHERE seq = 1", [value])
    with pytest.raises(Refused, match="was altered: nothing can follow it"):
        append(word="two")
    assert Entry.objects.count() == 1


def test_the_last_entries_come_first_and_one_is_found_by_its_number(store):
    assert ledger.newest() == (0, "0" * 64)
    with transaction.atomic():
        for n in range(5):
            ledger.append("test", {"n": n})
    assert [one.seq for one in ledger.latest(1, 2)] == [4, 3]
    assert ledger.newest() == (5, ledger.entry(5).hash)
    assert ledger.entry(6) is ledger.entry(0) is ledger.entry(2**70) is None
