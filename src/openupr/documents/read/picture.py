"""A page of a PDF as a grey picture, and where the words of its text stand on it.

Lines and text are those of `read.pdf`, so that a span of a record finds its place. Names of members of a delegation
and of submitters are covered (DESIGN 7a): the annex that lists the one, the notes that list the others.
Does not: draw annotations, fill forms or run anything; hold more than one page, or a page larger than the limit.
"""

import ctypes
import io
import re
from collections.abc import Callable, Sequence
from math import ceil

import pypdfium2
import pypdfium2.raw as pdfium
from PIL import Image, ImageDraw
from PIL import PngImagePlugin as _Loaded  # noqa: F401 - now, not in each child that draws a page

from openupr.documents.picture import ANNEX, WHOLE, Picture, PrintedWords
from openupr.documents.read.pdf import LIGATURES, read_pdf
from openupr.documents.source import Line, Page, Unreadable

_DOTS_AN_INCH = 120
_LONGEST_EDGE = 1600
_TONES = 16
_COVER = 12  # of 16 tones: light grey
_ABOVE_ALL = 1e6
_BEFORE = 4  # pages read before the one asked for, so that a note which goes on is told from the text
_SAME_BASELINE = 2.0
_BROKEN_HYPHENS = (0x02, 0xFFFE)  # what PDFium gives for a hyphen at the end of a line
_BELOW, _ABOVE = 0.24, 0.86  # of the size of type, from the baseline
# "COMPOSITION OF THE DELEGATION *", "Composition of the delegation of Slovenia"
_COMPOSITION = re.compile(
    r"\s*composition\s+(?:of\s+the|de\s+la)\s+d[eé]l[eé]gation(?:\s+(?:of|de)\s+[^.;,]{2,60})?[\s*∗†\d]*", re.IGNORECASE
)
# "Annex", "Annex I", "Appendix"
_ANNEX = re.compile(r"\s*(?:annex(?:es)?|appendix)\b\W{0,4}I?\s*", re.IGNORECASE)
_NOTES = re.compile(r"\s*(?:(?:end)?notes?|notas|примечания)\s*:?\s*", re.IGNORECASE)
_Point = Callable[[float, float], tuple[int, int]]
_Char = tuple[str, float, float, float]  # as printed in the text, left, right, baseline


def picture_of(data: bytes, number: int, most_pages: int, covered: str | None = None) -> Picture:
    """Page `number` of a PDF; `covered`: ANNEX, NOTES or None. Raises Unreadable."""
    bounds = (1, None) if covered else (max(1, number - _BEFORE), number)
    pages = read_pdf(data, most_pages, *bounds)
    read = next((one for one in pages if one.number == number), None)
    if read is None:
        raise Unreadable(f"has no page {number}.")
    cover_from = _cover(pages, read, covered) if covered else None
    try:
        with pypdfium2.PdfDocument(data) as document:
            page = document[number - 1]
            try:
                return _drawn(page, read, cover_from)
            finally:
                page.close()
    except pypdfium2.PdfiumError as error:
        raise Unreadable(f"has a page {number} that cannot be drawn ({error}). Fetch the document again.") from error


def sheets_of(data: bytes) -> tuple[list[tuple[int, int]], list[str]]:
    """Width and height in pixels of each page as it would be drawn, and all its words. Raises Unreadable."""
    sizes, printed = [], []
    try:
        with pypdfium2.PdfDocument(data) as document:
            for index in range(len(document)):
                width, height = document.get_page_size(index)
                sizes.append((ceil(width * _scale(width, height)), ceil(height * _scale(width, height))))
                printed.append(document[index].get_textpage().get_text_range())
    except pypdfium2.PdfiumError as error:
        raise Unreadable(f"is not a PDF that can be opened ({error}). Fetch the document again.") from error
    return sizes, printed


def _scale(width: float, height: float) -> float:
    return min(_DOTS_AN_INCH / 72, _LONGEST_EDGE / max(width, height, 1))


