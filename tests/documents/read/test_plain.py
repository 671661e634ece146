"""Plain text: UTF-8, pages at form feeds; everything else is refused by name."""

import pytest

from openupr.documents.read.plain import read_plain
from openupr.documents.source import Unreadable


def texts(data):
    return [page.text for page in read_plain(data, 5)]


def test_a_text_is_one_page():
    assert texts("I. Héading\r\n1. Text\rEnd\n".encode()) == ["I. Héading\n1. Text\nEnd"]


def test_form_feeds_part_pages():
    assert texts(b"one\n\ftwo\f") == ["one", "two"]


def test_marks_of_byte_order_are_taken_off():
    assert texts(b"\xef\xbb\xbftext") == ["text"]
    assert texts("text".encode("utf-16")) == ["text"]


@pytest.mark.parametrize(
    ("data", "says"),
    [
        (b"\x00\x01\x02\x03", "neither PDF, Word nor plain text"),
        (b"text\x00text", "neither PDF, Word nor plain text"),
        (b"\xff\xfe\x00\xd8\x00", "neither PDF, Word nor plain text"),
        ("Côte d’Ivoire in an old encoding".encode("cp1252"), "not in UTF-8"),
        (b"\x89PNG\r\n\x1a\n" + bytes(range(256)), "neither PDF, Word nor plain text"),
        (b"  <!DOCTYPE html><html>", "web page"),
        (b'<?xml version="1.0"?>\n<html lang="en">', "web page"),
        (b"{\\rtf1 text}", "RTF"),
        (b" \n\n\t", "nothing but blanks"),
        (b"a\f" * 7, "7 pages"),
    ],
)
def test_what_is_no_text_is_refused_with_one_line(data, says):
    with pytest.raises(Unreadable, match=says) as caught:
        read_plain(data, 5)
    assert "\n" not in str(caught.value)
