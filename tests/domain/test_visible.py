"""Text of others stands on one line, and shows what it hides."""

import pytest

from openupr.domain.visible import visible


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("new\nline.pdf", r"new\nline.pdf"),
        ("\x1b[31mred.pdf", r"\x1b[31mred.pdf"),
        ("\u202efdp.exe", r"\u202efdp.exe"),
        ("a\u2066b\u2069\u200f", r"a\u2066b\u2069\u200f"),
        ("a\x85b\x9bc\x7f", r"a\x85b\x9bc\x7f"),
        ("a\u2028b\u2029c\td", r"a\u2028b\u2029c\td"),
        ("nonutf\udcff\udce9.pdf", r"nonutf\xff\xe9.pdf"),
    ],
)
def test_controls_line_ends_and_changes_of_direction_are_written_as_escapes(text, shown):
    assert visible(text) == shown


@pytest.mark.parametrize("text", ["Côte d'Ivoire", "日本", "عُمان", "می\u200cخواهم", "👩\u200d🌾", "a b\\n"])
def test_what_can_be_seen_stays(text):
    assert visible(text) == text
