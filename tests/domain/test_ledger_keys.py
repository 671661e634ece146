from openupr.domain.checkpoint import PublicKey
from openupr.domain.ledger_keys import fault_of, periods
from tests.domain.chains import FIRST, ORIGIN, SECOND, chain, key_step, signed, verifies

THIEF = PublicKey(ORIGIN, b"3" * 32)


def keys_of(entries):
    return periods(entries, verifies)


def test_a_key_signs_from_the_entry_that_makes_it_to_the_one_that_rotates_it():
    entries = chain({"n": 1}, key_step(FIRST), {"n": 2}, key_step(SECOND, FIRST))
    found, faults = keys_of(entries)
    assert faults == []
    assert [(one.key, one.since, one.until) for one in found] == [(FIRST, 2, 4), (SECOND, 4, None)]


def test_a_rotation_without_the_old_keys_signature_counts_for_nothing_and_is_named():
    type, payload = key_step(THIEF, FIRST)
    payload["signed_by_old"] = payload["signed_by_new"]
    found, faults = keys_of(chain(key_step(FIRST), (type, payload)))
    assert [one.key for one in found] == [FIRST]
    assert [one.seq for one in faults] == [2]
    assert "signed by old" in faults[0].why


def test_a_second_first_key_counts_for_nothing():
    found, faults = keys_of(chain(key_step(FIRST), key_step(THIEF)))
    assert [one.key for one in found] == [FIRST]
    assert "the key before it should be" in faults[0].why


def test_a_payload_without_its_fields_is_named():
    for payload in ({}, {"new": "no key", "origin": ORIGIN}, {"new": str(FIRST)}):
        assert [one.seq for one in keys_of(chain(("ledger_key_made", payload)))[1]] == [1]


def test_a_checkpoint_counts_only_by_the_key_of_its_size():
    entries = chain(key_step(FIRST), {"n": 1}, key_step(SECOND, FIRST), {"n": 2})
    known, _ = keys_of(entries)
    assert fault_of(signed(entries, FIRST, 2), known, verifies) is None
    assert fault_of(signed(entries, SECOND, 4), known, verifies) is None
    assert "should have signed" in fault_of(signed(entries, FIRST, 4), known, verifies)
    assert "should have signed" in fault_of(signed(entries, SECOND, 2), known, verifies)
    assert "should have signed" in fault_of(signed(entries, THIEF, 4), known, verifies)
    assert fault_of(signed(entries), [], verifies) == "this ledger names no key that signs checkpoints"


def test_a_checkpoint_of_a_size_before_the_first_key_is_told_by_its_size():
    entries = chain({"n": 1}, {"n": 2}, key_step(FIRST))
    known = keys_of(entries)[0]
    assert fault_of(signed(entries, FIRST, 2), known, verifies).endswith(f"found the name {ORIGIN}, size 2")


def test_a_checkpoint_of_another_ledger_is_told():
    other = "openupr.ledger/other"
    known, _ = keys_of(chain(key_step(FIRST)))
    entries = chain({"n": 1})
    one = signed(entries)
    foreign = type(one)(type(one.checkpoint)(other, 1, one.checkpoint.root), one.signatures)
    assert fault_of(foreign, known, verifies) == f"it is of the ledger {other}, this one is {ORIGIN}"
