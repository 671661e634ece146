"""Tables of an addendum in a Word file."""

import pytest

from openupr.documents.papers.tables import positions_in_tables, prose_lines
from openupr.documents.source import Block, Page, Source
from openupr.domain.positions import Position

S, N, W = Position.SUPPORTED, Position.NOTED, Position.PENDING


def source(*rows: tuple[str, ...]) -> Source:
    blocks = (Block("", cells=rows, page=1, span=(7, 12)),)
    return Source("x.docx", "0" * 64, "docx", (Page(1, "Before\ntable\nAfter"),), blocks)


def positions(*rows: tuple[str, ...]) -> list[tuple[str, Position | None, str | None]]:
    return [(" ".join(one.numbers), one.position, one.comment) for one in positions_in_tables(source(*rows))]


def test_columns_by_their_heads() -> None:
    rows = (("Recommendation", "Response", "Explanation"), ("99.1 Accept it (Chile)", "Noted", "No plan."))
    assert positions(*rows) == [("99.1", N, "No plan.")]


def test_columns_without_heads_by_what_they_say() -> None:
    assert positions(("99.1", "Ratify it (Chile)", "Supported")) == [("99.1", S, None)]


def test_a_row_over_all_columns_governs_those_below_it() -> None:
    head = "Recommendations that enjoy the support of State A"
    assert positions((head, head), ("99.1", "A comment")) == [("99.1", S, "A comment")]


CELLS = {
    "Under examination": W,
    "Noted, to be examined": W,
    "Noted – pending": W,
    "Noted (response in September)": W,
    "To be decided": W,
    "Not yet decided": W,
    "Accepted for consideration": W,
    "Will be supported after examination": W,
    "Supported, pending further consultations": W,
    "Supported (to be examined)": W,
    "Noted. The Government will examine it.": W,
    # The State has answered; what Parliament may do is a condition, told by a finding.
    "Supported (pending parliamentary approval)": S,
    "Supported – a law on bridges is under consideration": S,
    "Noted at this stage": N,
}


@pytest.mark.parametrize("cell", CELLS)
def test_a_cell_with_words_of_waiting_is_pending(cell: str) -> None:
    assert [position for _, position, _ in positions(("99.1", "Ratify it (Chile)", cell))] == [CELLS[cell]]


def test_a_position_points_to_its_row() -> None:
    rows = (("No.", "Position"), ("99.1", "Noted"), ("99.2", "Supported"))
    places = ((1, (7, 12)), (1, (13, 20)), (2, (0, 9)))
    pages = (Page(1, "Before\ntable\n99.1 row\nAfter"), Page(2, "99.2 row\nEnd"))
    block = Block("", cells=rows, page=1, span=(7, 12), places=places)
    source = Source("x.docx", "0" * 64, "docx", pages, (block,))
    assert [(one.page, one.span) for one in positions_in_tables(source)] == [(1, (13, 20)), (2, (0, 9))]
    assert [line.text for line in prose_lines(source)] == ["Before", "After", "End"]


def test_the_table_is_no_prose() -> None:
    assert [line.text for line in prose_lines(source(("a", "b")))] == ["Before", "After"]


def test_the_parts_of_a_partial_answer_are_cut_out_of_the_comment() -> None:
    comment = "State A accepts the part on courts. It cannot accept the part on bridges."
    rows = (("No.", "Position", "Comment"), ("99.1", "Partially accepted", comment))
    (given,) = positions_in_tables(source(*rows))
    assert [(part.position, part.text) for part in given.parts] == [
        (S, "State A accepts the part on courts."),
        (N, "It cannot accept the part on bridges."),
    ]
