from time import process_time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from openupr.domain.lots.beacons import QUICKNET
from openupr.domain.lots.lot import CannotDraw
from openupr.domain.lots.manifest import Purpose
from openupr.domain.lots.reading import read
from tests.domain.lots.manifests import CHAIN, SOURCES, by_hand, manifests, plain, troikas


def test_a_manifest_is_read_with_its_sources():
    manifest = read(plain(again={"of": "UPR-TEST-0", "why": "invented"}))
    assert (manifest.purpose, manifest.number, len(manifest.parts[0].labels)) == (Purpose.ORDER, 5, 5)
    assert manifest.beacon.chain == QUICKNET
    assert (manifest.beacon.round, manifest.hall.numbers, manifest.again_of) == (1000, 3, "UPR-TEST-0")


def test_another_chain_brings_its_key_and_times():
    other = {"name": "own", "chain": "a" * 64, "public_key": "b" * 192, "genesis": 1, "period": 30, "round": 2}
    assert read(plain(sources={"beacon": other})).beacon.chain.known_at(2) == 31
    del other["public_key"]
    with pytest.raises(CannotDraw, match="public_key"):
        read(plain(sources={"beacon": other}))


def test_the_state_under_review_is_never_in_its_own_pool():
    manifest = read(troikas([{"state": "A01"}]))
    assert "A01" not in manifest.parts[0].labels
    assert len(manifest.parts[0].labels) == 46


def refusal(made):
    with pytest.raises(CannotDraw) as refused:
        read(made)
    assert "\n" not in str(refused.value)
    return str(refused.value)


@pytest.mark.parametrize(
    ("change", "told"),
    [
        ({"id": "a/b"}, "Under `id` the form"),
        ({"rule": "other"}, "one of UPR-DRAW-v1, by hand"),
        ({"purpose": "lunch"}, "one of order, first_speaker"),
        ({"legal_basis": " "}, "A text was expected under `legal_basis`"),
        ({"number": 0}, "1 or more"),
        ({"number": True}, "canonical form"),
        ({"number": 2.5}, "canonical form"),
        ({"number": "3"}, "A whole number was expected under `number`"),
        ({"number": 6}, "6 cannot be drawn from 5"),
        ({"labels": []}, "a list of at least one"),
        ({"labels": ["ALB", "AGO"]}, "sorted by code, found AGO"),
        ({"labels": ["AGO", "AGO"]}, "AGO twice"),
        ({"labels": ["Å"]}, "codes of letters and digits"),
        ({"labels": [1]}, "codes of letters and digits"),
        ({"colour": "red"}, "found colour"),
        ({"sources": {}}, "needs sources"),
        ({"sources": {"dice": 1}}, "found dice"),
        ({"sources": {"beacon": {**SOURCES["beacon"], "round": 0}}}, "1 or more"),
        ({"sources": {"beacon": {"chain": CHAIN, "round": 5, "fallback": "NIST"}}}, "next round"),
        ({"rule": "by hand"}, "has no sources"),
        ({"parts": []}, "at least one object"),
        ({"parts": [{"about": ""}]}, "something of its own"),
        ({"parts": [{"about": "A"}, {"about": "A"}]}, "something of its own"),
        ({"purpose": "first_speaker", "number": 1}, "English alphabetical order under `listed`"),
        ({"purpose": "first_speaker", "number": 2, "listed": ["DZA", "AGO", "ALB", "AND", "ARG"]}, "number 1"),
        ({"purpose": "plenary_list"}, "no lot is needed"),
        ({"purpose": "troikas"}, "number 3"),
        ({"again": {"of": "UPR-TEST-0"}}, "under `why`"),
    ],
)
def test_what_is_wrong_is_told_in_one_line(change, told):
    assert told in refusal(plain(**change))


@pytest.mark.parametrize(
    ("review", "more", "told"),
    [
        ({"state": "XAA"}, {"constraints": ["none"]}, "must print its constraints"),
        ({"state": "", "about": "X"}, {}, "State under review is missing of X"),
        ({"state": "XAA", "own_group": "requested"}, {}, "its `group` is not given"),
        ({"state": "XAA", "left": "A01"}, {}, "needs `left`, the two of `kept`, and `reason`"),
        (
            {"state": "XAA", "left": "A01", "kept": ["B01", "C01"], "reason": "substitution"},
            {},
            "take A01, B01, C01 out of its labels",
        ),
        ({"state": "XAA", "drawn_by": "nobody"}, {}, "State under review, President"),
        ({"state": "XAA", "own_group": "yes"}, {}, "requested, not requested"),
        ({"state": "XAA"}, {"groups": {"A01": "African"}, "labels": ["A01", "A02"]}, "group of A02 is missing"),
    ],
)
def test_what_is_wrong_with_troikas_is_told_too(review, more, told):
    assert told in refusal({**troikas([review]), **more})


@pytest.mark.parametrize("given", [None, [], "x", 3])
def test_what_is_no_object_is_no_manifest(given):
    assert "An object" in refusal(given)


@given(manifests())
def test_every_manifest_that_is_made_rightly_is_read(made):
    manifest = read(made)
    assert manifest.plain == made


def told(made):
    """What is told of a manifest, "" where it is read."""
    try:
        read(made)
    except CannotDraw as refused:
        return str(refused)
    return ""


json = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=5),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=5), inner, max_size=3),
    max_leaves=5,
)


@given(manifests(), st.data())
def test_a_field_of_any_content_is_read_or_refused_in_one_line(made, data):
    made[data.draw(st.sampled_from(sorted(made)))] = data.draw(json)
    assert "\n" not in told(made)


def test_a_drawing_by_hand_needs_no_sources():
    assert read(by_hand()).beacon is None


def test_a_manifest_of_many_labels_is_read_in_a_moment():
    labels = sorted(f"L{n}" for n in range(100_000))
    began = process_time()
    assert len(read(plain(labels=labels)).parts[0].labels) == 100_000
    with pytest.raises(CannotDraw, match="twice"):
        read(plain(labels=[*labels, labels[-1]]))
    assert process_time() - began < 5  # the slow way took minutes


def test_more_numbers_of_the_hall_than_anybody_draws_are_refused():
    with pytest.raises(CannotDraw, match="At most 100 numbers"):
        read(plain(sources={"hall": {"numbers": 10**9, "place": "Room XX"}}))
