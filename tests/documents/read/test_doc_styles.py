"""Styles and lists of old Word files."""

import struct

from openupr.documents.read.doc_file import DocFile
from openupr.documents.read.doc_styles import BOLD, inherited, numbering_of, styles_of
from tests.examples.old_word_files import BOLD_ON, OldWord, level, lists, styles


def file(**pairs):
    old = OldWord().paragraph("text")
    old.pairs = {int(key[1:]): value for key, value in pairs.items()}
    return DocFile(old.bytes())


def test_styles_are_known_by_number_and_inherit():
    found = styles_of(file(_1=styles(("Normal", 0xFFF, b"", b""), ("Head", 0, b"", BOLD_ON), ("Sub", 1, b"", b""))[1]))
    assert [found[number].name for number in sorted(found)] == ["Normal", "Head", "Sub"]
    assert [inherited(found, number, BOLD, character=True) for number in (0, 1, 2, 9)] == [None, b"\1", b"\1", None]


def test_a_circle_of_styles_ends():
    found = styles_of(file(_1=styles(("A", 1, b"", b""), ("B", 0, b"", b""))[1]))
    assert inherited(found, 0, BOLD) is None


def test_lists_count_and_a_second_use_may_start_elsewhere():
    pairs = lists(level("%1."), level("%1.%2"), level("(%3)", form=4), starts=60)
    counted = numbering_of(file(_73=pairs[73], _74=pairs[74]))
    steps = [("1", 0), ("1", 1), ("1", 1), ("1", 2), ("1", 0), ("2", 0), ("2", 1)]
    assert [counted.label(*step) for step in steps] == ["1.", "1.1", "1.2", "(a)", "2.", "60.", "60.1"]


def test_bullets_are_bullets():
    pairs = lists(level("\uf0b7", form=23))
    assert numbering_of(file(_73=pairs[73], _74=pairs[74])).label("1", 0) == "•"


def test_a_file_without_styles_or_lists_has_none():
    assert styles_of(file()) == {}
    assert numbering_of(file()).label("1", 0) is None
    assert numbering_of(file(_74=struct.pack("<I", 10**6))).label("1", 0) is None
