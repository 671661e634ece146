"""Tables of an addendum in a Word file: one row a recommendation, columns found by their heads or contents.

Heads known: "Recommendation", "No.", "Position", "Response", "Status", "Comment", "Remarks", "Explanation".
Does not: read tables of PDF files; these come as lines.
"""

import re
from dataclasses import replace

from openupr.documents.papers.items import own_position
from openupr.documents.papers.labels import LIST, expand
from openupr.documents.papers.lines import Line, lines_of, tidy
from openupr.documents.papers.parts import parts_said
from openupr.documents.papers.verdicts import says_implemented, verdicts
from openupr.documents.source import Block, Source
from openupr.domain.papers import PartGiven, PositionGiven
from openupr.domain.positions import Position

Place = tuple[int, tuple[int, int]]

_LABEL_CELL = re.compile(
    rf"^(?:Recommendations?|Recs?\.?)?\s*(?:Nos?\.?)?\s*(?P<list>{LIST})(?=[\s.:;)]|$)", re.IGNORECASE
)
_POSITION_HEAD = re.compile(r"position|response|status|reply|supported|accepted|answer|decision", re.IGNORECASE)
_COMMENT_HEAD = re.compile(r"comment|remark|explanation|observation|justification|clarification|views", re.IGNORECASE)


def positions_in_tables(source: Source) -> list[PositionGiven]:
    """The positions that the tables of a Word file give, row by row."""
    return [given for block in source.blocks if block.cells for given in _of_table(block)]


def prose_lines(source: Source) -> list[Line]:
    """The lines of a Word file that stand in no table."""
    tables = [(page, *span) for block in source.blocks if block.cells for page, span in _places(block)]
    return [
        line
        for line in lines_of(source)
        if not any(page == line.page and start <= line.start < end for page, start, end in tables)
    ]


def _places(block: Block) -> list[Place]:
    """Page and span of each row of a table."""
    held = list(block.places) if len(block.places) == len(block.cells) else []
    return held or [(block.page, block.span)] * len(block.cells)


def _of_table(block: Block) -> list[PositionGiven]:
    heads = [tidy(cell) for cell in block.cells[0]]
    position_at = next((n for n, head in enumerate(heads) if _POSITION_HEAD.search(head)), None)
    comment_at = next((n for n, head in enumerate(heads) if _COMMENT_HEAD.search(head) and n != position_at), None)
    governing: Position | None = None
    found = []
    for row, place in zip(block.cells, _places(block), strict=True):
        cells = [" ".join(tidy(line) for line in cell.split("\n")).strip() for cell in row]
        if len(set(cells)) == 1 and not _LABEL_CELL.match(cells[0]):
            said = {verdict.position for verdict in verdicts(cells[0])}
            governing = said.pop() if len(said) == 1 else governing
            continue
        if given := _of_row(cells, position_at, comment_at, governing, place):
            found.append(given)
    return found


def _of_row(
    cells: list[str], position_at: int | None, comment_at: int | None, governing: Position | None, place: Place
) -> PositionGiven | None:
    labelled = next((n for n, cell in enumerate(cells[:2]) if _LABEL_CELL.match(cell)), None)
    if labelled is None:
        return None
    match = _LABEL_CELL.match(cells[labelled])
    numbers = expand(match["list"]).numbers if match else ()
    others = [n for n in range(len(cells)) if n != labelled]
    at = position_at if position_at in others else next((n for n in others if own_position(cells[n]).position), None)
    said = cells[at] if at is not None else ""
    own = own_position(said)
    position = own.position or governing
    comment = (
        cells[comment_at] if comment_at is not None and comment_at < len(cells) and comment_at != at else own.comment
    )
    if at is None and comment_at is None:
        comment = cells[others[-1]] if others else None
    text = said or " ".join(dict.fromkeys(cells))
    implemented = position is Position.SUPPORTED and says_implemented(f"{said} {comment or ''}")
    given = PositionGiven(numbers, position, text, *place, None, comment or None, implemented)
    return replace(given, parts=_parts(given, said)) if position is Position.PARTIALLY else given


def _parts(given: PositionGiven, said: str) -> tuple[PartGiven, ...]:
    """The parts that the cells of position and comment speak of; their place is the row's."""
    answers = dict.fromkeys((said, given.comment or ""))
    return tuple(
        PartGiven(one.position, answer[slice(*one.span)], given.page, given.span)
        for answer in answers
        for one in parts_said(answer)
    )
