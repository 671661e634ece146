import pytest
from django.db import transaction

from openupr.domain.procedure.machine import nothing, told
from openupr.domain.procedure.step import Step
from openupr.domain.speakers.guards import SPEAKERS
from openupr.store import ledger
from openupr.store.models import Entry
from openupr.store.parts import Parts
from tests.domain.speakers.stories import READY, REVIEW, called, step


def from_the_ledger_alone():
    return told(SPEAKERS, REVIEW, [Step.of(one) for one in ledger.entries() if one.type in SPEAKERS.kinds])


def test_a_list_is_what_its_entries_make_of_it(store):
    lists = Parts(SPEAKERS)
    assert lists.of(REVIEW) == nothing(SPEAKERS, REVIEW)
    lists.record(REVIEW, lambda before: READY)
    with transaction.atomic():
        ledger.append("test", {"n": 1})
    lists.record(REVIEW, lambda before: [called(before.state.next, "09:00:00")])
    assert lists.of(REVIEW).state.stage == "XAC: called"
    assert lists.of(REVIEW) == from_the_ledger_alone()
    assert ledger.verify() == (len(READY) + 2, [])


def test_lists_of_one_review_are_kept_apart(store):
    lists = Parts(SPEAKERS)
    lists.record(REVIEW, lambda before: READY[:2])
    other = step(READY[0].type, on="2024-07-29", list="plenary_states", opens="2024-07-29", opens_at="10:00:00",
                 closes="2024-08-01", closes_at="18:00:00")  # fmt: skip
    lists.record(f"{REVIEW} plenary_states", lambda before: [other])
    assert set(lists.all()) == {REVIEW, f"{REVIEW} plenary_states"}
    assert lists.of(f"{REVIEW} plenary_states").state.turns == {}


def test_what_decides_may_raise_and_then_nothing_is_written(store):
    def refuse(before):
        raise ZeroDivisionError

    with pytest.raises(ZeroDivisionError):
        Parts(SPEAKERS).record(REVIEW, refuse)
    assert Entry.objects.count() == 0


def test_what_was_rolled_back_is_not_remembered(store):
    lists = Parts(SPEAKERS)
    lists.record(REVIEW, lambda before: READY[:1])
    with transaction.atomic():
        lists.record(REVIEW, lambda before: READY[1:])
        assert lists.of(REVIEW).state.order
        transaction.set_rollback(True)
    assert lists.of(REVIEW) == from_the_ledger_alone()
    assert not lists.of(REVIEW).state.order
