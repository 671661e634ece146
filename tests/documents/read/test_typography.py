"""How a page is set: rows with places and sizes, pieces that stand apart, ink. All files are written here."""

import pytest

from openupr.documents.read.typography import set_pages
from tests.examples.pdf_files import Said, pdf

PAGE = [
    Said("A head", 60, 790, 9),
    Said("12. The first row", 113, 700, 10),
    Said("goes on.", 113, 688, 10),
    Said("2", 57, 30, 9),
    Said("a notice", 400, 30, 8),
]


@pytest.fixture(scope="module")
def sheet():
    first, second = set_pages(pdf(PAGE, []))
    assert second.rows == ()
    assert second.ink == (0, 0, 0, 0)
    return first


def test_rows_stand_from_top_to_bottom_with_place_and_size_and_without_blanks(sheet):
    told = [(row.text, round(row.lefts[0]), round(row.baseline), round(row.size)) for row in sheet.rows]
    assert told == [
        ("Ahead", 60, 52, 9),
        ("12.Thefirstrow", 113, 142, 10),
        ("goeson.", 113, 154, 10),
        ("2", 57, 812, 9),
        ("anotice", 400, 812, 8),
    ]
    assert len(sheet.rows[1].lefts) == len(sheet.rows[1].text)
    assert sheet.rows[1].lefts[3] > 113 + 10


def test_the_ink_ends_where_the_outermost_letters_do(sheet):
    left, top, right, bottom = sheet.ink
    assert 57 <= left < 59
    assert 44 < top < 47
    assert right == pytest.approx(sheet.rows[-1].right, abs=1)
    assert 811 < bottom < 814


def test_a_row_of_type_is_no_rule(sheet):
    assert sheet.rules == ()
    assert not any(row.bold for row in sheet.rows)


def test_a_line_of_dashes_that_touch_is_a_rule():
    (page,) = set_pages(pdf([Said("\u2014" * 20, 100, 700, 10)]))  # Helvetica's long dashes touch
    (rule,) = page.rules
    assert (round(rule.left), round(rule.right)) == (100, 300)
    assert 137 < rule.top < 142
