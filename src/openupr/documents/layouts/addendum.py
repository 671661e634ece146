"""Addenda: the views of the State under review on the recommendations (A/HRC/s/n/Add.1).

Source: A/HRC/RES/5/1, annex, paragraph 32; RULES 7.2, 7.5.
Does not: know the report it belongs to; numbers printed without their chapeau stay so.
"""

import re

from openupr.documents.layout import Layout, Parsed
from openupr.documents.papers.addenda import Reader, each_number_once
from openupr.documents.papers.blocks import Block, blocks_of
from openupr.documents.papers.counts import check_counts, check_numbers, stated_counts
from openupr.documents.papers.cover import language_of, opening, state_named, symbol_of
from openupr.documents.papers.doubts import doubts
from openupr.documents.papers.lines import Line, joined, lines_of
from openupr.documents.papers.sessions import session_of
from openupr.documents.papers.tables import positions_in_tables, prose_lines
from openupr.documents.source import Source
from openupr.domain.documents import DocumentKind, Remainder
from openupr.domain.findings import Finding, Severity
from openupr.domain.papers import Addendum
from openupr.domain.report import Span
from openupr.domain.symbols import Symbol

_TITLE = (
    "Views on conclusions and/or recommendations, voluntary commitments and replies presented by the State under review"
)
# "Views on conclusions and/or recommendations, voluntary commitments\nand replies presented by the State under review"
_VIEWS = re.compile(r"Views\s+on\s+conclusions\s+and\s*/\s*or\s+recommendations", re.IGNORECASE)
# "General Assembly Distr.: General"
_MASTHEAD = re.compile(r"\bDistr\b\W")
_TITLE_END = re.compile(
    r"presented by\s+the State\s+under review|^the State under review$|^under review$", re.IGNORECASE
)
_COVER_NOTE = re.compile(
    r"^\*+\s*$|^\*?\s*The present document (?:was not|is being|was) .*|^services\.$|^translation services\.$"
)


def _is_addendum(symbol: Symbol) -> bool:
    return not symbol.working_group and not symbol.decision and any(s.startswith("Add.") for s in symbol.suffixes)


def _matches(source: Source) -> float:
    text = opening(source, 1)
    own = re.search(r"United Nations\s+(A/HRC/\S+)", text)
    symbol = Symbol.parse(own[1]) if own else symbol_of(source, lambda _: True)
    # A symbol that the text only cites says nothing of the document: papers of stakeholders cite addenda.
    has_masthead = bool(own or _MASTHEAD.search(text))
    by_symbol = bool(has_masthead and symbol and _is_addendum(symbol))
    by_title = bool(_VIEWS.search(text)) and bool(re.search(r"^\W*Addendum\W*$", text, re.IGNORECASE | re.MULTILINE))
    if by_title:
        return 0.95
    if by_symbol and _VIEWS.search(opening(source, 2)):
        return 0.9
    if by_symbol and re.search(r"universal periodic review", text, re.IGNORECASE):
        return 0.7
    return 0.6 if _VIEWS.search(text) and not re.search("Composition of the delegation", text) and by_symbol else 0.0


def _parse(source: Source) -> Parsed:
    symbol = symbol_of(source, _is_addendum)
    cover, body = _cover_and_body(prose_lines(source) if source.blocks else lines_of(source))
    state = state_named([line.text for line in cover])
    tabled = positions_in_tables(source)
    reader = Reader()
    blocks = blocks_of(body)
    for block in blocks:
        reader.read(block)
    positions = each_number_once([*tabled, *reader.reading.positions])
    texts = [block for block in blocks if block.kind == "text"]
    counts = stated_counts(" ".join(block.text for block in texts))
    findings = [*reader.reading.findings, *check_numbers(positions), *check_counts(positions, counts)]
    findings += doubts(positions)
    if not positions:
        told = "No position on a numbered recommendation was found. Read the document and enter the positions by hand."
        findings.append(Finding("no_positions", Severity.BLOCKING, told))
    return Parsed(
        Addendum(positions, tuple(reader.reading.pledges), counts, _places_of(counts, texts)),
        title=_TITLE if _VIEWS.search(opening(source, 1)) else None,
        symbol=str(symbol) if symbol else None,
        state=state,
        session=session_of(str(symbol.base), state, None, symbol.session) if symbol else None,
        language=language_of(source),
        findings=tuple(findings),
        remainder=_remainder(source, positions, body),
    )


def _cover_and_body(lines: list[Line]) -> tuple[list[Line], list[Line]]:
    """The title page's lines, and those of the body: from the end of the title on, notes of the cover left out."""
    first = lines[0].page if lines else 1
    end = 0
    for n, line in enumerate(lines):
        if line.page > first or n > 40:
            break
        if _TITLE_END.search(line.text):
            end = n + 1
    if not end:
        end = next((n for n, line in enumerate(lines) if line.page > first), 0)
    cover = lines[:end]
    body = [line for line in lines[end:] if line.page > first or not _COVER_NOTE.match(line.text)]
    while body and re.match(
        r"(?:Views on conclusions|and replies presented|the State under review)", body[0].text, re.I
    ):
        body = body[1:]
    return cover, body


def _places_of(
    counts: tuple[tuple[str, int], ...], blocks: list[Block]
) -> tuple[tuple[str, int, int, str | None, Span], ...]:
    """The first block that states each count; a count whose sentence runs over two blocks has no place."""
    places: dict[tuple[str, int], tuple[str, int, int, str | None, Span]] = {}
    for block in blocks:
        for name, number in stated_counts(block.text):
            at = re.search(rf"\b{number}\b", block.text)
            page, span = block.place(*(at.span() if at else (0, len(block.text))))
            places.setdefault((name, number), (name, number, page, block.paragraph, span))
    return tuple(places[one] for one in counts if one in places)


def _remainder(source: Source, positions: tuple[object, ...], body: list[Line]) -> tuple[Remainder, ...]:
    return () if positions or not body else (Remainder(body[0].page, joined(body)[:20_000]),)


layout = Layout(DocumentKind.ADDENDUM, _matches, _parse)
