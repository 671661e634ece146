"""PDF bytes to pages of text: the text stream, put right by where its lines stand.

One look at the first and the last character of each line (baseline and type size) tells header and footer from body,
notes at the foot from the body, a raised mark of a note from a digit of the text, and a line that the stream
cut in two. That costs a tenth of reading words with boxes; the boxes of lines fall out of it.
PDFium is not thread-safe: call from one thread of a process (STACK, trap 3). Nothing of PDFium outlives `read_pdf`.
Does not: understand the text; read scans.
"""

import ctypes
import re
from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass, replace

import pypdfium2
import pypdfium2.raw as pdfium

from openupr.documents.read.page_lines import PrintedLine, page_of, stands_around
from openupr.documents.source import Page, Unreadable

# "non\ufffediscrimination": PDFium joins a word broken at its hyphen and leaves this mark.
_BROKEN_HYPHEN = "\ufffe"
# A mark that may be raised: "(Brazil)2", "available.1", "(Malvinas),∗" and at the head of a line "4 The original …"
_MARK = re.compile(r"(?<!\d)(?:\d{1,3}|[*∗†‡]{1,3})(?![\w/])")
LIGATURES = str.maketrans(
    {"ﬁ": "fi", "ﬂ": "fl", "ﬀ": "ff", "ﬃ": "ffi", "ﬄ": "ffl", "\u00ad": "", "\u00a0": " ", "\u2011": "-", "\u200b": ""}
)


def read_pdf(data: bytes, most_pages: int, first: int = 1, last: int | None = None) -> tuple[Page, ...]:
    """The pages of a PDF from `first` to `last`. Raises Unreadable where PDFium cannot open it or it has too many."""
    try:
        document = pypdfium2.PdfDocument(data)
    except pypdfium2.PdfiumError as error:
        if error.err_code == pdfium.FPDF_ERR_PASSWORD:
            raise Unreadable("is encrypted: take the password off (save an unprotected copy) and try again.") from error
        raise Unreadable(f"is not a PDF that can be opened ({error}). Fetch the document again.") from error
    with document:
        if len(document) > most_pages:
            raise Unreadable(f"has {len(document)} pages, more than the limit of {most_pages}.")
        pages: list[Page] = []
        for index in range(first - 1, min(last or len(document), len(document))):
            page = _page(document, index, bool(pages and pages[-1].notes))
            if pages and page.notes and page.notes[0].startswith(" "):
                pages[-1] = replace(
                    pages[-1], notes=(*pages[-1].notes[:-1], "".join((*pages[-1].notes[-1:], page.notes[0])))
                )
                page = replace(page, notes=page.notes[1:])
            pages.append(page)
        return tuple(pages)


def _page(document: pypdfium2.PdfDocument, index: int, goes_on: bool) -> Page:
    try:
        page = document[index]
    except pypdfium2.PdfiumError:
        return Page(index + 1, "")
    try:
        textpage = page.get_textpage()
        try:
            lines = _lines(textpage)
        finally:
            textpage.close()
    except pypdfium2.PdfiumError:
        return Page(index + 1, "")
    finally:
        page.close()
    return page_of(index + 1, lines, goes_on)


@dataclass(slots=True)
class _Eye:
    """Looks at single characters of a page: index in the stream -> (size, left, baseline)."""

    raw: object
    same: bool
    matrix: pdfium.FS_MATRIX

    def __call__(self, index: int) -> tuple[float, float, float]:
        if not self.same:
            index = pdfium.FPDFText_GetCharIndexFromTextIndex(self.raw, index)
        matrix = self.matrix
        if not pdfium.FPDFText_GetMatrix(self.raw, index, ctypes.byref(matrix)):
            return 0.0, 0.0, 0.0
        size = pdfium.FPDFText_GetFontSize(self.raw, index)
        return abs(matrix.d or matrix.b) * size, matrix.e, matrix.f


def _lines(textpage: pypdfium2.PdfTextPage) -> list[PrintedLine]:
    stream = textpage.get_text_range()
    eye = _Eye(textpage.raw, len(stream) == textpage.count_chars(), pdfium.FS_MATRIX())
    lines, start = [], 0
    for printed in stream.split("\r\n"):
        for one in _parted(printed):
            if not one.isspace() and one:
                lines.append(_line(one, start, eye))
            start += len(one)
        start += 2
    body = _body_size(lines)
    return [_unmarked(line, body, eye) for line in lines]


def _parted(printed: str) -> tuple[str, ...]:
    """The last line of a page that ends within a word, without the foot that PDFium joins to the word's hyphen."""
    head, mark, rest = printed.rpartition(_BROKEN_HYPHEN)
    return (head + mark, rest) if mark and stands_around(rest) else (printed,)


def _line(printed: str, start: int, eye: Callable[[int], tuple[float, float, float]]) -> PrintedLine:
    first = len(printed) - len(printed.lstrip())
    size, left, baseline = eye(start + first)
    right = eye(start + len(printed.rstrip()) - 1)[1]
    return PrintedLine(printed, start, size, left, right, baseline)


def _body_size(lines: list[PrintedLine]) -> float:
    sizes: Counter[float] = Counter()
    for line in lines:
        sizes[round(line.size, 1)] += len(line.text)
    return max(sizes, key=lambda size: sizes[size], default=0.0)


def _unmarked(line: PrintedLine, body: float, eye: Callable[[int], tuple[float, float, float]]) -> PrintedLine:
    """The line with raised marks taken out of it, and ligatures and broken hyphens put right."""
    text, pieces, end = line.text, [], 0
    for match in _MARK.finditer(text):
        size, _, baseline = eye(line.start + match.start())
        if 0 < size < 0.8 * body and (baseline > line.baseline + 1 or size < 0.8 * line.size or match.start() == 0):
            pieces.append(text[end : match.start()])
            line.marks.append((match.group(), sum(map(len, pieces))))
            line.mark_at_head |= not text[: match.start()].strip()
            end = match.end()
    text = "".join([*pieces, text[end:]]) if pieces else text
    if pieces and line.mark_at_head and text.strip():
        first = len(line.text) - len(text.lstrip())
        line.size, line.left, line.baseline = eye(line.start + first)
    line.text = text.translate(LIGATURES).replace(_BROKEN_HYPHEN, "-")
    return line
