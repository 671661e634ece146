"""Who governs a position: own words, the list, the heading."""

from openupr.documents.papers.addenda import Reader, each_number_once
from openupr.documents.papers.blocks import blocks_of
from openupr.documents.papers.lines import Line
from openupr.domain.papers import PositionGiven
from openupr.domain.positions import Position

S, N = Position.SUPPORTED, Position.NOTED


def read(text: str) -> Reader:
    reader = Reader()
    for block in blocks_of([Line(line, 1, n, n + 1) for n, line in enumerate(text.split("\n"))]):
        reader.read(block)
    return reader


def test_the_list_governs_a_comment_that_stands_under_another_heading() -> None:
    positions = read("1. State A notes recommendation 99.4.\nAccepted recommendations\n99.4\nA word.").reading.positions
    assert [(one.position, one.comment) for one in positions] == [(N, None), (N, "A word.")]


def test_own_words_on_the_whole_recommendation_win_and_are_told() -> None:
    reading = read("Accepted recommendations\n99.4\nState A does not accept this recommendation.").reading
    assert [one.position for one in reading.positions] == [N]
    assert [finding.rule for finding in reading.findings] == ["position_unlike_heading"]


def test_own_words_on_a_part_leave_the_heading_in_force() -> None:
    reading = read("Noted recommendations\n99.4\nState A accepts the spirit of the recommendation.").reading
    assert [one.position for one in reading.positions] == [N]


def test_a_noted_recommendation_that_is_called_implemented_stays_noted() -> None:
    page = "Noted recommendations\n99.4\nState A considers this recommendation implemented."
    (only,) = read(page).reading.positions
    assert (only.position, only.implemented) == (N, False)


def test_each_number_stands_once_where_a_comment_takes_it_up() -> None:
    bare = PositionGiven(("1", "2"), S, "list", 1, (0, 0))
    taken = PositionGiven(("2",), S, "list", 1, (0, 0), comment="why")
    assert [one.numbers for one in each_number_once([bare, taken])] == [("1",), ("2",)]


def test_the_parts_of_a_partial_answer_have_their_own_words_and_places() -> None:
    page = (
        "Recommendations partially accepted\n99.4\nState A accepts the part on courts.\nState A cannot accept the\n"
        "part on bridges.\nThe bridges are old."
    )
    (only,) = read(page).reading.positions
    assert (only.position, only.comment is not None) == (Position.PARTIALLY, True)
    assert [(part.position, part.text) for part in only.parts] == [
        (S, "State A accepts the part on courts."),
        (N, "State A cannot accept the part on bridges."),
    ]
    assert [part.span for part in only.parts] == [(2, 3), (3, 5)]


def test_a_whole_position_has_no_parts() -> None:
    page = "Accepted recommendations\n99.4\nState A accepts the recommendation on courts and the one on bridges."
    assert read(page).reading.positions[0].parts == ()
