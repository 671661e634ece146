"""The version of the data moves with the ledger."""

from openupr.store import ledger
from openupr.store.version import Version, version


def test_an_empty_store_has_version_0(store):
    assert version() == Version()
    assert str(version()) == "0"


def test_each_entry_makes_a_new_version_that_names_it(store):
    first = ledger.append("opened", {"test": "one"})
    before = version()
    assert str(before) == f"{first.seq}-{first.hash[:12]}"
    ledger.append("opened", {"test": "two"})
    assert (version().entry, version() == before) == (first.seq + 1, False)
