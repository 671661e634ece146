import pytest

from openupr.domain.lots.register import ABANDONED, ANNOUNCED
from openupr.store import drawings, ledger
from openupr.store.failures import Refused
from openupr.store.models import Entry
from tests.domain.lots.manifests import plain


def announce(id):
    return drawings.step(lambda register: (ANNOUNCED, {"drawing": len(register) + 1, "manifest": plain(id=id)}))


def test_a_step_is_decided_on_the_register_as_it_stands(store):
    announce("first")
    announce("second")
    register = drawings.register()
    assert {one.id: one.number for one in register.values()} == {"first": 1, "second": 2}
    assert [entry.seq for entry in drawings.drawing_entries()] == [1, 2]
    assert ledger.verify() == (2, [])


def test_a_step_that_is_refused_leaves_the_ledger_as_it_was(store):
    announce("first")

    def refuse(register):
        raise Refused(f"there are {len(register)} drawings")

    with pytest.raises(Refused, match="there are 1 drawings"):
        drawings.step(refuse)
    assert Entry.objects.count() == 1


def test_other_entries_are_left_out(store):
    announce("first")
    drawings.step(lambda _: ("test", {"word": "other"}))
    drawings.step(lambda _: (ABANDONED, {"drawing": 1, "why": "rain"}))
    assert [entry.type for entry in drawings.drawing_entries()] == [ANNOUNCED, ABANDONED]
    assert drawings.register()["first"].abandoned == "rain"
