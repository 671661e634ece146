"""Cursors: handed back as given, of one list and one day, and steady when rows come and go."""

import pytest

from openupr.site.paging import BadCursor, Cursor, after

ROWS = [(("AFG", 1, (("000000095", ""),), n), n) for n in range(4)]


def test_a_cursor_comes_back_as_it_was_given_out():
    cursor = Cursor("recommendations", "2026-11-24", ["AFG", 1, [["000000095", ""]], 1])
    assert Cursor.read(str(cursor), "recommendations") == cursor
    assert not set(str(cursor)) & set("=+/ ")


@pytest.mark.parametrize("text", ["", "abc", "W10", "é", "bnVsbA", "WzEsMl0", "WzEsMiwzXQ"])
def test_what_is_no_cursor_is_refused(text):
    with pytest.raises(BadCursor):
        Cursor.read(text, "recommendations")


def test_a_cursor_of_another_list_is_refused():
    with pytest.raises(BadCursor):
        Cursor.read(str(Cursor("states", "2026-11-24", ["AFG"])), "recommendations")


def test_the_list_goes_on_behind_its_key_also_where_that_row_has_gone():
    key = Cursor.read(str(Cursor("x", "2026-11-24", list(ROWS[1][0]))), "x").key
    assert [row for _, row in after(ROWS, key)] == [2, 3]
    assert [row for _, row in after([*ROWS[:1], *ROWS[2:]], key)] == [2, 3]
    assert [row for _, row in after(ROWS, None)] == [0, 1, 2, 3]
