"""The printed lines of a document without masthead, running headers and page numbers, each with its place.

Does not: join or understand lines. A span is an index into `Page.text`.
"""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from openupr.documents.source import Page, Source
from openupr.domain.symbols import IN_TEXT

# "United Nations A/HRC/99/15/Add.1", "General Assembly Distr.: General", "4 March 2015", "Original: English",
# "GE.15-04261 (E)", "Please recycle"
_MASTHEAD = re.compile(
    r"^(?:United Nations\s+A/HRC/.*|General Assembly\s*(?:Distr\.?:.*)?|Distr\.?:.*|Original:.*|ENGLISH ONLY"
    r"|English only|(?:\d{1,3}\s+)?GE\.\d\d-?\d+.*|\(E\).*|Please recycle.*|\*\d{7,8}\*|Page \d+)$",
    re.IGNORECASE,
)
# "4 March 2015", in the masthead
_DATE = re.compile(r"^\d{1,2} [A-Z][a-z]+ \d{4}$")
_PAGE_NUMBER = re.compile(r"^\d{1,3}$")
# Around a raised mark that was put back into its line: characters that no document prints.
OPEN, CLOSE = "\ue000", "\ue001"
# How many lines at the head and the foot of a page a running header may take.
_MARGIN = 4
# A page of more lines is a text whose pages were not kept.
_LONG_PAGE = 120


@dataclass(frozen=True, slots=True)
class Line:
    """One printed line, stripped: page from 1, span [start, end) in the page's text.

    `marked` is the text with the raised marks of notes put back in, each between `OPEN` and `CLOSE`; "" where the
    line has none.
    """

    text: str
    page: int
    start: int
    end: int
    marked: str = ""


def lines_of(source: Source) -> list[Line]:
    """The lines of all pages, in order, blank lines and page furniture left out."""
    return [line for page in source.pages for line in _lines_of_page(page)]


def place_of(lines: Sequence[Line]) -> tuple[int, tuple[int, int]]:
    """Page and span of a run of lines; of a run over several pages, the part on its first page."""
    page = lines[0].page
    return page, (lines[0].start, max(line.end for line in lines if line.page == page))


def joined(lines: Iterable[Line], marks: bool = False) -> str:
    """The lines as running text: a word broken at the end of a line stays joined at its hyphen.

    With `marks`, the raised marks of notes stand in it between `OPEN` and `CLOSE`.
    """
    pieces: list[str] = []
    for line in lines:
        printed = (marks and line.marked) or line.text
        last = pieces[-1] if pieces else ""
        hyphened = last.endswith("-") and last[-2:-1].islower() and line.text[:1].islower()
        pieces.append(printed if hyphened or not pieces else " " + printed)
    return re.sub(r"\s+", " ", "".join(pieces)).strip()


def _lines_of_page(page: Page) -> list[Line]:
    found, at = [], 0
    for raw in page.text.split("\n"):
        text = tidy(raw)
        if text:
            lead = len(raw) - len(raw.lstrip())
            marks = [(mark, place - at) for mark, place in page.marks if at <= place <= at + len(raw)]
            found.append(Line(text, page.number, at + lead, at + len(raw.rstrip()), tidy(_with_marks(raw, marks))))
        at += len(raw) + 1
    if len(found) > _LONG_PAGE:
        return _without_symbols([line for line in found if not _MASTHEAD.match(line.text)])
    last = len(found) - _MARGIN
    return [line for n, line in enumerate(found) if not _is_furniture(line, n < _MARGIN or n >= last)]


def _without_symbols(lines: list[Line]) -> list[Line]:
    """The lines of a text without pages, without the running headers that stand in its midst: symbol, number."""
    kept: list[Line] = []
    after_symbol = False
    for line in lines:
        is_symbol = bool(IN_TEXT.fullmatch(line.text))
        if not is_symbol and not (after_symbol and _PAGE_NUMBER.match(line.text)):
            kept.append(line)
        after_symbol = is_symbol
    return kept


def _with_marks(raw: str, marks: list[tuple[str, int]]) -> str:
    """The line with its marks put back in; "" where it has none."""
    text = ""
    at = 0
    for mark, place in marks:
        text += f"{raw[at:place]}{OPEN}{mark}{CLOSE}"
        at = place
    return text + raw[at:] if marks else ""


def tidy(text: str) -> str:
    """One line's text with plain blanks; PDFium's mark for a hyphen at the end of a line becomes a hyphen."""
    return re.sub(r"[ \t\u00a0\u2002-\u200a\r]+", " ", text.replace("\ufffe", "-").replace("\u00ad", "")).strip()


def _is_furniture(line: Line, in_margin: bool) -> bool:
    if _MASTHEAD.match(line.text):
        return True
    if not in_margin:
        return False
    if IN_TEXT.fullmatch(line.text.replace(" ", "")):
        return True
    if line.page == 1 and _DATE.match(line.text):
        return True
    return bool(_PAGE_NUMBER.match(line.text)) and abs(int(line.text) - line.page) <= 2
