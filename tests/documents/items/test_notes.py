"""Notes with the wording as read."""

from openupr.documents.items.lines import TextLine
from openupr.documents.items.notes import as_read
from openupr.documents.source import Page, Source


def source(*pages):
    return Source("a.pdf", "0" * 64, "pdf", pages)


LINES = [TextLine("60.1 Do this", 1, 0)]


def test_the_note_that_a_mark_in_the_item_calls():
    page = Page(1, "60.1 Do this", marks=(("3", 12),), notes=("3 As read: do that.", "4 Another."))
    assert as_read(LINES, source(page)) == "As read: do that."


def test_the_note_may_stand_on_the_next_page():
    first = Page(1, "60.1 Do this", marks=(("3", 12),))
    assert as_read(LINES, source(first, Page(2, "", notes=("3 As read.",)))) == "As read."


def test_a_mark_outside_the_item_and_a_mark_without_a_note_call_nothing():
    outside = Page(1, "60.1 Do this and more", marks=(("3", 20),), notes=("3 As read.",))
    assert as_read(LINES, source(outside)) is None
    assert as_read(LINES, source(Page(1, "60.1 Do this", marks=(("3", 12),)))) is None
    assert as_read(LINES, source(Page(1, "60.1 Do this"))) is None
