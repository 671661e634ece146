from datetime import UTC, datetime

import pytest
from django.db import transaction

from openupr.accounts.doings import done_by, who_did
from openupr.store import ledger
from openupr.store.failures import Refused
from openupr.store.models import Entry

NOW = datetime(2026, 11, 24, 12, tzinfo=UTC)


def append():
    with transaction.atomic():
        return [ledger.append("test", {"n": 1}).seq]


def test_who_made_an_entry_is_kept_beside_the_ledger(store):
    assert done_by("somebody", NOW, append) == [1]
    assert who_did(1) == ("somebody", NOW)
    assert who_did(2) is None
    assert "somebody" not in str(list(ledger.entries()))


def test_what_is_refused_leaves_neither_entry_nor_name(store):
    def refused():
        append()
        raise Refused("no")

    with pytest.raises(Refused):
        done_by("somebody", NOW, refused)
    assert Entry.objects.count() == 0
    assert who_did(1) is None
    assert done_by("somebody", NOW, append) == [1]
