"""Bytes of a PDF become pages of text; marks, ligatures and notes are put right. All files are written here."""

import pytest

from openupr.documents.read.pdf import read_pdf
from openupr.documents.source import Unreadable
from tests.examples.pdf_files import Said, body, pdf


def pages(*content, most=500):
    return read_pdf(pdf(*content), most)


def test_each_page_has_its_number_and_its_lines_in_order():
    first, second = pages(body("Invented title", "of a paper"), body("60.1 Plant trees"))
    assert (first.number, first.text) == (1, "Invented title\nof a paper")
    assert (second.number, second.text) == (2, "60.1 Plant trees")


def test_a_page_without_text_is_a_page_all_the_same():
    assert [page.text for page in pages(body("Text"), [], body("More"))] == ["Text", "", "More"]


def test_a_raised_figure_is_the_mark_of_a_note_and_no_digit_of_the_text():
    lines = [Said("60.1 Plant trees (Chile)"), Said("4", 200, 704, 6), *body("and paint bridges", top=686)]
    note = Said("4 As read: plant two trees.", 72, 100, 8)
    (page,) = pages([*lines, note])
    assert page.text == "60.1 Plant trees (Chile)\nand paint bridges"
    assert page.notes == ("4 As read: plant two trees.",)
    assert page.marks == (("4", len("60.1 Plant trees (Chile)")),)


def test_a_figure_of_the_size_of_the_text_stays():
    assert pages(body("Raise it to 4 of 10", "by 2010"))[0].text == "Raise it to 4 of 10\nby 2010"


def test_a_note_that_runs_over_the_page_is_one_note():
    first, second = pages(
        [*body("The body of the first page", "goes on."), Said("4 As read: plant", 72, 100, 8)],
        [
            *body("The body of the page after it", "goes on."),
            Said("two trees.", 72, 100, 8),
            Said("5 As read: none.", 72, 90, 8),
        ],
    )
    assert first.notes == ("4 As read: plant two trees.",)
    assert second.notes == ("5 As read: none.",)


def test_the_box_of_a_line_is_where_it_stands():
    (line,) = pages(body("Plant trees", left=90, top=650, size=12))[0].boxes()
    left, bottom, _, top = line.box
    assert (line.text, left, bottom, top, line.size) == ("Plant trees", 90, 650, 662, 12)


def test_soft_blanks_and_hyphens_are_put_right():
    assert pages(body("non\u00a0stop"))[0].text == "non stop"


def test_a_word_broken_at_the_foot_of_a_page_is_not_joined_to_what_stands_there():
    foot = Said("Made with OpenUPR. Not a United Nations document. 9", 200, 40, 8)
    assert pages(body("Plant the so-", "called"))[0].text == "Plant the so-called"
    first, second = pages([*body("Keep the trees", "and plant the so-"), foot], body("called trees"))
    assert (first.text, second.text) == ("Keep the trees\nand plant the so-", "called trees")


@pytest.mark.parametrize("data", [b"%PDF-1.4\nnothing", pdf(body("Text"))[:90]])
def test_what_cannot_be_opened_is_refused_in_one_line(data):
    with pytest.raises(Unreadable, match=r"^is not a PDF that can be opened .* Fetch the document again\.$"):
        read_pdf(data, 500)


def test_more_pages_than_the_limit_are_refused():
    content = [body("Text")] * 3
    assert len(pages(*content, most=3)) == 3
    with pytest.raises(Unreadable, match="has 3 pages, more than the limit of 2"):
        pages(*content, most=2)


def test_an_encrypted_file_is_named_and_said_what_to_do_with():
    # A password stands before it whose trace (/O, /U) fits none.
    lock = b"<</Filter/Standard/V 1/R 2/P -4/O<" + b"11" * 32 + b">/U<" + b"22" * 32 + b">>>"
    parts = (b"<</Type/Catalog/Pages 2 0 R>>", b"<</Type/Pages/Kids[]/Count 0>>", lock)
    data, places = b"%PDF-1.4\n", []
    for number, part in enumerate(parts, 1):
        places.append(len(data))
        data += b"%d 0 obj" % number + part + b"endobj\n"
    table = b"xref\n0 4\n0000000000 65535 f \n" + b"".join(b"%010d 00000 n \n" % one for one in places)
    trailer = b"trailer<</Size 4/Root 1 0 R/Encrypt 3 0 R/ID[<00><00>]>>\nstartxref\n%d\n%%%%EOF" % len(data)
    with pytest.raises(Unreadable, match=r"^is encrypted: take the password off \(save an unprotected copy\)"):
        read_pdf(data + table + trailer, 500)
