"""CSV: what is written is read again, cell by cell."""

import csv
from io import BytesIO, StringIO

from openupr.domain.formulas import safe
from openupr.exports import _columns as columns
from openupr.exports.csv import write
from tests.exports.invented import recommendation, review

TEXTS = ('Say "yes", "no"; or both', "First line\nsecond line", "Лес, 森, غابة, Côte", "=HYPERLINK(1)", " @SUM(A1)")
REVIEW = review(*(recommendation(f"90.{n}", text) for n, text in enumerate(TEXTS, 1)))


def written():
    out = BytesIO()
    write(REVIEW, out)
    return out.getvalue()


def again(data):
    return list(csv.reader(StringIO(data.decode("utf-8-sig"), newline="")))


def test_what_is_written_is_read_again_cell_by_cell():
    head, *rows = again(written())
    assert tuple(head) == columns.HEADER
    assert [tuple(row) for row in rows] == [tuple(map(safe, row)) for row in columns.rows(REVIEW)]


def test_texts_with_quotes_breaks_and_other_scripts_come_back():
    texts = [row[columns.HEADER.index("text")] for row in again(written())[1:]]
    assert texts == [*TEXTS[:3], "'=HYPERLINK(1)", "' @SUM(A1)"]


def test_excel_is_told_that_it_is_utf_8_and_the_stream_stays_open():
    out = BytesIO()
    write(REVIEW, out)
    assert out.getvalue().startswith(b"\xef\xbb\xbfreview,id,number,")
    assert not out.closed


def test_the_same_review_gives_the_same_bytes():
    assert written() == written()


def test_a_review_without_recommendations_is_a_header():
    out = BytesIO()
    write(review(), out)
    assert again(out.getvalue()) == [list(columns.HEADER)]
