"""DOCX to blocks and pages. All documents here are invented."""

from contextlib import suppress

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from openupr.documents.read.word import read_docx
from openupr.documents.source import Unreadable
from tests.examples.word_files import BREAK, PAGE, cell, docx, level, numbering, paragraph, run, table

LISTS = numbering({"1": level(0, "decimal", "%1.", start=6) + level(1, "decimal", "%1.%2")}, {"5": ("1", "")})
BOLD = '<w:style w:type="paragraph" w:styleId="Head"><w:name w:val="heading 1"/><w:rPr><w:b/></w:rPr></w:style>'


def read(body, **parts):
    return read_docx(docx(body, **parts), 10_000_000, 50)


def at(word, block):
    return word.pages[block.page - 1].text[slice(*block.span)]


def test_paragraphs_come_in_order_with_style_and_place():
    word = read(paragraph("Title", style="Head") + paragraph("") + paragraph("  Text  "), styles=BOLD)
    assert [(b.text, b.style, b.bold) for b in word.blocks] == [("Title", "heading 1", True), ("Text", None, False)]
    assert [at(word, block) for block in word.blocks] == ["Title", "Text"]


def test_a_paragraph_is_bold_only_where_all_of_it_is():
    word = read(paragraph(run("a", "<w:b/>"), run(" b", "<w:b/>")) + paragraph(run("a", "<w:b/>"), "b"))
    assert [block.bold for block in word.blocks] == [True, False]


def test_automatic_numbers_are_labels_and_stand_before_the_text_on_the_page():
    body = (
        paragraph("Listed below:", number=(5, 0))
        + paragraph("Ratify", number=(5, 1))
        + paragraph("Sign", number=(5, 1))
    )
    word = read(body, numbering=LISTS)
    assert [block.label for block in word.blocks] == ["6.", "6.1", "6.2"]
    assert word.pages[0].text == "6. Listed below:\n6.1 Ratify\n6.2 Sign"
    assert [at(word, block) for block in word.blocks] == ["Listed below:", "Ratify", "Sign"]


def test_an_empty_numbered_paragraph_counts_as_it_does_in_word():
    word = read(paragraph("", number=(5, 0)) + paragraph("Text", number=(5, 0)), numbering=LISTS)
    assert [block.label for block in word.blocks] == ["7."]


def test_a_style_may_number_and_a_paragraph_may_take_it_back():
    style = '<w:style w:styleId="N"><w:name w:val="N"/><w:pPr><w:numPr><w:numId w:val="5"/></w:numPr></w:pPr></w:style>'
    word = read(paragraph("a", style="N") + paragraph("b", style="N", number=(0, 0)), numbering=LISTS, styles=style)
    assert [block.label for block in word.blocks] == ["6.", None]


def test_pages_are_cut_where_word_turned_them():
    word = read(paragraph("one") + paragraph(PAGE) + paragraph(BREAK, "two") + paragraph("thr", BREAK, "ee"))
    assert [page.text for page in word.pages] == ["one", "two\nthr", "ee"]
    assert [(block.text, block.page) for block in word.blocks] == [("one", 1), ("two", 2), ("three", 2)]


def test_too_many_pages_are_refused():
    with pytest.raises(Unreadable, match="52 pages"):
        read("".join(paragraph("text", PAGE) for _ in range(51)) + paragraph("end"))


def test_a_table_is_one_block_with_the_place_of_each_row():
    word = read(table(["a\nb", "c"], ["d", ""]))
    (block,) = word.blocks
    assert block.cells == (("a\nb", "c"), ("d", ""))
    assert [word.pages[page - 1].text[slice(*span)] for page, span in block.places] == ["a\nb\tc", "d\t"]


def test_merged_cells_come_once():
    wide = cell("Theme", properties='<w:gridSpan w:val="2"/>')
    down, rest = cell("a", properties='<w:vMerge w:val="restart"/>'), cell("a", properties="<w:vMerge/>")
    old = cell("x", properties='<w:hMerge w:val="restart"/>') + cell("x", properties="<w:hMerge/>")
    word = read(table([wide], [down, "1"], [rest, "2"], [old]))
    assert word.blocks[0].cells == (("Theme",), ("a", "1"), ("", "2"), ("x",))


def test_rows_stand_on_the_page_where_they_begin():
    first = cell(paragraph(BREAK, "two"))
    over = cell(paragraph("th", BREAK, "ree"))
    word = read(table(["one", "1"], [first, "2"], [over, cell(paragraph(BREAK, "3"))], ["four", "4"]))
    assert [page for page, _ in word.blocks[0].places] == [1, 2, 2, 3]
    assert len(word.pages) == 3


