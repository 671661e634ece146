"""A table written as DOCX holds each cell word for word, and says who made it."""

import zipfile
from io import BytesIO

from hypothesis import given, settings
from hypothesis import strategies as st

from openupr.documents.read.word import read_docx
from openupr.exports._word_table import NOTICE, word_table


def read(data):
    return read_docx(data, 50_000_000, 500)


def part(data, name):
    with zipfile.ZipFile(BytesIO(data)) as package:
        return package.read(name).decode()


GRID = [("Head", "Second"), ("Theme: over both",), ("a\n\n b &nbsp;\xa0<x>", "\tc ")]


def test_every_cell_comes_back_word_for_word():
    assert read(word_table(GRID, (60, 40), "Title")).blocks[0].cells == tuple(GRID)


def test_header_footer_and_properties_say_what_it_is():
    data = word_table(GRID, (60, 40), "UPR of Slovenia")
    assert read(data).headers == ("UPR of Slovenia",)
    assert NOTICE in part(data, "word/footer1.xml")
    assert NOTICE in part(data, "docProps/core.xml")
    assert "United Nations" not in part(data, "word/header1.xml")


def test_the_page_is_a4_across_and_the_header_row_repeats():
    text = part(word_table(GRID, (60, 40), "Title"), "word/document.xml")
    assert 'w:orient="landscape"' in text
    assert 'w:w="16838"' in text
    assert text.count("<w:tblHeader/>") == 1
    assert '<w:gridSpan w:val="2"/>' in text


def test_what_xml_cannot_hold_is_left_out():
    assert read(word_table([("a\x00b\x0bc",)], (100,), "T\x01")).blocks[0].cells == (("abc",),)


TEXTS = st.text(
    st.characters(codec="utf-8", exclude_categories=("Cc", "Cn", "Co"), include_characters="\n\t"), max_size=20
)


@settings(max_examples=30, deadline=None)
@given(st.lists(st.lists(TEXTS, min_size=1, max_size=4).map(tuple), min_size=1, max_size=5))
def test_any_table_comes_back(grid):
    blocks = read(word_table(grid, (40, 10, 27, 23), "Title")).blocks
    assert [block.cells for block in blocks] == [tuple(grid)]
