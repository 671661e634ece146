import json
from dataclasses import replace

from openupr.domain.ledger import ChainedEntry
from openupr.domain.lots.account import account, differences
from openupr.domain.lots.beacons import QUICKNET, told
from openupr.domain.lots.drawing import hold
from openupr.domain.lots.reading import read
from openupr.domain.lots.register import (
    ABANDONED,
    ANNOUNCED,
    HALL,
    HELD,
    Registered,
    disorder,
    registered,
    repeated,
    substituted,
)
from tests.domain.lots.manifests import VECTOR, plain, troikas

KNOWN = QUICKNET.known_at(1000)
ONE = read(plain())
RESULT = account(ONE, VECTOR, hold(ONE, VECTOR))
ID = "UPR-TEST-1"


def entry(seq, type, payload, at=0):
    return ChainedEntry(seq, told(KNOWN + at), "operator", type, json.dumps(payload), "", "")


def changed(one, **more):
    names = ("seq", "at", "actor", "type", "payload", "prev_hash", "hash")
    return ChainedEntry(**{name: getattr(one, name) for name in names} | more)


def held(**more):
    told = {name: value for name, value in RESULT.items() if name != "manifest"}
    return {"drawing": 1, "kind": "order", "reviews": [], **told, **more}


STEPS = [
    entry(1, ANNOUNCED, {"drawing": 1, "manifest": plain()}, -700),
    entry(2, "document_imported", {"kind": "addendum"}, -650),
    entry(3, HALL, {"drawing": 1, "numbers": [9, 4, 17]}, -60),
    entry(4, HELD, held(), 20),
]


def test_a_drawing_is_the_sum_of_its_entries():
    one = registered(STEPS)[ID]
    assert (one.number, one.entry, one.held_entry, one.hall) == (1, 1, 4, (9, 4, 17))
    assert list(differences(one.account())) == []
    assert one.account()["announced"] == {"entry": 1, "at": told(KNOWN - 700)}
    assert list(disorder(STEPS, ID)) == []


def test_the_first_result_stands_and_a_second_is_told():
    second = held(parts=[])
    steps = [*STEPS, entry(5, HELD, second, 30)]
    assert registered(steps)[ID].held == held()
    assert list(disorder(steps, ID)) == ["held 2 times: entries 4, 5"]


def test_what_came_too_late_is_told():
    late = [changed(STEPS[0], at=told(KNOWN + 1)), *STEPS[1:]]
    assert "the manifest came into the ledger at" in next(disorder(late, ID))
    late = [*STEPS[:2], changed(STEPS[2], at=told(KNOWN)), STEPS[3]]
    assert "the numbers of the hall came into the ledger at" in next(disorder(late, ID))


def test_a_result_before_its_manifest_is_told():
    early = [changed(STEPS[3], seq=0), *STEPS[:3]]
    assert "before its manifest" in " ".join(disorder(early, ID))


def test_other_numbers_than_were_drawn_in_the_hall_are_told():
    other = [STEPS[0], changed(STEPS[2], payload='{"drawing":1,"numbers":[9,4,18]}'), STEPS[3]]
    assert "numbers of the hall: (9, 4, 18) in the ledger, (4, 9, 17)" in next(disorder(other, ID))


def test_a_number_left_out_is_told():
    steps = [entry(1, ANNOUNCED, {"drawing": 2, "manifest": plain()}, -700)]
    assert next(disorder(steps, ID)) == "numbers of the drawings in the ledger: expected 1 to 1, found 2"


def test_what_is_not_in_the_ledger_is_told():
    assert list(disorder([], ID)) == ["no manifest of UPR-TEST-1 is in the ledger"]


def test_a_draw_that_is_repeated_is_found_unless_the_first_was_abandoned():
    first = registered([entry(1, ANNOUNCED, {"drawing": 1, "manifest": troikas([{"state": "XAA"}])})])
    again = read({**troikas([{"state": "XAB"}, {"state": "XAA"}]), "id": "second"})
    other = read({**troikas([{"state": "XAB"}]), "id": "third"})
    assert repeated(again, first.values()).id == ID
    assert repeated(other, first.values()) is None
    dropped = [*first.values()]
    assert repeated(again, [replace(dropped[0], abandoned="invented")]) is None
    steps = [
        entry(1, ANNOUNCED, {"drawing": 1, "manifest": plain()}),
        entry(2, ABANDONED, {"drawing": 1, "why": "rain"}),
    ]
    assert registered(steps)[ID].abandoned == "rain"


def test_a_manifest_that_can_be_read_no_more_keeps_no_other_drawing_from_being_announced():
    sources = {"beacon": {"name": "drand quicknet", "chain": QUICKNET.hash, "round": 2**53 - 1}}
    poison = Registered(1, "OTHER", 1, "2025-01-01T00:00:00Z", plain(id="OTHER", sources=sources))
    assert repeated(read(plain()), [poison]) is None
    assert substituted(read(troikas([{"state": "XAA"}])), [poison]) is None
