"""The parts of an old Word file: characters of both widths, formatting over them."""

import struct

import pytest

from openupr.documents.read.compound import Damaged
from openupr.documents.read.doc_file import DocFile, Encrypted, modifiers, plex
from tests.examples.old_word_files import BOLD_ON, OldWord, compound


def characters(file):
    return "".join(sign for sign, _ in file.characters(0, file.body))


@pytest.mark.parametrize("wide", [True, False])
def test_characters_of_both_widths_are_read(wide):
    assert characters(DocFile(OldWord(wide).paragraph("Côte d’Ivoire").bytes())) == "Côte d’Ivoire\r"


def test_formatting_is_found_by_place():
    file = DocFile(OldWord().paragraph("ab", ("cd", BOLD_ON), style=7).bytes())
    offsets = [offset for _, offset in file.characters(0, file.body)]
    assert [file.run(offset) for offset in offsets] == [b"", b"", BOLD_ON, BOLD_ON, b""]
    assert file.paragraph(offsets[-1])[0] == 7
    assert file.run(10**9) == b""


def test_an_encrypted_file_is_told():
    with pytest.raises(Encrypted):
        DocFile(OldWord().paragraph("text").bytes(flags=0x0300))


def test_a_compound_file_without_a_document_is_damaged():
    with pytest.raises(Damaged):
        DocFile(compound({"Workbook": b"x"}))


def test_modifiers_are_read_by_the_size_in_their_code():
    variable = struct.pack("<HB2s", 0xC000, 2, b"ab")
    assert modifiers(variable + struct.pack("<HI", 0x6000, 9) + BOLD_ON) == {
        0xC000: b"\x02ab", 0x6000: b"\x09\0\0\0", 0x0835: b"\1",
    }  # fmt: skip
    assert modifiers(b"\x35") == {}


def test_positions_never_fall():
    assert plex(struct.pack("<3I", 1, 5, 5), 2) == (1, 5, 5)
    assert plex(b"", 2) == ()
    with pytest.raises(Damaged):
        plex(struct.pack("<2I", 5, 1), 1)
