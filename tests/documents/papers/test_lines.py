"""Lines without page furniture, each with its place."""

from openupr.documents.papers.lines import CLOSE, OPEN, joined, lines_of, place_of, tidy
from openupr.documents.source import Page, Source


def source(*texts: str, marks: tuple[tuple[str, int], ...] = ()) -> Source:
    pages = tuple(Page(n + 1, text, marks=marks if not n else ()) for n, text in enumerate(texts))
    return Source("x.pdf", "0" * 64, "pdf", pages)


def test_masthead_headers_and_page_numbers_are_left_out() -> None:
    text = "United Nations A/HRC/99/7\nGeneral Assembly Distr.: General\n4 March 2099\nOriginal: English\nThe body."
    assert [line.text for line in lines_of(source(text))] == ["The body."]
    assert [line.text for line in lines_of(source("a", "A/HRC/99/7\n2\nThe body.\nGE.99-12345"))] == ["a", "The body."]


def test_a_number_in_the_body_is_no_page_number() -> None:
    body = "\n".join(["one", "two", "three", "four", "1", "five", "six", "seven", "eight"])
    assert "1" in [line.text for line in lines_of(source(body))]


def test_a_running_header_in_the_midst_of_a_text_without_pages() -> None:
    text = "\n".join([*["line"] * 121, "A/HRC/WG.6/13/TUV/1", "4", "7. The end."])
    assert [line.text for line in lines_of(source(text))][-2:] == ["line", "7. The end."]


def test_place_is_where_the_lines_stand() -> None:
    text = "  First line \nsecond"
    page, (start, end) = place_of(lines_of(source(text)))
    assert (page, text[start:end]) == (1, "First line \nsecond")


def test_a_word_broken_at_its_hyphen_stays_joined() -> None:
    assert joined(lines_of(source("an inter-\nministerial body\n– and more"))) == "an inter-ministerial body – and more"
    assert tidy("public\ufffehealth\u00a0now ") == "public-health now"


def test_raised_marks_are_put_back_when_asked() -> None:
    lines = lines_of(source("rights now", marks=(("7", 6),)))
    assert joined(lines) == "rights now"
    assert joined(lines, marks=True) == f"rights{OPEN}7{CLOSE} now"
