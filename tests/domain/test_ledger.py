import json
import re
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as some

from openupr.domain.ledger import FIRST_PREVIOUS, ChainedEntry, breaks, canonical, chained, entry_hash, rebuilt_hash

VECTOR = {"seq": 1, "at": "2026-11-24T09:00:00Z", "actor": "operator of this copy", "type": "test_vector"}
DOCUMENT = (Path(__file__).parents[2] / "docs" / "ledger.md").read_text()
VALUES = some.recursive(
    some.text() | some.integers(-(2**53) + 1, 2**53 - 1),
    lambda inner: some.lists(inner, max_size=3) | some.dictionaries(some.text(), inner, max_size=3),
    max_leaves=8,
)


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
    vector = DOCUMENT.partition("## Test vector")[2]
    fields = dict(re.findall(r"^\| (\w+) \| `?(.*?)`? \|$", vector, re.M))
    told, hash = re.findall(r"^    (\S.*)$", vector, re.M)
    entry = {name: fields[name] for name in ("at", "actor", "type")}
    entry |= {"seq": int(fields["seq"]), "payload": json.loads(fields["payload"])}
    assert canonical(entry).decode() == told
    assert entry_hash(FIRST_PREVIOUS, **entry) == hash


@given(some.dictionaries(some.text(), VALUES, max_size=4))
def test_what_is_rebuilt_from_an_entry_is_what_was_hashed(payload):
    try:
        text = canonical(payload).decode()
    except ValueError:
        return  # half a surrogate pair is no text
    one = chained(FIRST_PREVIOUS, 7, VECTOR["at"], 'a "role"', "type", payload)
    assert one.payload == text
    assert one.hash == rebuilt_hash(one)
    assert rebuilt_hash(one) == entry_hash(FIRST_PREVIOUS, 7, one.at, one.actor, one.type, payload)


@pytest.mark.parametrize(
    "payload",
    ['{"n":1.0}', '{"n":true}', '{"n":null}', '{"n":1e3}', '{"n":-0}', '{"n":9007199254740992}', '{"n":"\\u0041"}', "",
     '{"n":1,"n":1}', '{"b":1,"a":1}', '{"\uffff":1,"\U00010000":2}', "[" * 9000, "NaN", '{"n":[Infinity]}', " {}"],
)  # fmt: skip
def test_a_payload_that_programs_write_differently_has_no_hash(payload):
    assert rebuilt_hash(ChainedEntry(1, "", "", "", payload, FIRST_PREVIOUS, "")) is None


def test_an_entry_whose_fields_are_no_text_is_not_made():
    for fields in ({"actor": 7}, {"at": "\ud800"}, {"prev_hash": "no hash"}):
        with pytest.raises(ValueError, match="expected"):
            chained(**{"prev_hash": FIRST_PREVIOUS, **VECTOR, "payload": {}, **fields})


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
