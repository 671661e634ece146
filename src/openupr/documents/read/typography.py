"""How the pages of a PDF are set: rows of characters with places, size and weight; ruled lines, seen in a picture.

Places are in points from the upper left corner of the page, as a ruler laid on the paper gives them.
Does not: understand the text, or put lines right as `read.pdf` does. For files that this program made, or that a person
compares with them.
"""

import ctypes
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise

import pypdfium2
import pypdfium2.raw as pdfium
from PIL import Image, ImageChops

_SAME_ROW = 1.5
_APART = 60.0  # type that stands farther apart than this is two rows: the foot of a page at the left and at the right
_DOTS_A_POINT = 2
_DARK = 200  # of 255, as grey as a hairline looks when it is drawn
_SHORTEST_RULE = 30.0
_LONGEST_NAME = 128


@dataclass(frozen=True, slots=True)
class Row:
    """One row of type without its blanks: text, left edge of each character, right edge, size, weight of the last."""

    text: str
    lefts: tuple[float, ...]
    right: float
    baseline: float
    size: float
    bold: bool


@dataclass(frozen=True, slots=True)
class Rule:
    """A ruled line: its height on the page, left and right end."""

    top: float
    left: float
    right: float


@dataclass(frozen=True, slots=True)
class Sheet:
    """One page as set: number from 1, width and height, rows from top to bottom, ruled lines.

    ink: left, top, right, bottom of all that is printed, as a picture of the page shows it; zeros on an empty page.
    """

    number: int
    width: float
    height: float
    rows: tuple[Row, ...]
    rules: tuple[Rule, ...]
    ink: tuple[float, float, float, float]


def set_pages(data: bytes) -> tuple[Sheet, ...]:
    """The pages of a PDF as they are set."""
    with pypdfium2.PdfDocument(data) as document:
        return tuple(_sheet(document, index) for index in range(len(document)))


def _sheet(document: pypdfium2.PdfDocument, index: int) -> Sheet:
    page = document[index]
    width, height = page.get_size()
    textpage = page.get_textpage()
    try:
        rows = tuple(_rows(textpage, height))
    finally:
        textpage.close()
    picture = _picture(page)
    page.close()
    left, top, right, bottom = (edge / _DOTS_A_POINT for edge in ImageChops.invert(picture).getbbox() or (0, 0, 0, 0))
    return Sheet(index + 1, width, height, rows, tuple(_rules(picture)), (left, top, right, bottom))


_Char = tuple[int, str, float, float, float]  # index, text, left, right, baseline from the top


def _rows(textpage: pypdfium2.PdfTextPage, height: float) -> Iterator[Row]:
    rows: list[list[_Char]] = []
    for one in sorted(_characters(textpage, height), key=lambda char: (char[4], char[2])):
        if rows and one[4] - rows[-1][0][4] < _SAME_ROW:
            rows[-1].append(one)
        else:
            rows.append([one])
    for row in rows:
        row.sort(key=lambda char: char[2])
        gaps = [n for n in range(1, len(row)) if row[n][2] - row[n - 1][3] > _APART]
        for begin, end in pairwise((0, *gaps, len(row))):
            piece = row[begin:end]
            size, bold = _type_of(textpage, piece[-1][0])
            lefts = tuple(char[2] for char in piece)
            yield Row("".join(char[1] for char in piece), lefts, piece[-1][3], piece[-1][4], size, bold)


def _characters(textpage: pypdfium2.PdfTextPage, height: float) -> Iterator[_Char]:
    """Every character that leaves ink."""
    x, y = ctypes.c_double(), ctypes.c_double()
    for index in range(textpage.count_chars()):
        text = chr(pdfium.FPDFText_GetUnicode(textpage.raw, index))
        if not text.isspace() and pdfium.FPDFText_GetCharOrigin(textpage.raw, index, ctypes.byref(x), ctypes.byref(y)):
            yield index, text, x.value, textpage.get_charbox(index)[2], height - y.value


def _type_of(textpage: pypdfium2.PdfTextPage, index: int) -> tuple[float, bool]:
    """Size in points and whether the font's name says that it is bold."""
    matrix, flags = pdfium.FS_MATRIX(), ctypes.c_int()
    name = ctypes.create_string_buffer(_LONGEST_NAME)
    pdfium.FPDFText_GetMatrix(textpage.raw, index, ctypes.byref(matrix))
    pdfium.FPDFText_GetFontInfo(textpage.raw, index, name, _LONGEST_NAME, ctypes.byref(flags))
    size = pdfium.FPDFText_GetFontSize(textpage.raw, index) * abs(matrix.d or matrix.b)
    return size, b"bold" in name.value.lower()


def _picture(page: pypdfium2.PdfPage) -> Image.Image:
    """The page in black and white."""
    bitmap = page.render(scale=_DOTS_A_POINT, grayscale=True, draw_annots=False, may_draw_forms=False)
    image: Image.Image = bitmap.to_pil().convert("L").point([0 if tone < _DARK else 255 for tone in range(256)])
    bitmap.close()
    return image


def _rules(picture: Image.Image) -> Iterator[Rule]:
    """Unbroken black stretches; rows of dots that touch are one line."""
    width, dots = picture.width, picture.tobytes()
    last = -2
    for top in range(picture.height):
        row = dots[top * width : (top + 1) * width]
        longest = max(row.split(b"\xff"), key=len)
        if len(longest) >= _SHORTEST_RULE * _DOTS_A_POINT:
            if top > last + 1:
                left = row.index(longest)
                yield Rule(top / _DOTS_A_POINT, left / _DOTS_A_POINT, (left + len(longest)) / _DOTS_A_POINT)
            last = top
