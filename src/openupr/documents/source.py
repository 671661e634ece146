"""What the readers of files hand to the layouts: pages of text, and for Word files blocks.

Does not: understand anything. Spans everywhere are indexes into `Page.text`.
"""

from collections.abc import Callable
from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True)
class Line:
    """One printed line with its box in points (left, bottom, right, top) and its type size."""

    text: str
    box: tuple[float, float, float, float]
    size: float


@dataclass(frozen=True, slots=True)
class Page:
    """One page: number from 1, and its text with lines parted by "\\n", without header, footer, soft hyphens.

    `boxes` gives the page's lines with boxes when asked (from the first and last character of each line).
    `notes` are the notes at the foot of the page, each with its mark and a blank first ("3 As read: …"); they are
    not in `text`, and neither are their raised marks: `marks` tells which stood where in `text`.
    """

    number: int
    text: str
    boxes: Callable[[], tuple[Line, ...]] = field(default=tuple, compare=False, repr=False)
    notes: tuple[str, ...] = ()
    marks: tuple[tuple[str, int], ...] = ()


@dataclass(frozen=True, slots=True)
class Block:
    """A paragraph or table of a Word file, in order. `cells` of a table: rows of cells' texts.

    `label` is Word's automatic number as it would print ("7.", "(a)"), None if there is none; `style` the
    name of the paragraph's style; `bold` whether the whole paragraph is bold. `page` and `span` say where in
    `Source.pages` the text stands (of a paragraph that runs over the page: its part on the first page).
    `places`: page and span of each row of `cells`. `notes`: indexes into `Source.footnotes` of the notes called.
    """

    text: str
    style: str | None = None
    label: str | None = None
    bold: bool = False
    cells: tuple[tuple[str, ...], ...] = ()
    page: int = 1
    span: tuple[int, int] = (0, 0)
    places: tuple[tuple[int, tuple[int, int]], ...] = ()
    notes: tuple[int, ...] = ()


@dataclass(frozen=True, slots=True)
class Source:
    """A file as read: `form` is "pdf", "docx", "doc" or "text", by its bytes, never by its name.

    `headers`: texts of a Word file's page headers, which no page's text holds (title, symbol of the document).
    `damage`: what is wrong with the file itself, in a few words, where it could be read all the same.
    """

    file: str
    sha256: str
    form: str
    pages: tuple[Page, ...]
    blocks: tuple[Block, ...] = ()
    footnotes: tuple[str, ...] = ()
    headers: tuple[str, ...] = ()
    damage: str | None = None


class Unreadable(Exception):
    """A file that cannot be read; the message is one line: what is wrong, and what to do."""
