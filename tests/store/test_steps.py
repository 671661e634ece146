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


TAKER = """
from openupr.store.setup import ready; ready()
import sys
from openupr.actions.take_step import made, taken, kind_of
from openupr.store.failures import Refused
def take(review, kind, **words):
    try:
        taken([made(review, kind_of(kind), words, {"on": "2024-08-05"})])
    except Refused as refused:
        print(refused)
take("XAB/0", "review_scheduled", session=sys.argv[1])
take("XAA/0", "review_opened")
"""


def test_of_two_who_take_a_step_at_once_one_is_refused_also_where_they_place_a_review_on_different_dates(store):
    record(*BEFORE)
    placed = Step("review_scheduled", "XAB/0", {"review": "XAB/0", "session": 1}, "secretariat")
    steps.record("XAB/0", lambda state: (placed, Step("postponement_decided", "XAB/0", {"review": "XAB/0"}, "Council")))
    both = [
        subprocess.Popen([sys.executable, "-c", TAKER, session], env=os.environ, stdout=subprocess.PIPE, text=True)
        for session in "23"
    ]
    told = "".join(one.communicate(timeout=60)[0] for one in both)
    assert [one.returncode for one in both] == [0, 0]
    assert told.count("review opened once") == told.count("the decision that moves it") == told.count("\n") / 2 == 1
    assert Entry.objects.count() == 10
    assert len(steps.state_of("XAB/0").of("review_scheduled")) == 2


def test_taking_and_folding_agree(store):
    state = ReviewState(REVIEW)
    for one in (*BEFORE, *DIALOGUE):
        state = take(state, one)
    record(*BEFORE, *DIALOGUE)
    assert steps.state_of(REVIEW) == state
