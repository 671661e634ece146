"""A rehearsal in a store: what it leaves, what it refuses, and that a kill at any moment loses nothing."""

from itertools import pairwise
from random import Random

import pytest
from django.db import connections, transaction

from openupr.actions.rehearse import rehearse
from openupr.actions.verify_drawing import verify_in_ledger
from openupr.domain.procedure.case import cases
from openupr.domain.procedure.taking import notes
from openupr.domain.rehearsing.rebuilt import digest, exported, rebuilt
from openupr.domain.rehearsing.session import acts
from openupr.store import checkpoints, ledger, steps
from openupr.store.drawings import register
from openupr.store.failures import Refused
from openupr.store.models import Entry
from openupr.store.triggers import creating, dropping
from tests.store.killing import killed_before, steps_of

MOMENTS = 20
SEED = 2026


def test_a_session_is_rehearsed_and_the_ledger_alone_gives_the_same_reviews_and_drawings(store):
    done = rehearse(14, 1)
    assert done.entries == 1 + done.added == Entry.objects.count()
    assert done.stages == {"implementation": 14}
    assert ledger.verify() == (done.entries, [])
    assert digest(*rebuilt(exported(ledger.exported()))) == done.folded
    assert [one for state in steps.states().values() for one in notes(state)] == []
    assert sum(len(cases(state)) for state in steps.states().values()) == 2
    assert [str(verify_in_ledger(id).mismatches) for id in register()] == ["()"] * 8
    assert not any(one.notes for one in register().values())


def test_the_same_seed_gives_the_same_bytes_and_the_time_is_the_rehearsals(store):
    rehearse(1, 1)
    assert next(ledger.exported()).startswith(b'{"actor":"operator of this copy","at":"2017-03-21T08:00:00Z"')
    first = b"".join(ledger.exported())
    assert rehearse(1, 1).added == 0
    assert b"".join(ledger.exported()) == first


def test_an_act_of_several_steps_is_one_transaction(store):
    several = max(len(getattr(act, "steps", ())) for act in acts(1, 1))
    told = []
    rehearse(1, 1, lambda seq: told.append((seq, Entry.objects.count())))
    assert all(seq == count for seq, count in told)
    assert max(b - a for (a, _), (b, _) in pairwise(told)) == several > 5


def test_it_goes_on_where_a_run_was_broken_off_and_signing_in_between_does_not_matter(store):
    whole = rehearse(1, 1)

    def stop(seq):
        if seq > 20:
            raise KeyboardInterrupt

    with transaction.atomic():
        ledger.append("test", {"n": 1})
    assert rehearse(1, 1).entries == whole.entries + 1
    checkpoints.sign()
    assert rehearse(1, 1).added == 0
    with pytest.raises(Refused, match="another rehearsal"):
        rehearse(2, 1, stop)


def test_a_broken_run_is_gone_on_with(store):
    def stop(seq):
        if seq > 20:
            raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        rehearse(1, 1, stop)
    kept = Entry.objects.count()
    assert 20 < kept < rehearse(1, 1).entries


def test_what_is_none_of_the_rehearsal_stops_it(store):
    with pytest.raises(KeyboardInterrupt):
        rehearse(1, 1, lambda seq: (_ for _ in ()).throw(KeyboardInterrupt))
    with transaction.atomic():
        ledger.append("test", {"n": 1})
    with pytest.raises(Refused, match=r"Entry 3 is none of this rehearsal"):
        rehearse(1, 1)
    assert Entry.objects.count() == 3


@pytest.mark.parametrize(("reviews", "seed"), [(0, 1), (197, 1), (1, -1), (1, 2**53)])
def test_what_cannot_be_rehearsed_is_refused(store, reviews, seed):
    with pytest.raises(Refused, match="1 to 196 reviews"):
        rehearse(reviews, seed)
    assert Entry.objects.count() == 0


@pytest.mark.parametrize("engine", ["sqlite"])
def test_killed_at_any_moment_nothing_acknowledged_is_lost_and_it_goes_on(store, tmp_path):
    whole = rehearse(1, 7)
    expected = b"".join(ledger.exported())
    acknowledged = tmp_path / "acknowledged"
    chance = Random(SEED)

    def run():
        with acknowledged.open("a") as file:
            rehearse(1, 7, lambda seq: print(seq, file=file, flush=True))

    _emptied()
    most = steps_of(run)
    for _ in range(MOMENTS):
        _emptied()
        acknowledged.write_text("")
        assert killed_before(chance.randrange(1, most), run)
        count, breaks = ledger.verify()
        assert breaks == []
        assert count >= max(map(int, acknowledged.read_text().split()), default=0)
        assert rehearse(1, 7).entries == whole.entries
        assert b"".join(ledger.exported()) == expected


def _emptied():
    """A store without entries, as no program of ours can make one: without its triggers."""
    with connections["default"].cursor() as cursor:
        for statement in dropping("sqlite"):
            cursor.execute(statement)
        cursor.execute("DELETE FROM store_entry")
        for statement in creating("sqlite"):
            cursor.execute(statement)
