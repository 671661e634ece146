"""Pages and blocks as lines whose spans lead back into the page."""

from openupr.documents.items.lines import lines_of
from openupr.documents.source import Block, Page, Source

TEXT = "First line\n \nSecond line"


def test_lines_of_pages_leave_blank_ones_out_and_know_where_they_stand():
    lines = lines_of(Source("a.pdf", "0" * 64, "pdf", (Page(1, TEXT), Page(2, "Third"))))
    assert [(line.text, line.page) for line in lines] == [("First line", 1), ("Second line", 1), ("Third", 2)]
    begin, end = lines[1].span(7, 11)
    assert TEXT[begin:end] == "line"


def test_the_automatic_number_of_a_block_stands_before_its_text_and_outside_its_span():
    blocks = (Block("Do this", label="7.", page=1, span=(3, 10)), Block("  ", page=1), Block("Plain", page=1))
    lines = lines_of(Source("a.docx", "0" * 64, "docx", (Page(1, "xx Do this"),), blocks))
    assert [line.text for line in lines] == ["7. Do this", "Plain"]
    begin, end = lines[0].span(3, 10)
    assert "xx Do this"[begin:end] == "Do this"
    assert lines[0].span(0, 2) == (3, 3)
