"""Control characters, marks of direction and endless blanks leave the text, and places still lead to it."""

import pytest

from openupr.documents.pipeline import understand
from openupr.documents.read import read
from openupr.documents.read.clean import cleaned
from openupr.documents.source import Block, Line, Page, Source
from tests.examples.pdf_files import body, pdf
from tests.examples.word_files import cell, docx, paragraph, table

CONTROLS = [*map(chr, range(0x20)), *map(chr, range(0x7F, 0xA0))]
DIRECTIONS = "\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069"
FORBIDDEN = [one for one in (*CONTROLS, *DIRECTIONS) if one not in "\n\t"]


def _source(text, **more):
    return Source("x.txt", "0" * 64, "text", (Page(1, text, **more),))


@pytest.mark.parametrize("sign", FORBIDDEN, ids=lambda sign: f"U+{ord(sign):04X}")
def test_each_becomes_a_blank_in_its_place(sign):
    (page,) = cleaned(_source(f"Open{sign}the gate\n\tof State A")).pages
    assert page.text == "Open the gate\n\tof State A"


def test_a_clean_text_stays_the_same():
    source = _source("Open the gate – “État”, العربية, 中文\u200f\u00ad", notes=("1 Note",), marks=(("1", 3),))
    assert cleaned(source) == source


def test_notes_headers_labels_cells_and_boxes_are_cleaned_too():
    line = Line("a\u202eb", (0, 0, 1, 1), 10.0)
    page = Page(1, "a\u202eb", lambda: (line,), ("1 c\x9bd",))
    block = Block("a\u202eb", label="1\x7f.", cells=(("e\u2066f",),))
    source = cleaned(Source("x", "0" * 64, "docx", (page,), (block,), ("g\x85h",), ("i\x1bj",)))
    assert [one.text for one in source.pages[0].boxes()] == ["a b"]
    assert (source.pages[0].notes, source.footnotes, source.headers) == (("1 c d",), ("g h",), ("i j",))
    assert (source.blocks[0].text, source.blocks[0].label, source.blocks[0].cells) == ("a b", "1 .", (("e f",),))


def test_endless_blanks_are_cut_and_places_point_to_the_same_words():
    text = "Head" + " " * 5000 + "State A" + "\u00a0\t" * 400 + "supports."
    at = text.index("State A"), text.index("State A") + 7
    end = text.index("supports"), len(text)
    block = Block(text, span=(0, len(text)), cells=(("x",), ("y",)), places=((1, at), (1, end)))
    source = Source("x", "0" * 64, "docx", (Page(1, text, marks=(("3", at[0]), ("4", end[0]))),), (block,))
    (page,), (block,) = cleaned(source).pages, cleaned(source).blocks
    assert len(page.text) == len("HeadState Asupports.") + 400 == len(block.text)
    assert [page.text[slice(*span)] for _, span in block.places] == ["State A", "supports."]
    assert [page.text[place] for _, place in page.marks] == ["S", "s"]
    assert page.text[slice(*block.span)] == page.text


def test_a_hostile_word_file_is_read_without_them(tmp_path):
    path = tmp_path / "hostile.docx"
    rows = table([cell(paragraph("14.1\u2067")), cell(paragraph("Open\x85 the\u202e gate"))])
    path.write_bytes(docx(paragraph("\u202eAbolish\u202c \u2066the toll\x7f\x9b31m") + rows))
    source = read(path)
    told = repr(source) + repr(understand(source))
    assert "Abolish" in told
    assert not [sign for sign in FORBIDDEN if repr(sign)[1:-1] in told]


def test_a_hostile_pdf_is_read_without_them(tmp_path):
    path = tmp_path / "hostile.pdf"
    path.write_bytes(pdf(body("Abolish\x1b[31m the \x07toll\x7f now")))
    (page,) = read(path).pages
    assert "Abolish" in page.text
    assert not [sign for sign in FORBIDDEN if sign in page.text]
