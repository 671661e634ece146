"""Entries of one type, folded: read anew when the ledger grows and not before."""

import pytest

from openupr.store import ledger
from openupr.store.folded import Folded


@pytest.fixture
def engine():
    return "sqlite"


def test_entries_of_the_type_are_folded_in_their_order_and_again_only_after_a_new_entry(store):
    asked = []

    def fold(said):
        asked.append(1)
        return [payload["n"] for _, _, payload in said]

    folded = Folded("invented_kind", fold)
    assert folded.now() == []
    ledger.append("invented_kind", {"n": 1})
    ledger.append("another_kind", {"n": 2})
    ledger.append("invented_kind", {"n": 3})
    assert folded.now() == folded.now() == [1, 3]
    assert len(asked) == 2