def test_numbers_and_inner_tables_stand_in_the_cell():
    inner = cell(paragraph("item", number=(5, 0)), table(["x", "y"]), paragraph("end"))
    assert read(table([inner]), numbering=LISTS).blocks[0].cells == (("6. item\nx\ty\nend",),)


def test_deleted_rows_are_left_out_and_wrapped_ones_are_not():
    gone = "<w:tbl><w:tr><w:trPr><w:del/></w:trPr>" + cell("gone") + "</w:tr></w:tbl>"
    kept = f"<w:sdt><w:sdtContent>{table(['kept'])}</w:sdtContent></w:sdt>"
    assert [block.cells for block in read(gone + kept).blocks] == [(("kept",),)]


def test_footnotes_follow_the_order_in_which_they_are_called():
    notes = '<w:footnote w:type="separator" w:id="0"><w:p/></w:footnote>' + "".join(
        f'<w:footnote w:id="{key}">{paragraph(text)}</w:footnote>' for key, text in ((1, "second"), (2, "first"))
    )
    call = '<w:r><w:footnoteReference w:id="{}"/></w:r>'
    word = read(paragraph("a", call.format(2)) + paragraph("b") + paragraph("c", call.format(1)), footnotes=notes)
    assert word.footnotes == ("first", "second")
    assert [block.notes for block in word.blocks] == [(0,), (), (1,)]
    assert word.pages[0].notes == ("1 first", "2 second")
    assert word.pages[0].marks == (("1", 1), ("2", 5))


def test_a_note_stands_on_the_page_of_its_mark_in_tables_too():
    notes = (
        f'<w:footnote w:id="1">{paragraph("note")}</w:footnote><w:footnote w:id="2">{paragraph("more")}</w:footnote>'
    )
    call = '<w:r><w:footnoteReference w:id="{}"/></w:r>'
    body = paragraph("one", BREAK, "two", call.format(1)) + table(["x\ny", cell(paragraph("z", call.format(2)))])
    word = read(body, footnotes=notes)
    assert [page.notes for page in word.pages] == [(), ("1 note", "2 more")]
    assert word.pages[1].marks == (("1", 3), ("2", 9))
    assert word.pages[1].text == "two\nx\ny\tz"


def test_page_headers_are_kept_apart_from_the_text():
    word = read(paragraph("Text"), header=paragraph("UPR of State A") + paragraph("Page 1"))
    assert word.headers == ("UPR of State A\nPage 1",)
    assert "UPR" not in word.pages[0].text


def test_a_box_of_text_follows_its_paragraph():
    box = f"<w:r><w:txbxContent>{paragraph('boxed')}</w:txbxContent></w:r>"
    assert [block.text for block in read(paragraph("text", box) + paragraph("next")).blocks] == [
        "text",
        "boxed",
        "next",
    ]


def test_boxes_in_boxes_without_end_are_cut_off_not_followed():
    body = paragraph("deep")
    for _ in range(60):
        body = paragraph("x", f"<w:r><w:txbxContent>{body}</w:txbxContent></w:r>")
    assert len(read(body).blocks) == 21


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(st.integers(0, 10_000), st.binary(min_size=1, max_size=40))
def test_a_damaged_file_is_read_or_refused(at, noise):
    data = docx(paragraph("a", number=(5, 0)) + table(["b", "c"]), numbering=LISTS, styles=BOLD, header=paragraph("h"))
    at %= len(data)
    with suppress(Unreadable):
        read_docx(data[:at] + noise + data[at + len(noise) :], 10_000_000, 50)


@settings(max_examples=60, deadline=None)
@given(st.binary(max_size=400))
def test_random_bytes_after_a_zip_header_are_refused(noise):
    with pytest.raises(Unreadable):
        read_docx(b"PK\x03\x04" + noise, 10_000_000, 50)


WORDS = (
    "p",
    "r",
    "t",
    "tbl",
    "tr",
    "tc",
    "tcPr",
    "pPr",
    "numPr",
    "numId",
    "ilvl",
    "br",
    "sdt",
    "vMerge",
    "body",
    "tab",
)
TREES = st.recursive(
    st.sampled_from(WORDS).map(lambda name: f'<w:{name} w:val="1"/>'),
    lambda inner: st.tuples(st.sampled_from(WORDS), st.lists(inner, max_size=4)).map(
        lambda pair: f"<w:{pair[0]}>{''.join(pair[1])}</w:{pair[0]}>"
    ),
    max_leaves=20,
)


@settings(max_examples=100, deadline=None)
@given(st.lists(TREES, max_size=5))
def test_any_order_of_elements_is_read(trees):
    word = read("".join(trees), numbering=LISTS, styles=BOLD)
    assert word.pages
