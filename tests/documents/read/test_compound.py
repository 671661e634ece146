"""Compound files: streams by name, damage named, circles ended; what olefile raises does not leave the module."""

import struct

import pytest
from hypothesis import given
from hypothesis import strategies as st

from openupr.documents.read.compound import MAGIC, Compound, Damaged
from tests.examples.old_word_files import compound

DATA = compound({"WordDocument": b"a" * 5000, "1Table": b"b"}, embedded=[("Inner", b"c")])


def test_streams_are_found_by_name():
    found = Compound(DATA)
    assert found.stream("WordDocument") == b"a" * 5000
    assert found.stream("1Table")[:2] == b"b\0"
    assert found.stream("0Table") is None


def test_streams_of_embedded_objects_are_not_at_the_top():
    assert set(Compound(DATA).names()) == {"WordDocument", "1Table"}


@pytest.mark.parametrize("data", [b"", b"text", MAGIC, MAGIC + bytes(504), DATA[:1000]])
def test_what_does_not_hold_together_is_damaged(data):
    with pytest.raises(Damaged):
        Compound(data).stream("WordDocument")


def test_a_chain_in_a_circle_ends():
    data = bytearray(DATA)
    struct.pack_into("<I", data, 512 + 4 * 3, 3)
    with pytest.raises(Damaged, match="without end"):
        Compound(bytes(data)).stream("WordDocument")


@given(st.integers(0, len(DATA) - 1), st.binary(min_size=1, max_size=8))
def test_damage_raises_nothing_else(at, noise):
    try:
        found = Compound(DATA[:at] + noise + DATA[at + len(noise) :])
        for name in found.names():
            found.stream(name)
    except Damaged:
        return
