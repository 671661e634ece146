import os
import subprocess
import sys

import pytest
from django.db import transaction

from openupr.domain.procedure.review import ReviewState, Stage, replay
from openupr.domain.procedure.step import Step
from openupr.domain.procedure.taking import take
from openupr.store import ledger, steps
from openupr.store.backup import back_up
from openupr.store.models import Entry
from openupr.store.restore import restore
from tests.domain.procedure.stories import BEFORE, DIALOGUE, REVIEW


def record(*new):
    return steps.record(REVIEW, lambda state: new)


def from_the_ledger_alone():
    return replay([Step.of(one) for one in ledger.entries()], review=REVIEW)


def test_a_review_is_what_its_entries_make_of_it(store):
    assert steps.state_of(REVIEW) == ReviewState(REVIEW)
    record(*BEFORE)
    with transaction.atomic():
        ledger.append("test", {"n": 1})
    record(DIALOGUE[0])
    state = steps.state_of(REVIEW)
    assert state.stage is Stage.IN_REVIEW
    assert [one.seq for one in state.steps] == [1, 2, 3, 4, 5, 6, 8]
    assert [one.actor for one in state.steps] == [one.actor for one in (*BEFORE, DIALOGUE[0])]
    assert state == from_the_ledger_alone()
    assert ledger.verify() == (8, [])


def test_what_decides_sees_the_review_as_it_stands_and_what_it_raises_changes_nothing(store):
    record(*BEFORE)

    def refuse(state):
        assert state.stage is Stage.READY
        raise ZeroDivisionError

    with pytest.raises(ZeroDivisionError):
        steps.record(REVIEW, refuse)
    assert Entry.objects.count() == 6


def test_what_was_rolled_back_or_restored_is_not_remembered(store, tmp_path):
    record(BEFORE[0])
    back_up(tmp_path / "b.zip")
    with transaction.atomic():
        record(*BEFORE[1:])
        assert steps.state_of(REVIEW).stage is Stage.READY
        transaction.set_rollback(True)
    assert steps.state_of(REVIEW) == from_the_ledger_alone()
    record(*BEFORE[1:])
    assert steps.state_of(REVIEW).stage is Stage.READY
    restore(tmp_path / "b.zip", force=True)
    assert steps.state_of(REVIEW).stage is Stage.SCHEDULED


OPENER = """
from openupr.store.setup import ready; ready()
import sys
from openupr.actions.take_step import made, taken, kind_of
from openupr.store.failures import Refused
try:
    taken([made("XAA/0", kind_of("review_opened"), {}, {"on": "2024-08-05"})])
except Refused as refused:
    sys.exit(str(refused))
"""


def test_of_two_who_take_the_same_step_at_once_one_is_refused(store):
    record(*BEFORE)
    both = [
        subprocess.Popen([sys.executable, "-c", OPENER], env=os.environ, stderr=subprocess.PIPE, text=True)
        for _ in range(2)
    ]
    said = [one.communicate(timeout=60)[1] for one in both]
    assert sorted(one.returncode for one in both) == [0, 1], said
    assert any("review opened once" in one for one in said)
    assert Entry.objects.count() == 7


def test_taking_and_folding_agree(store):
    state = ReviewState(REVIEW)
    for one in (*BEFORE, *DIALOGUE):
        state = take(state, one)
    record(*BEFORE, *DIALOGUE)
    assert steps.state_of(REVIEW) == state
