"""Old Word bytes to blocks. All documents but those of the corpus are invented."""

import shutil
import struct
from contextlib import suppress

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from openupr.documents.read.doc_blocks import BROKEN, read_binary
from openupr.documents.read.docbook import read_docbook
from openupr.documents.read.program import run
from tests.examples.old_word_files import BOLD_ON, HIDDEN, OldWord, level, listed, lists, row_of, styles


def texts(old):
    return [block.text for block in read_binary(old.bytes()).blocks]


def test_paragraphs_come_in_order_with_place_and_style():
    old = OldWord().paragraph("Title", style=1).paragraph("").paragraph(" Text ")
    old.pairs = styles(("Normal", 0xFFF, b"", b""), ("Head", 0, b"", BOLD_ON))
    word = read_binary(old.bytes())
    assert [(b.text, b.style, b.bold) for b in word.blocks] == [("Title", "Head", True), ("Text", "Normal", False)]
    assert [word.pages[0].text[slice(*b.span)] for b in word.blocks] == ["Title", "Text"]


def test_a_paragraph_is_bold_where_all_its_runs_are():
    old = OldWord().paragraph(("ab", BOLD_ON), " ", ("c", BOLD_ON)).paragraph(("ab", BOLD_ON), "c")
    assert [block.bold for block in read_binary(old.bytes()).blocks] == [True, False]


def test_signs_with_a_meaning_print_as_they_should():
    old = OldWord().paragraph("a\x0bb\x1ec\x1fd").paragraph("x \x13 PAGE \x14 3\x15 y", ("hidden", HIDDEN), "\x01")
    assert texts(old) == ["a\nb-cd", "x  3 y"]


def test_rare_characters_keep_their_place():
    old = OldWord().paragraph("a\U0001f333b", ("c", BOLD_ON)).paragraph(("d", BOLD_ON))
    word = read_binary(old.bytes())
    assert [(block.text, block.bold) for block in word.blocks] == [("a\U0001f333bc", False), ("d", True)]


def test_a_forced_break_turns_the_page():
    word = read_binary(OldWord().paragraph("one").paragraph("\x0c").paragraph("two").bytes())
    assert [page.text for page in word.pages] == ["one", "two"]


def test_automatic_numbers_are_labels():
    old = OldWord().paragraph("Listed:", more=listed(1)).paragraph("Sign", more=listed(1, 1)).paragraph("x")
    old.pairs = lists(level("%1.", start=6), level("%1.%2"))
    word = read_binary(old.bytes())
    assert [block.label for block in word.blocks] == ["6.", "6.1", None]
    assert word.pages[0].text == "6. Listed:\n6.1 Sign\nx"


def test_tables_are_blocks_with_cells():
    old = OldWord().paragraph("before").row("a\nb", "c").row("Theme", "", end=row_of(2, 1)).paragraph("after").row("d")
    word = read_binary(old.bytes())
    assert [block.cells for block in word.blocks] == [(), (("a\nb", "c"), ("Theme",)), (), (("d",),)]
    assert [word.pages[0].text[slice(*span)] for _, span in word.blocks[1].places] == ["a\nb\tc", "Theme"]


def test_notes_are_called_and_page_headers_are_kept_apart():
    old = OldWord().paragraph("body\x02 text").close(0).paragraph("\x02 the note").close(1)
    old.paragraph("UPR of State A").paragraph("Page 1").close(2)
    start, headers = 11, old.lengths[2]
    old.pairs = {
        2: struct.pack("<IIH", 4, start, 0),
        3: struct.pack("<III", 0, old.lengths[1], old.lengths[1]),
        11: struct.pack("<14I", *[0] * 8, *[headers - 7] * 1, *[headers] * 5),
    }
    word = read_binary(old.bytes())
    assert [(block.text, block.notes) for block in word.blocks] == [("body text", (0,))]
    assert word.footnotes == ("the note",)
    assert word.pages[0].marks == (("1", 4),)
    assert word.headers == ("UPR of State A",)


def test_an_embedded_document_is_not_taken_for_the_file_itself():
    data = OldWord().paragraph("outer").bytes(embedded=[("WordDocument", b"\0" * 5000)])
    assert [block.text for block in read_binary(data).blocks] == ["outer"]


SMALL = OldWord().paragraph("one", more=listed(1)).row("a", "b").paragraph(("two", BOLD_ON), style=1)
SMALL.pairs = {**lists(level("%1.")), **styles(("Normal", 0xFFF, b"", b""), ("Head", 0, b"", BOLD_ON))}
SMALL_BYTES = SMALL.bytes()


@settings(max_examples=300, deadline=None)
@given(st.integers(0, len(SMALL_BYTES) - 1), st.binary(min_size=1, max_size=16))
def test_damage_is_read_or_broken(at, noise):
    with suppress(*BROKEN):
        read_binary(SMALL_BYTES[:at] + noise + SMALL_BYTES[at + len(noise) :])


@pytest.mark.skipif(not shutil.which("antiword"), reason="antiword is not installed")
def test_the_real_files_say_what_antiword_says(corpus, tmp_path):
    for path in [*(corpus / "slovenia").glob("*S34*.doc"), corpus / "others" / "thematic-list-S20-EGY.doc"]:
        found, _ = run(["antiword", "-x", "db", str(path)], tmp_path, 20, None, 50_000_000)
        ours, theirs = read_binary(path.read_bytes()).blocks, read_docbook(found).blocks
        assert [said(block) for block in ours] == [said(block) for block in theirs], path.name


def said(block):
    return block.label, block.bold, block.text.split(), [[cell.split() for cell in row] for row in block.cells]


def test_what_antiword_loses_is_kept(corpus):
    decision = read_binary((corpus / "others" / "A_HRC_DEC_8_116.doc").read_bytes())
    assert any(block.text.split("\n")[0] == "18th meeting" for block in decision.blocks)
    listed = read_binary((corpus / "others" / "thematic-list-S20-EGY.doc").read_bytes())
    assert listed.headers[0].startswith("UPR of Egypt - Second Cycle")
