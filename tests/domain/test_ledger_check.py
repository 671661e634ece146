from dataclasses import replace

import pytest

from openupr.domain.checkpoint import BadCheckpoint, Signed
from openupr.domain.ledger import ChainedEntry
from openupr.domain.ledger_check import Held, check
from tests.domain.chains import FIRST, SECOND, chain, key_step, signed, verifies

STEPS = [key_step(FIRST), {"n": 1}, {"n": 2, "name": "Türkiye"}, key_step(SECOND, FIRST), {"n": 3}, {"n": 4}]
ENTRIES = chain(*STEPS)
EARLY, LATE = Held("early", signed(ENTRIES, FIRST, 3)), Held("late", signed(ENTRIES, SECOND, 6))


def found_in(entries, *held):
    checked = check(entries, held, verifies)
    return [*(f"entry {one.seq}: {one.why}" for one in checked.breaks), *checked.wrong]


def test_a_sound_ledger_holds_with_its_checkpoints():
    assert found_in(ENTRIES, EARLY, LATE) == []
    assert check(ENTRIES, [EARLY, LATE], verifies).holds
    assert check([], [], verifies).count == 0


def test_a_ledger_that_grew_still_holds_against_an_earlier_checkpoint():
    assert found_in(chain(*STEPS, {"n": 5}), EARLY, LATE) == []


def test_entries_cut_off_are_named_by_the_checkpoint_that_somebody_holds():
    assert found_in(ENTRIES[:4]) == []
    assert found_in(ENTRIES[:4], EARLY, LATE) == ["late: 6 entries were expected, found 4: entries 5 to 6 are cut off"]
    assert "entry 6 is cut off" in found_in(ENTRIES[:5], LATE)[0]


def test_a_chain_that_was_made_anew_from_some_entry_on_is_found_and_narrowed_down():
    anew = chain(*STEPS[:4], {"n": 30}, {"n": 4})
    assert found_in(anew) == []
    (why,) = found_in(anew, EARLY, LATE)
    assert why.startswith("late: the root of the first 6 entries should be")
    assert why.endswith("among entries 4 to 6")


@pytest.mark.parametrize("n", range(6))
def test_each_field_of_each_entry_altered_is_found_at_that_entry(n):
    for name in ChainedEntry._fields:
        old = getattr(ENTRIES[n], name)
        for new in (
            (old + 1, -1, "x", None) if name == "seq" else (old + "x", old[:-1], "é" + old[1:], "\udcff" + old[1:], 7)
        ):
            altered = [*ENTRIES[:n], ENTRIES[n]._replace(**{name: new}), *ENTRIES[n + 1 :]]
            assert any(one.startswith((f"entry {altered[n].seq}:", f"entry {n + 1}:")) for one in found_in(altered)), (
                name,
                new,
            )


@pytest.mark.parametrize("n", range(5))
def test_an_entry_removed_or_in_another_place_is_named(n):
    removed = [*ENTRIES[:n], *ENTRIES[n + 1 :]]
    assert found_in(removed)[0].startswith(f"entry {n + 2}: entry {n + 1} was expected here, found entry {n + 2}")
    swapped = [*ENTRIES[:n], ENTRIES[n + 1], ENTRIES[n], *ENTRIES[n + 2 :]]
    assert found_in(swapped)[0].startswith(f"entry {n + 2}: entry {n + 1} was expected here")


def test_an_entry_added_in_the_middle_is_named():
    added = [*ENTRIES[:3], ENTRIES[2]._replace(seq=4, payload='{"n":9}'), *ENTRIES[3:]]
    assert found_in(added)[0].startswith("entry 4: its previous hash is not the hash of the entry before it")


def test_every_byte_of_a_checkpoint_counts():
    data = LATE.signed.text.encode()
    for place in range(len(data)):
        for bit in (1, 64):
            changed = bytes([*data[:place], data[place] ^ bit, *data[place + 1 :]])
            try:
                one = Held("late", Signed.parse(changed.decode()))
            except (BadCheckpoint, UnicodeDecodeError):
                continue
            assert found_in(ENTRIES, one), (place, bit)


def test_a_number_that_is_none_ends_the_check_and_is_told():
    odd = [ENTRIES[0], ENTRIES[1]._replace(seq="two"), *ENTRIES[2:]]
    assert found_in(odd) == [
        "entry 2: entry 2 was expected, found one that is numbered 'two': what follows has no order"
    ]


def test_a_wrong_key_does_not_make_a_checkpoint_one_to_agree_with():
    forged = Held("forged", replace(signed(ENTRIES, SECOND, 3)))
    assert "should have signed it" in found_in(ENTRIES, forged)[0]
