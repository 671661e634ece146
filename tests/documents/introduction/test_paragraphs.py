import pytest
from hypothesis import given
from hypothesis import strategies as st

from openupr.documents.introduction.paragraphs import flat, paragraphs, running
from tests.examples.introductions import source

FIRST = "1. The Working Group met. \n"


def numbers(text):
    return [p.number for p in paragraphs(text)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (FIRST + "2. Two. \n3. Three. \n", ["1", "2", "3"]),
        ("Contents \n1. Nothing \n" + FIRST + "2. Two. \n", ["1", "2"]),
        (FIRST + "2. The list: \n1. an item \n2. an item \n3. Three. \n", ["1", "2", "3"]),
        (FIRST + "2. In May \n2009. It met. \n3. Three. \n", ["1", "2", "3"]),
        (FIRST + "2. Two. \n3 Chile noted this. \n4. Four. \n", ["1", "2", "3", "4"]),
        (FIRST + "2. Two. \n3, Chile noted this. \n4. Four. \n", ["1", "2", "3", "4"]),
        (FIRST + "2. Two. \n30. Chile noted this. \n4. Four. \n", ["1", "2", "30", "4"]),
        (FIRST + "2. Two. \n13. Thirteen. \n14. Fourteen. \n15. Fifteen. \n", ["1", "2", "13", "14", "15"]),
        (FIRST + "2. \nTwo on its own line. \n3.Three without a blank. \n", ["1", "2", "3"]),
        ("No paragraph at all", []),
    ],
    ids=[
        "counts up",
        "begins at the introduction",
        "items of a list stay inside",
        "a year is no number",
        "full stop lost",
        "comma for full stop",
        "misprinted number between its neighbours",
        "count that jumps goes on",
        "number on a line of its own",
        "nothing",
    ],
)
def test_paragraphs_are_told_by_a_count_that_goes_on(text, expected):
    assert numbers(text) == expected


def test_a_number_printed_twice_opens_two_paragraphs():
    text = FIRST + "".join(f"{n}. Text. \n" for n in range(2, 13)) + "12. Again. \n13. Next. \n"
    assert numbers(text)[-4:] == ["11", "12", "12", "13"]


@pytest.mark.parametrize(
    ("head", "foot"),
    [("A/HRC/99/9 \nPage 2 \n", ""), ("A/HRC/99/9\n2 GE.99-99999\n", ""), ("", " A/HRC/99/9 \nPage 20 "), ("4\n", "")],
)
def test_a_sentence_runs_over_a_page_and_headers_vanish_in_place(head, foot):
    pages = (FIRST + "2. Chile noted" + foot, head + "this. \n")
    whole = running(source(*pages))
    last = paragraphs(whole.text)[-1]
    assert flat(whole.text[last.start : last.end]) == "Chile noted this."
    assert len(whole.text) == sum(map(len, pages)) + 1
    page, (start, end) = whole.place(last.start + 1, last.end)
    assert page == 1
    assert pages[0][start:end].startswith("Chile noted")


def test_a_place_on_the_second_page_counts_from_its_own_start():
    pages = (FIRST, "2. Ghana asked. \n")
    whole = running(source(*pages))
    at = whole.text.index("Ghana")
    assert whole.place(at, at + 5) == (2, (3, 8))


def test_a_source_without_pages_gives_an_empty_text():
    whole = running(source())
    assert whole.text == ""
    assert whole.place(0, 0) == (1, (0, 0))


@given(st.lists(st.text(alphabet="0123456789. \nAZaz/GEHRC-\ufffe", max_size=80), max_size=4))
def test_no_text_raises_and_lengths_stay(pages):
    whole = running(source(*pages))
    assert len(whole.text) == max(sum(map(len, pages)) + len(pages) - 1, 0)
    paragraphs(whole.text)
