"""Headings that give a position."""

import pytest

from openupr.documents.papers.headings import ends_position, heading_at, is_word_alone, opens_pledges
from openupr.documents.papers.lines import Line


def count(text: str, at: int = 0, words_alone: bool = True) -> int:
    return heading_at([Line(line, 1, 0, 1) for line in text.split("\n")], at, words_alone)


@pytest.mark.parametrize(
    ("text", "lines"),
    [
        ("II. Recommendations that enjoy the support of State A\n99.1", 1),
        ("Noted recommendations\n5. The Government", 1),
        ("Recommendations that State A considers already\nimplemented or in process of implementation\n4. It", 2),
        ("State A does not accept the following recommendations:\n99.1", 1),
        ("Supported\n99.1", 1),
    ],
)
def test_a_heading_and_its_lines(text: str, lines: int) -> None:
    assert count(text) == lines


@pytest.mark.parametrize(
    "text",
    [
        "State A accepts the recommendation.\nNext",
        "State A accepts recommendations 1-5\nNext",
        "Recommendations on children\n99.1",
        "Accepted recommendations are\nlisted here.",
    ],
)
def test_lines_that_are_no_such_heading(text: str) -> None:
    assert count(text) == 0


def test_a_word_alone_in_a_table_is_a_cell() -> None:
    assert count("Supported\n99.1", words_alone=False) == 0
    assert is_word_alone("Partially supported")


def test_a_line_in_the_midst_of_a_sentence_is_no_heading() -> None:
    assert count("See the\nNoted recommendations\n5. It", at=1) == 0


def test_headings_after_which_no_position_governs() -> None:
    assert ends_position("IV. Conclusion")
    assert opens_pledges("Voluntary pledges and commitments")
    assert not opens_pledges("Conclusion")
    assert not ends_position("Women")
