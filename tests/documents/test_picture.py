import base64

import pytest

from openupr.documents.picture import (
    ANNEX,
    MOST_BYTES,
    NOTES,
    NotAPicture,
    PrintedWords,
    boxes_of,
    covered_part,
    lines_from_plain,
    lines_to_plain,
    picture_from_plain,
)

PNG = b"\x89PNG\r\n\x1a\n"
LINES = (
    PrintedWords(1000, 1200, ((0, 5, 500, 900), (6, 10, 1000, 1400), (11, 15, 1500, 1900))),
    PrintedWords(1300, 1500, ((16, 20, 500, 900),)),
)


def plain(**other):
    png = base64.b64encode(PNG).decode()
    return {
        "png": png,
        "width": 10,
        "height": 20,
        "length": 30,
        "lines": lines_to_plain(LINES),
        "covered": None,
    } | other


def test_a_span_is_marked_line_by_line_from_its_first_word_to_its_last():
    assert boxes_of(LINES, (6, 18)) == [(1000, 1000, 900, 200), (500, 1300, 400, 200)]
    assert boxes_of(LINES, (6, 10)) == [(1000, 1000, 400, 200)]


@pytest.mark.parametrize("span", [(20, 99), (5, 6), (3, 3), (9, 2), (-5, 0)])
def test_a_span_without_words_has_no_box(span):
    assert boxes_of(LINES, span) == []


def test_lines_come_back_from_json_as_they_were():
    assert lines_from_plain(lines_to_plain(LINES)) == LINES
    assert picture_from_plain(plain()).lines == LINES


@pytest.mark.parametrize(
    "other",
    [
        {"png": base64.b64encode(b"<svg onload=x>").decode()},
        {"png": base64.b64encode(PNG + bytes(MOST_BYTES)).decode()},
        {"png": "not base64"},
        {"width": "10"},
        {"height": True},
        {"covered": "all"},
        {"lines": [[1, 2]]},
        {"lines": [[1, 2, [[0, 1, 2, "3"]]]]},
        {"lines": None},
    ],
)
def test_what_is_no_picture_is_refused(other):
    with pytest.raises(NotAPicture):
        picture_from_plain(plain(**other))


def test_what_names_persons_is_covered():
    assert covered_part("working_group_report") == ANNEX
    assert covered_part("summary") == NOTES
    assert covered_part("addendum") is None
