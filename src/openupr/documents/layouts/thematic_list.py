"""OHCHR's thematic list of recommendations ("matrix"): DOCX or DOC, one row a recommendation, grouped by theme.

Source: RULES 9.6. Layouts: second cycle (themes with codes), second cycle with a column of States (Egypt 2015),
third cycle, fourth cycle (own column of SDGs; no real file of it was seen here).
Does not: read lists in PDF.
"""

from collections import Counter
from collections.abc import Iterator

from openupr.documents.layout import Layout, Parsed
from openupr.documents.source import Block, Source
from openupr.documents.thematic.columns import Columns, columns_of
from openupr.documents.thematic.rows import Read, heading_of, plain, read_row
from openupr.documents.thematic.whose import of_sources, of_title
from openupr.domain.calendar import ReviewFact
from openupr.domain.documents import DocumentKind, Remainder
from openupr.domain.findings import Finding, Place, Severity
from openupr.domain.papers import ThematicList, ThematicRow
from openupr.vocabulary.names import resolver

_TITLE = "Thematic list of recommendations"
_HEADER_ROWS = 3  # the header stands in one of the first rows
_CITATION = "OHCHR's matrix of recommendations, its form"


def _matches(source: Source) -> float:
    return 0.98 if any(_header(block) for block in source.blocks) else 0.0


def _parse(source: Source) -> Parsed:
    reads: list[Read] = []
    remainder: list[Remainder] = []
    grid: list[tuple[str, ...]] = []
    columns: Columns | None = None
    theme: str | None = None
    for block in source.blocks:
        columns = _header(block) or columns
        if block.cells and columns:
            grid += block.cells
            read, theme = _rows(block, columns, theme, remainder)
            reads += read
    rows = tuple(read.row for read in reads)
    state, session = of_title(_heading_text(source))
    review = of_sources(row.source_of_position for row in rows)
    if review and state in (None, review.state):
        state, session = review.state, session or review.session
    return Parsed(
        content=ThematicList(_layout_name(columns, rows), rows, tuple(grid)),
        title=_TITLE,
        state=state,
        session=session,
        language="en",
        findings=(*_other_state(state, review), *_findings(reads)),
        remainder=tuple(remainder),
    )


def _header(block: Block) -> Columns | None:
    """The columns that a table's header row names, None where it has none."""
    found = (columns_of(cells) for cells in block.cells[:_HEADER_ROWS])
    return next((columns for columns in found if columns), None)


def _rows(
    block: Block, columns: Columns, theme: str | None, remainder: list[Remainder]
) -> tuple[list[Read], str | None]:
    """A table's rows, the first under `theme`; and the theme that the last stands under."""
    reads = []
    for cells, place in zip(block.cells, block.places, strict=True):
        if columns_of(cells) or not any(cell.strip() for cell in cells):
            continue
        heading = heading_of(cells)
        read = None if heading else read_row(cells, columns, theme, place)
        if heading:
            theme = heading
        elif read:
            reads.append(read)
        else:
            remainder.append(Remainder(place[0], plain(" ".join(cells))))
    return reads, theme


def _layout_name(columns: Columns | None, rows: tuple[ThematicRow, ...]) -> str:
    themes = [theme for row in rows for theme in row.themes]
    return columns.layout(themes) if columns else "unknown"


def _heading_text(source: Source) -> str:
    """Where State and session stand: the page headers, or what stands above the table."""
    above: list[str] = []
    for block in source.blocks:
        if block.cells:
            break
        above.append(block.text)
    return "\n".join((*source.headers, *above))


def _other_state(state: str | None, review: ReviewFact | None) -> Iterator[Finding]:
    """The title and the symbols of the sources must speak of one State."""
    if state is None:
        yield Finding("state_not_recognised", Severity.WARNING, "Neither title nor sources name a State known here.")
    elif review and review.state != state:
        message = f"The title names {state}, the sources cite {review.report}, the report on {review.state}."
        yield Finding("state_and_symbol_differ", Severity.BLOCKING, message, citation=_CITATION)


def _findings(reads: list[Read]) -> Iterator[Finding]:
    numbers = Counter(read.row.number for read in reads)
    for read in reads:
        row = read.row
        for name in read.unknown:
            yield _finding(row, "state_not_recognised", f"{name!r} is no State known here. Correct the name or add it.")
        if not row.states:
            yield _finding(row, "item_without_state", "No recommending State was found in brackets at the end.")
        if row.position is None:
            yield _finding(row, "position_not_recognised", "Neither Supported, Noted nor Supported/Noted.")
        if numbers[row.number] > 1:
            yield _finding(row, "number_doubled", f"The number stands in {numbers[row.number]} rows.")
        yield from _column_of_states(read)


def _column_of_states(read: Read) -> Iterator[Finding]:
    """The column of States must say what the brackets say."""
    if read.state_column is None:
        return
    listed = set(resolver().split(read.state_column.replace("\n", "; ")).states)
    if listed != set(read.row.states):
        message = f"The column of States gives {sorted(listed)}, the brackets {sorted(read.row.states)}. Look it up."
        yield _finding(read.row, "states_differ", message)


def _finding(row: ThematicRow, rule: str, message: str) -> Finding:
    place = Place(row.page, row.number, row.span)
    return Finding(rule, Severity.WARNING, f"{row.number}: {message}", place, _CITATION)


layout = Layout(DocumentKind.THEMATIC_LIST, _matches, _parse)