def _drawn(page: pypdfium2.PdfPage, read: Page, cover_from: float | None) -> Picture:
    width, height = page.get_size()
    if min(width, height) < 1 or max(width, height) > 50 * min(width, height):
        raise Unreadable(f"has a page {read.number} of {width:.0f} by {height:.0f} points, which is no sheet of paper.")
    bitmap = page.render(scale=_scale(width, height), grayscale=True, draw_annots=False, may_draw_forms=False)
    image = bitmap.to_pil().convert("L").point([tone * _TONES // 256 for tone in range(256)])
    bitmap.close()
    at = _placer(page)
    covered = None if cover_from is None else max(0, min(WHOLE, at(0, cover_from)[1]))
    if covered is not None:
        edge = image.height * covered // WHOLE
        ImageDraw.Draw(image).rectangle((0, edge, image.width, image.height), fill=_COVER)
    lines = tuple(one for one in _lines(page, read, at) if covered is None or one.bottom <= covered)
    return Picture(_png(image), image.width, image.height, len(read.text), lines, covered)


def _png(image: Image.Image) -> bytes:
    """The image, whose pixels are tones, as PNG of four bits a pixel."""
    paletted = Image.frombytes("P", image.size, image.tobytes())
    paletted.putpalette([255 * tone // (_TONES - 1) for tone in range(_TONES) for _ in "rgb"])
    out = io.BytesIO()
    paletted.save(out, "PNG", bits=4)
    return out.getvalue()


def _placer(page: pypdfium2.PdfPage) -> _Point:
    """From points of the page, from its lower left corner, to ten thousandths of what is drawn, from the top left."""
    x, y = ctypes.c_int(), ctypes.c_int()

    def at(left: float, bottom: float) -> tuple[int, int]:
        pdfium.FPDF_PageToDevice(page.raw, 0, 0, WHOLE, WHOLE, 0, left, bottom, ctypes.byref(x), ctypes.byref(y))
        return x.value, y.value

    return at


def _lines(page: pypdfium2.PdfPage, read: Page, at: _Point) -> list[PrintedWords]:
    characters = _characters(page)
    lines, start = [], 0
    for line in read.boxes():
        near = [one for one in characters if abs(one[3] - line.box[1]) < _SAME_BASELINE]
        lines.append(_line(line, start, near, at))
        start += len(line.text) + 1
    return [line for line in lines if line.words]


def _line(line: Line, start: int, near: Sequence[_Char], at: _Point) -> PrintedWords:
    """The words of a line with their edges; by their share of the line where the characters do not tell."""
    left, baseline, right, _ = line.box
    letters = [i for i, character in enumerate(line.text) if not character.isspace()]
    edges = _edges("".join(line.text[i] for i in letters), near)
    if edges is None:
        left, right = min((one[1] for one in near), default=left), max((one[2] for one in near), default=right)
        step = max(right - left, 1) / max(1, len(line.text))
        edges = [(left + i * step, left + (i + 1) * step) for i in letters]
    edge_at = dict(zip(letters, edges, strict=True))
    words = []
    for match in re.finditer(r"\S+", line.text):
        ends = at(edge_at[match.start()][0], baseline)[0], at(edge_at[match.end() - 1][1], baseline)[0]
        words.append((start + match.start(), start + match.end(), min(ends), max(ends)))
    top, bottom = at(left, baseline + _ABOVE * line.size)[1], at(left, baseline - _BELOW * line.size)[1]
    return PrintedWords(min(top, bottom), max(top, bottom), tuple(words))


def _edges(letters: str, near: Sequence[_Char]) -> list[tuple[float, float]] | None:
    """Left and right of each letter, found one after another among the characters of its baseline; None if one is not.

    What the text leaves out (a raised mark that is not raised enough) is passed over.
    """
    edges: list[tuple[float, float]] = []
    for printed, left, right, _ in near:
        if letters.startswith(printed, len(edges)):
            edges += [(left, right)] * len(printed)
    return edges if len(edges) == len(letters) else None


def _characters(page: pypdfium2.PdfPage) -> list[_Char]:
    """The characters of a page from left to right, as `read.pdf` puts them into words."""
    text = page.get_textpage()
    x, y = ctypes.c_double(), ctypes.c_double()
    found = []
    try:
        for index in range(text.count_chars()):
            code = pdfium.FPDFText_GetUnicode(text.raw, index)
            printed = "-" if code in _BROKEN_HYPHENS else chr(code).translate(LIGATURES).strip()
            if printed and pdfium.FPDFText_GetCharOrigin(text.raw, index, ctypes.byref(x), ctypes.byref(y)):
                left, _, right, _ = text.get_charbox(index)
                found.append((printed, left, right, y.value))
    finally:
        text.close()
    return sorted(found, key=lambda one: one[1])


def _cover(pages: Sequence[Page], read: Page, covered: str) -> float | None:
    """From which height of a page downwards it is covered, in points; above its top: all of it.

    The whole document is asked: its table of contents names the annex long before it begins.
    """
    begins = _begins(pages, (_COMPOSITION, _ANNEX) if covered == ANNEX else (_NOTES,))
    lines = read.boxes()
    if begins and begins[0] <= read.number:
        return lines[begins[1]].box[3] if begins[0] == read.number else _ABOVE_ALL
    if covered == ANNEX or not read.notes:
        return None
    return min((line.box[1] - line.size / 3 for line in lines), default=_ABOVE_ALL)


def _begins(pages: Sequence[Page], headings: Sequence[re.Pattern[str]]) -> tuple[int, int] | None:
    """Page and line of the last heading like the first of `headings` that any line is like."""
    for heading in headings:
        for page in reversed(pages):
            lines = page.boxes()
            for index in range(len(lines) - 1, -1, -1):
                if heading.fullmatch(lines[index].text):
                    return page.number, index
    return None
