"""A picture of a page and where its words stand on it, as they come back from the process that made them.

Places are in ten thousandths of the page's width and height, from the top left corner.
Does not: open a file (`documents.read.picture` does), or hold what stands on the page in words.
"""

import base64
from dataclasses import dataclass
from typing import Any

from openupr.domain.documents import DocumentKind

WHOLE = 10_000
MOST_BYTES = 3_000_000
_PNG = b"\x89PNG\r\n\x1a\n"
Box = tuple[int, int, int, int]
"""Left, top, width, height in ten thousandths of the page."""

# What names persons and stays covered (DESIGN 7a): the delegation in an annex, the submitters in the notes.
ANNEX, NOTES = "annex", "notes"
_COVERED = {DocumentKind.WORKING_GROUP_REPORT: ANNEX, DocumentKind.SUMMARY: NOTES}


class NotAPicture(ValueError):
    """What came back is no picture."""


@dataclass(frozen=True, slots=True)
class PrintedWords:
    """One printed line: top and bottom, and of each word [start, end) in the page's text, left and right."""

    top: int
    bottom: int
    words: tuple[tuple[int, int, int, int], ...]


@dataclass(frozen=True, slots=True)
class Picture:
    """A page as PNG (bytes, size in pixels) with the places of its words.

    `length`: characters of the page's text. `covered`: where the cover over names begins, None where there is none.
    """

    png: bytes
    width: int
    height: int
    length: int
    lines: tuple[PrintedWords, ...]
    covered: int | None = None


@dataclass(frozen=True, slots=True)
class Sheets:
    """The text of each page, and of a PDF width and height in pixels of each page's picture (else none).

    `printed`: of a PDF all that stands on each page, header and footer too, in no order to be relied on.
    """

    texts: tuple[str, ...]
    sizes: tuple[tuple[int, int], ...]
    printed: tuple[str, ...] = ()


def covered_part(kind: str) -> str | None:
    """What of a document of this kind stays covered in pictures: ANNEX, NOTES or None."""
    return _COVERED.get(DocumentKind(kind))


def boxes_of(lines: tuple[PrintedWords, ...], span: tuple[int, int]) -> list[Box]:
    """A box for each line on which words of the span [start, end) stand."""
    boxes = []
    for line in lines:
        inside = [word for word in line.words if max(word[0], span[0]) < min(word[1], span[1])]
        if inside:
            left, right = min(word[2] for word in inside), max(word[3] for word in inside)
            boxes.append((left, line.top, max(1, right - left), max(1, line.bottom - line.top)))
    return boxes


def lines_to_plain(lines: tuple[PrintedWords, ...]) -> list[Any]:
    """The lines as JSON values."""
    return [[line.top, line.bottom, line.words] for line in lines]


def picture_from_plain(plain: Any) -> Picture:
    """The picture of JSON values, its PNG in base64. Raises NotAPicture."""
    try:
        png = base64.b64decode(plain["png"], validate=True)
        width, height, length = (_whole(plain[name]) for name in ("width", "height", "length"))
        covered = None if plain["covered"] is None else _whole(plain["covered"])
    except (TypeError, ValueError, KeyError) as error:
        raise NotAPicture("a value is missing or of another kind") from error
    if not png.startswith(_PNG) or len(png) > MOST_BYTES:
        raise NotAPicture(f"no PNG of at most {MOST_BYTES} bytes")
    return Picture(png, width, height, length, lines_from_plain(plain["lines"]), covered)


def sheets_from_plain(plain: Any) -> Sheets:
    """The sheets of JSON values. Raises NotAPicture."""
    try:
        sizes = tuple((_whole(width), _whole(height)) for width, height in plain["sizes"])
        texts, printed = tuple(plain["texts"]), tuple(plain["printed"])
    except (TypeError, ValueError, KeyError) as error:
        raise NotAPicture("its pages are none") from error
    if not all(isinstance(one, str) for one in (*texts, *printed)) or len(printed) != len(sizes):
        raise NotAPicture("its text is none")
    return Sheets(texts, sizes, printed)


def lines_from_plain(plain: Any) -> tuple[PrintedWords, ...]:
    """The lines of JSON values. Raises NotAPicture."""
    try:
        return tuple(PrintedWords(_whole(top), _whole(bottom), _words(words)) for top, bottom, words in plain)
    except (TypeError, ValueError) as error:
        raise NotAPicture("its lines are none") from error


def _words(plain: Any) -> tuple[tuple[int, int, int, int], ...]:
    return tuple((_whole(start), _whole(end), _whole(left), _whole(right)) for start, end, left, right in plain)


def _whole(value: Any) -> int:
    if type(value) is not int:
        raise TypeError
    return value
