"""Pictures of invented pages: what is drawn, where words stand, what is covered, and what is no page at all."""

import io
from contextlib import suppress

import pytest
from PIL import Image

from openupr.documents.picture import ANNEX, NOTES, WHOLE, boxes_of
from openupr.documents.read.pdf import read_pdf
from openupr.documents.read.picture import picture_of
from openupr.documents.source import Unreadable
from tests.examples.pdf_files import Said, body, pdf

QUOTE = "Ratify the invented convention on bridges"


def image(picture):
    return Image.open(io.BytesIO(picture.png)).convert("L")


def dark(picture, top=0.0, bottom=1.0):
    """How many pixels are darker than the cover between two heights, from the top, as shares of the page."""
    whole = image(picture)
    part = whole.crop((0, int(top * whole.height), whole.width, int(bottom * whole.height)))
    return sum(part.histogram()[:128])


def test_a_page_is_drawn_in_grey_and_weighs_little():
    data = pdf(body(*["An invented line of words that fills the page from edge to edge of it."] * 48))
    picture = picture_of(data, 1, 10)
    assert (picture.width, picture.height) == image(picture).size == (992, 1404)
    assert len(picture.png) < 100_000
    assert dark(picture) > 1000


def test_a_box_stands_on_the_words_of_its_span():
    data = pdf(body("7.1 Something else altogether.", f"7.2 {QUOTE} (State B);"))
    picture, text = picture_of(data, 1, 10), read_pdf(data, 10)[0].text
    start = text.index(QUOTE)
    (box,) = boxes_of(picture.lines, (start, start + len(QUOTE)))
    left, top, width, height = (value / WHOLE for value in box)
    baseline = 1 - (700 - 14) / 842
    assert top < baseline < top + height
    assert left > 72 / 595
    whole = image(picture)
    edges = (left * whole.width, top * whole.height, (left + width) * whole.width, (top + height) * whole.height)
    inside = whole.crop(tuple(map(int, edges)))
    assert sum(inside.histogram()[:128]) > 300
    right_of_it = whole.crop((int(edges[2]) + 6, int(edges[1]), whole.width, int(edges[3])))
    assert sum(right_of_it.histogram()[:128]) > 20  # "(State B);" stands outside the box


def test_a_mark_that_the_text_leaves_out_moves_no_word():
    line = [Said("Brazil"), Said("2", 102, 701.5, 5), Said("iiii and Norway", 110)]
    data = pdf([*line, *body("More of the body type.", top=600)])
    picture, text = picture_of(data, 1, 10), read_pdf(data, 10)[0].text
    assert "Brazil  iiii and Norway" in text
    start = text.index("Norway")
    ((left, *_),) = boxes_of(picture.lines, (start, start + 6))
    assert left / WHOLE * 595 == pytest.approx(142, abs=1.5)  # Helvetica: 31.1 points for "iiii and "


def test_the_delegation_in_the_annex_is_covered_though_the_contents_name_it():
    contents = body("Contents", "Annex", "Composition of the delegation")
    last = body("9.1 The last invented recommendation;", "Annex", "Composition of the delegation", "Jane Example")
    data = pdf(contents, body("The body."), last, body("John Example"))
    pages = [picture_of(data, number, 10, ANNEX) for number in (1, 2, 3, 4)]
    assert [one.covered is None for one in pages] == [True, True, False, False]
    edge = pages[2].covered / WHOLE
    assert dark(pages[2], 0, edge) > 100
    assert dark(pages[2], edge + 0.001) == dark(pages[3]) == 0
    assert pages[3].lines == ()
    assert [len(one.words) for one in pages[2].lines] == [5, 1]


def test_submitters_in_notes_are_covered_at_the_end_and_at_the_foot():
    endnotes = pdf(body("1. An invented summary."), body("The last paragraph.", "Notes", "1 JS1 An invented society"))
    assert picture_of(endnotes, 1, 10, NOTES).covered is None
    covered = picture_of(endnotes, 2, 10, NOTES).covered / WHOLE
    assert dark(picture_of(endnotes, 2, 10, NOTES), covered + 0.001) == 0
    foot = [*body("1. An invented summary of words.", "More words."), Said("1 An invented society", 72, 80, 7)]
    picture = picture_of(pdf(foot), 1, 10, NOTES)
    assert picture.covered is not None
    assert dark(picture, 0.85) == 0
    assert dark(picture, 0, 0.5) > 100


def test_without_a_part_to_cover_everything_is_drawn():
    data = pdf(body("Annex", "Composition of the delegation", "Jane Example"))
    assert picture_of(data, 1, 10).covered is None


@pytest.mark.parametrize("number", [-3, 0, 3, 9999])
def test_a_page_that_is_not_there_is_told(number):
    with pytest.raises(Unreadable, match=f"has no page {number}"):
        picture_of(pdf(body("One."), body("Two.")), number, 10)


def test_a_sheet_of_any_size_stays_within_the_limits():
    huge = pdf(body("Huge.")).replace(b"[0 0 595 842]", b"[0 0 9999 9999]")
    assert max(image(picture_of(huge, 1, 10)).size) <= 1600
    strip = pdf(body("Strip.")).replace(b"[0 0 595 842]", b"[0 0 9000 20]")
    with pytest.raises(Unreadable, match="no sheet of paper"):
        picture_of(strip, 1, 10)


def test_a_turned_page_keeps_its_marks_on_the_words():
    data = pdf(body(QUOTE)).replace(b"/MediaBox", b"/Rotate 180 /MediaBox")
    picture = picture_of(data, 1, 10)
    ((left, top, width, height),) = boxes_of(picture.lines, (0, 6))
    whole = image(picture)
    edges = (left * whole.width, top * whole.height, (left + width) * whole.width, (top + height) * whole.height)
    assert sum(whole.crop(tuple(int(one / WHOLE) for one in edges)).histogram()[:128]) > 50


def test_a_damaged_file_is_drawn_or_told_never_worse():
    data = pdf(*[body(QUOTE)] * 3)
    for cut in range(60, len(data), 97):
        for damaged in (data[:cut], data[:cut] + b"\0" * 40 + data[cut + 40 :]):
            with suppress(Unreadable):
                assert picture_of(damaged, 2, 10, ANNEX).png.startswith(b"\x89PNG")
