from datetime import date

import pytest

from openupr.actions import drawing
from openupr.domain.lots.account import differences
from openupr.domain.lots.lot import CannotDraw
from openupr.domain.lots.pool import pool_on
from openupr.domain.lots.reading import read
from openupr.store import ledger
from openupr.store.failures import Refused
from openupr.store.models import Entry
from openupr.vocabulary.states import council_terms
from tests.actions.drawings import EARLY, KNOWN, known, manifest
from tests.domain.lots.manifests import by_hand, plain, troikas

ID, KNOWN_DAY = "UPR-TEST-1", date(2025, 1, 28)


def refusal(step, *words, **named):
    with pytest.raises(Refused) as refused:
        step(*words, **named)
    assert "\n" not in str(refused.value)
    return str(refused.value)


def test_announced_then_the_hall_then_held_and_the_chain_verifies(store):
    one = manifest()
    assert drawing.announce(one, EARLY).number == 1
    drawing.enter_hall(one, [17, 4, 9], KNOWN - 30)
    held = drawing.hold(one, known())
    assert list(differences(held.account())) == []
    assert held.account()["randomness"].endswith("./hall:4.9.17./")
    assert [entry.type for entry in Entry.objects.order_by("seq")] == [
        "drawing_announced",
        "drawing_hall",
        "drawing_held",
    ]
    assert ledger.verify() == (3, [])


def test_nothing_is_drawn_before_its_manifest_is_in_the_ledger(store):
    for step in (
        lambda: drawing.hold(manifest(), known()),
        lambda: drawing.enter_hall(manifest(), [1, 2, 3], EARLY),
        lambda: drawing.ready(manifest(), hall_comes=True),
        lambda: drawing.abandon(manifest(), "rain"),
        lambda: drawing.record_by_hand(read(by_hand()), {"": ["AGO", "ALB", "AND", "ARG", "DZA"]}, {}),
    ):
        assert "nothing is drawn before its manifest is in the ledger" in refusal(step)
    assert Entry.objects.count() == 0


def test_a_draw_is_held_once(store):
    drawing.announce(manifest(), EARLY)
    drawing.enter_hall(manifest(), [1, 2, 3], EARLY)
    drawing.hold(manifest(), known())
    assert "held already, in entry 3" in refusal(drawing.hold, manifest(), known())
    assert "held already" in refusal(drawing.abandon, manifest(), "it does not please")
    assert "announced already" in refusal(drawing.announce, manifest(), EARLY)


def test_another_manifest_under_the_same_id_is_refused(store):
    drawing.announce(manifest(), EARLY)
    assert "with another manifest" in refusal(drawing.hold, manifest(number=4), known())


def test_a_round_must_lie_ten_minutes_after_the_manifest(store):
    assert "10 minutes before. The first round it can name now is" in refusal(drawing.announce, manifest(), KNOWN - 599)
    drawing.announce(manifest(), KNOWN - 600)


def test_the_hall_speaks_before_the_beacon(store):
    drawing.announce(manifest(), EARLY)
    assert "had to be in the ledger before" in refusal(drawing.enter_hall, manifest(), [1, 2, 3], KNOWN)
    assert "asks for 3 numbers of the hall, found 2" in refusal(drawing.enter_hall, manifest(), [1, 2], EARLY)
    assert "numbers of the hall are missing" in refusal(drawing.hold, manifest(), known())
    assert "numbers of the hall are missing" in refusal(drawing.ready, manifest(), hall_comes=False)
    drawing.enter_hall(manifest(), [1, 2, 3], KNOWN - 1)
    assert "in the ledger already: 1, 2, 3" in refusal(drawing.enter_hall, manifest(), [4, 5, 6], KNOWN - 1)
    assert "round is missing" in refusal(drawing.hold, manifest(), None)


def test_a_round_that_the_manifest_does_not_name_is_not_taken(store):
    drawing.announce(manifest(), EARLY)
    drawing.enter_hall(manifest(), [1, 2, 3], EARLY)
    with pytest.raises(CannotDraw, match="names the round 1000"):
        drawing.hold(manifest(), known(1002))
    assert drawing.hold(manifest(), known(1001)).held_entry == 3


def test_the_hall_alone_is_enough_where_no_beacon_is_named(store):
    one = read(plain(sources={"hall": {"numbers": 2, "place": "Room XX"}}))
    drawing.announce(one, EARLY)
    drawing.enter_hall(one, [9, 4], EARLY)
    assert drawing.hold(one, None).account()["randomness"] == "hall:4.9./"


def test_an_abandoned_draw_keeps_its_number(store):
    drawing.announce(manifest(), EARLY)
    drawing.abandon(manifest(), "the hall was not open")
    assert "abandoned (the hall was not open)" in refusal(drawing.hold, manifest(), known())
    assert drawing.announce(manifest(id="second"), EARLY).number == 2


def test_a_draw_by_hand_is_recorded_with_who_drew_and_who_saw_it(store):
    one = read(by_hand(number=2))
    drawing.announce(one, EARLY)
    with pytest.raises(CannotDraw):
        drawing.record_by_hand(one, {"": ["FRA", "AGO"]}, {})
    held, notes = drawing.record_by_hand(one, {"": ["DZA", "AGO"]}, {"by": "President of the Council"})
    assert (held.account()["hand"], notes) == ({"by": "President of the Council"}, ())
    assert list(differences(held.account())) == []
    assert "cannot be drawn by hand" in refusal(drawing.record_by_hand, manifest(), {"": ["AGO"]}, {})


def test_a_repeated_draw_says_so(store):
    first = troikas([{"state": "XAA"}], groups=pool_on(council_terms(), KNOWN_DAY))
    drawing.announce(read({**first, "rule": "by hand", "sources": {}}), EARLY)
    second = {**first, "rule": "by hand", "sources": {}, "id": "second"}
    assert f"Drawing 1 ({ID}) is about the same" in refusal(drawing.announce, read(second), EARLY)
    wrong = read({**second, "again": {"of": "none", "why": "invented"}})
    assert "which is not in the ledger" in refusal(drawing.announce, wrong, EARLY)
    again = read({**second, "again": {"of": ID, "why": "membership of the Council changed"}})
    assert drawing.announce(again, EARLY).number == 2


def test_a_state_may_ask_for_a_substitution_on_one_occasion_only(store):
    def asking(id, of, reason):
        seat = {"left": "A01", "kept": ["B01", "C01"], "reason": reason, "labels": ["A02", "D01"]}
        made = troikas([{"state": "XAA", **seat}], id=id, rule="by hand", sources={})
        return read({**made, "again": {"of": of, "why": reason}} if of else made)

    drawing.announce(asking("first", "", "substitution"), EARLY)
    drawing.announce(asking("second", "first", "excused"), EARLY)
    again = asking("third", "first", "substitution")
    assert "XAA has asked for a substitution already (drawing 1, first)" in refusal(drawing.announce, again, EARLY)


def test_what_differs_from_the_facts_of_membership_is_noted_in_the_ledger(store):
    groups = pool_on(council_terms(), KNOWN_DAY)
    left = next(iter(groups))
    del groups[left]
    one = drawing.announce(read(troikas([{"state": "XAA"}], groups=groups)), 0)
    assert one.notes == (f"XAA/4: member on 2025-01-28 by the facts of this copy, not in the pool: {left}",)
    assert Entry.objects.get().payload.count(left) == 1
