"""The text of a source without what none prints: control characters, marks of direction, endless blanks.

C0 and C1 controls but line feed and tab, DEL, and the marks U+202A to U+202E and U+2066 to U+2069 become blanks: raw,
they would reach terminals and pages, and could show a text in another order than it has. A run of more than 200 blanks
is cut to 200, since patterns look far over blanks. Places (spans, marks) are moved to where the text stands then.
Does not: change anything else.
"""

import re
from collections.abc import Callable
from dataclasses import replace

from openupr.documents.source import Block, Line, Page, Source

_UNPRINTED = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069]")
# The part of a run of blanks beyond the first 200
_ENDLESS = re.compile(r"(?<!\s)\s{200}(?P<rest>\s+)")

Cut = tuple[int, int]


def cleaned(source: Source) -> Source:
    """The same source with clean texts; the very same where nothing is to be cleaned."""
    cuts = {page.number: _cuts(page.text) for page in source.pages}
    return replace(
        source,
        pages=tuple(_page(page, cuts[page.number]) for page in source.pages),
        blocks=tuple(_block(block, cuts) for block in source.blocks),
        footnotes=tuple(map(_clean, source.footnotes)),
        headers=tuple(map(_clean, source.headers)),
    )


def _clean(text: str) -> str:
    text = _UNPRINTED.sub(" ", text)
    for start, end in reversed(_cuts(text)):
        text = text[:start] + text[end:]
    return text


def _cuts(text: str) -> list[Cut]:
    """What of a text goes: [start, end) of the rest of each endless run of blanks."""
    return [match.span("rest") for match in _ENDLESS.finditer(_UNPRINTED.sub(" ", text))]


def _moved(place: int, cuts: list[Cut]) -> int:
    return place - sum(min(max(place - start, 0), end - start) for start, end in cuts)


def _page(page: Page, cuts: list[Cut]) -> Page:
    text = _clean(page.text)
    notes = tuple(map(_clean, page.notes))
    if text == page.text and notes == page.notes:
        return page
    marks = tuple((mark, _moved(place, cuts)) for mark, place in page.marks)
    return replace(page, text=text, boxes=_boxes(page.boxes), notes=notes, marks=marks)


def _boxes(boxes: Callable[[], tuple[Line, ...]]) -> Callable[[], tuple[Line, ...]]:
    return lambda: tuple(replace(line, text=_clean(line.text)) for line in boxes())


def _block(block: Block, cuts: dict[int, list[Cut]]) -> Block:
    return replace(
        block,
        text=_clean(block.text),
        label=_clean(block.label) if block.label else block.label,
        cells=tuple(tuple(map(_clean, row)) for row in block.cells),
        span=_span(block.span, cuts.get(block.page, [])),
        places=tuple((page, _span(span, cuts.get(page, []))) for page, span in block.places),
    )


def _span(span: tuple[int, int], cuts: list[Cut]) -> tuple[int, int]:
    return (_moved(span[0], cuts), _moved(span[1], cuts)) if cuts else span
