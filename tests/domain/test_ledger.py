import pytest

from openupr.domain.ledger import FIRST_PREVIOUS, ChainedEntry, breaks, canonical, entry_hash

# The vector of docs/ledger.md.
VECTOR = {"seq": 1, "at": "2026-11-24T09:00:00Z", "actor": "operator of this copy", "type": "test_vector"}
PAYLOAD = {"states": ["SVN", "VAT"], "name": "Türkiye", "count": 163}
HASH = "b2f44cf6dadbb11af1a9c3f8fe5fefffedd6276e469be91ac355614cd4fb84c4"


def chain(*payloads):
    previous, made = FIRST_PREVIOUS, []
    for seq, payload in enumerate(payloads, 1):
        fields = {**VECTOR, "seq": seq}
        hashed = entry_hash(previous, payload=payload, **fields)
        made.append(ChainedEntry(payload=canonical(payload).decode(), prev_hash=previous, hash=hashed, **fields))
        previous = hashed
    return made


def test_canonical_bytes_are_sorted_tight_and_utf_8():
    assert canonical({"b": [1, "ü"], "a": {"d": "", "c": -2}}) == '{"a":{"c":-2,"d":""},"b":[1,"ü"]}'.encode()


def test_keys_are_sorted_by_utf_16_units_as_rfc_8785_asks():
    assert canonical({"\U00010000": 1, "\uffff": 2}) == '{"\U00010000":1,"\uffff":2}'.encode()


@pytest.mark.parametrize("value", [1.5, True, None, {1: "a"}, 2**53, {"a": [0.0]}, {1, 2}])
def test_what_programs_write_differently_is_refused(value):
    with pytest.raises(ValueError, match=r"expected|must be"):
        canonical(value)


def test_the_vector_of_the_documentation_holds():
    assert entry_hash(FIRST_PREVIOUS, payload=PAYLOAD, **VECTOR) == HASH


def test_a_sound_chain_has_no_breaks():
    assert breaks(chain({"n": 1}, {"n": 2}, {"n": 3})) == []
    assert breaks([]) == []


def test_a_missing_entry_is_found():
    one, _, three = chain({"n": 1}, {"n": 2}, {"n": 3})
    assert [found.seq for found in breaks([one, three])] == [3, 3]


def test_a_payload_in_another_form_is_found():
    (one,) = chain({"n": 1, "a": 2})
    spaced = ChainedEntry(one.seq, one.at, one.actor, one.type, '{"a": 2, "n": 1}', one.prev_hash, one.hash)
    assert "canonical form" in breaks([spaced])[0].why


def test_an_altered_actor_is_found():
    (one,) = chain({"n": 1})
    altered = ChainedEntry(one.seq, one.at, "another", one.type, one.payload, one.prev_hash, one.hash)
    assert "altered" in breaks([altered])[0].why
