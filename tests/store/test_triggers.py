import pytest
from django.db import DatabaseError, connection, transaction

from openupr.store import ledger
from openupr.store.models import Entry
from openupr.store.triggers import creating, dropping

CHANGES = ("UPDATE store_entry SET type = 'other'", "DELETE FROM store_entry")


def run(statements):
    with transaction.atomic(), connection.cursor() as cursor:
        for statement in statements:
            cursor.execute(statement)


@pytest.fixture
def entry(store):
    with transaction.atomic():
        return ledger.append("test", {"word": "one"})


def test_dropped_the_ledger_can_be_emptied_and_made_again_it_cannot(entry):
    run(dropping(connection.vendor))
    run(creating(connection.vendor))
    for statement in CHANGES:
        with pytest.raises(DatabaseError, match="append only"):
            run([statement])
    run(dropping(connection.vendor))
    for statement in CHANGES:
        run([statement])
    assert not Entry.objects.exists()


def test_triggers_that_somebody_took_away_can_be_dropped_all_the_same(entry):
    run(dropping(connection.vendor))
    run(dropping(connection.vendor))


def test_an_engine_without_triggers_is_not_passed_over_in_silence():
    with pytest.raises(KeyError):
        creating("oracle")
