import copy
import hashlib

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from openupr.domain.lots.account import account, differences
from openupr.domain.lots.by_hand import recorded
from openupr.domain.lots.drawing import hold
from openupr.domain.lots.lot import CannotDraw
from openupr.domain.lots.reading import read
from tests.domain.lots.manifests import VECTOR, by_hand, manifests, plain, randoms


def made(plain, text):
    manifest = read(plain)
    return account(manifest, text, hold(manifest, text))


@given(manifests(), randoms)
@settings(max_examples=60)
def test_an_account_of_a_drawing_is_verified(plain, text):
    assert list(differences(made(plain, text))) == []


def leaves(value, path=()):
    """Where every text and number of an object stands."""
    if isinstance(value, dict):
        for name, one in value.items():
            yield from leaves(one, (*path, name))
    elif isinstance(value, list):
        for n, one in enumerate(value):
            yield from leaves(one, (*path, n))
    elif value != "":
        yield path


@given(manifests(), randoms, st.data())
def test_one_changed_bit_anywhere_is_caught(plain, text, data):
    changed = copy.deepcopy(made(plain, text))
    path = data.draw(st.sampled_from(list(leaves(changed))))
    holder = changed
    for step in path[:-1]:
        holder = holder[step]
    old = holder[path[-1]]
    if isinstance(old, int):
        holder[path[-1]] = old ^ (1 << data.draw(st.integers(0, 7)))
    else:
        raw = bytearray(old.encode())
        raw[data.draw(st.integers(0, len(raw) - 1))] ^= 1 << data.draw(st.integers(0, 6))
        holder[path[-1]] = raw.decode("utf-8", "replace")
    assert list(differences(changed))


def test_a_difference_names_its_place():
    given = made(plain(), VECTOR)
    given["parts"][0]["result"][0] = "ALB"
    assert list(differences(given)) == ["result: expected ARG AGO DZA AND ALB, found ALB AGO DZA AND ALB"]
    given["manifest"]["legal_basis"] = "other"
    assert next(differences(given)).startswith("manifest_sha256: expected ")


@pytest.mark.parametrize(
    ("change", "told"),
    [
        ({"parts": []}, "parts: expected '' in this order"),
        ({"parts": [3]}, "parts: expected"),
        ({"randomness": "hall:1./"}, "randomness: "),
        ({"manifest": {}}, "manifest: "),
        ({"colour": "red"}, "unknown: colour"),
        ({"beacon": {"signature": "00"}}, "is not the SHA-256 of its signature"),
        ({"beacon": {"signature": "xyz"}}, "is not the SHA-256 of its signature"),
    ],
)
def test_every_kind_of_difference_is_told(change, told):
    found = list(differences({**made(plain(), VECTOR), **change}))
    assert any(told in one for one in found), found


def test_the_value_of_the_beacon_is_the_hash_of_its_signature():
    text = VECTOR.replace("0" * 64, hashlib.sha256(b"signed").hexdigest())
    given = {**made(plain(), text), "beacon": {"signature": b"signed".hex()}}
    assert list(differences(given)) == []


@pytest.mark.parametrize("given", [None, [], {}, {"manifest": {}}])
def test_what_is_no_account_is_refused(given):
    with pytest.raises(CannotDraw, match="An account of a drawing was expected"):
        list(differences(given))


def test_an_account_by_hand_is_compared_with_its_pool():
    manifest = read(by_hand(number=2))
    given = account(manifest, "", recorded(manifest, {"": ["AND", "AGO"]})[0])
    assert list(differences(given)) == []
    given["parts"][0]["result"] = ["AGO", "AND"]
    assert list(differences(given)) == ["result: expected AND AGO, found AGO AND"]
    given["parts"][0]["order"] = ["AND", "FRA"]
    assert "found FRA" in next(differences(given))


json_values = st.recursive(
    st.none() | st.booleans() | st.integers() | st.text(max_size=5),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=5), inner, max_size=3),
    max_leaves=5,
)
RULED = made(plain(), VECTOR)
HAND = account(read(by_hand(number=1)), "", recorded(read(by_hand(number=1)), {"": ["AND"]})[0])


@given(st.sampled_from([RULED, HAND]), st.data())
def test_whatever_stands_in_an_account_ends_in_differences_or_one_line(given, data):
    changed = copy.deepcopy(given) | {"beacon": {"signature": "00"}}
    holder, path = (
        changed,
        data.draw(st.sampled_from([path[:n] for path in leaves(changed) for n in range(1, len(path) + 1)])),
    )
    for step in path[:-1]:
        holder = holder[step]
    value = data.draw(json_values)
    holder[path[-1]] = value
    try:
        found = list(differences(changed))
    except CannotDraw as refused:
        found = [str(refused)]
    assert all("\n" not in one for one in found)
