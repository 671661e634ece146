"""Lines of a page: what is body, what stands around it, what is a note. Pages invented, in the official form."""

from openupr.documents.read.page_lines import PrintedLine, page_of, stands_around


def line(text, baseline, size=10.0, left=72.0, marks=(), at_head=False):
    return PrintedLine(text, 0, size, left, left + 4.0 * len(text), baseline, list(marks), at_head)


BODY = [line(f"Line {index} of the body", 700.0 - 14 * index) for index in range(10)]
TEXT = "\n".join(one.text for one in BODY)


def page(*lines, number=12, goes_on=False):
    return page_of(number, [PrintedLine(**{f: getattr(one, f) for f in one.__slots__}) for one in lines], goes_on)


def test_header_and_footer_are_no_part_of_the_text():
    around = ("A/HRC/99/9", "Page 12", "GE.09-12345", "12")
    for text in around:
        assert page(line(text, 800.0), *BODY).text == TEXT
        assert page(*BODY, line(text, 40.0)).text == TEXT


def test_the_same_words_in_the_middle_of_the_page_stay():
    lines = [*BODY[:5], line("A/HRC/99/9", 637.0), *BODY[5:]]
    assert "A/HRC/99/9" in page(*lines).text


def test_a_number_at_the_edge_that_is_not_the_page_s_stays():
    assert page(*BODY, line("87", 40.0)).text == f"{TEXT}\n87"
    assert page(*BODY, line("13", 40.0)).text == TEXT


def test_on_the_cover_only_the_job_number_goes():
    assert page(line("A/HRC/99/9", 800.0), *BODY, line("GE.09-12345", 40.0), number=1).text == f"A/HRC/99/9\n{TEXT}"


def test_small_lines_below_the_body_with_a_mark_are_notes():
    got = page(*BODY, line("3 As read: paint", 90.0, 8.0), line("two bridges.", 80.0, 8.0), line("4 None.", 70.0, 8.0))
    assert (got.text, got.notes) == (TEXT, ("3 As read: paint two bridges.", "4 None."))


def test_small_lines_without_a_mark_are_body_unless_a_note_goes_on():
    small = line("an aside in small type", 90.0, 8.0)
    assert page(*BODY, small).notes == ()
    assert page(*BODY, small, goes_on=True).notes == (" an aside in small type",)


def test_small_lines_within_the_body_are_body():
    assert page(*BODY[:4], line("3 in small type", 650.0, 8.0), *BODY[4:]).notes == ()


def test_a_figure_in_a_note_that_does_not_follow_its_number_begins_no_note():
    got = page(*BODY, line("3 See", 90.0, 8.0), line("9 bridges.", 80.0, 8.0))
    assert got.notes == ("3 See 9 bridges.",)


def test_pages_of_endnotes_keep_their_lines():
    lines = [*BODY, line("Notes", 100.0, 8.0), line("1 See an invented paper.", 90.0, 8.0)]
    assert page(*lines).notes == ()


def test_two_pieces_on_one_baseline_are_one_line():
    got = page(line("Left piece", 700.0), line("right piece", 700.5, left=300.0), line(", and more", 700.0, left=400.0))
    assert got.text == "Left piece right piece, and more"


def test_pieces_that_stand_the_other_way_round_stay_two_lines():
    assert page(line("right", 700.0, left=300.0), line("left", 700.0)).text == "right\nleft"


def test_marks_have_their_places_in_the_text_of_the_page():
    lines = [line("Plant trees", 700.0, marks=[("3", 5)]), line("Paint bridges", 686.0, marks=[("4", 13)])]
    got = page(*lines)
    assert got.marks == (("3", 5), ("4", 25))
    assert got.text[:5] == "Plant"
    assert got.text[:25].endswith("bridges")


def test_a_line_that_held_only_a_mark_gives_it_to_the_line_before():
    got = page(line("Plant trees", 700.0), line(" ", 704.0, marks=[("3", 0)]), line("Paint", 686.0))
    assert (got.text, got.marks) == ("Plant trees\nPaint", (("3", 11),))


def test_the_boxes_are_those_of_the_lines_of_the_text():
    got = page(*BODY)
    assert [one.text for one in got.boxes()] == got.text.split("\n")
    assert got.boxes()[0].box == (72.0, 700.0, 72.0 + 4 * len(BODY[0].text), 710.0)


def test_the_last_words_under_a_heading_larger_and_longer_than_they_are_no_notes():
    heading = line("III. Voluntary pledges and commitments", 700.0, 14.0)
    got = page(heading, line("11. State A builds a bridge.", 680.0, 10.0))
    assert got.notes == ()
    assert got.text.endswith("11. State A builds a bridge.")


def test_what_openupr_says_at_the_foot_of_its_own_pages_is_no_text():
    own = line("Made with OpenUPR. Not a United Nations document.", 30.0, 8.0)
    assert page(*BODY, own).text == page(*BODY).text
    assert stands_around("Made with OpenUPR. Not a United Nations document. 9")
    assert stands_around("GE.10-12527")
    assert not stands_around("called trees")
