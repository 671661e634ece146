"""What a ruler says of a report of the Working Group as it is set: margins, sizes, pitches, indents, heads and feet.

Each measure is the commonest value over the pages, in points from the page's upper left corner; None where it is not
on them.
Source: what peers/assembly.md 7.1 lists of A/HRC/59/15.
Does not: know which value is right.
"""

import re
from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from itertools import pairwise

from openupr.documents.read.typography import Row, Sheet

_HEAD, _FOOT = 60.0, 790.0  # above and below there is no text: head and foot of the page
_RAISED = 8.0  # smaller type is a mark of a note
_BODY, _NOTE = (9.6, 10.4), (8.6, 9.4)
_LONG, _HALF = 60, 30  # characters of a row that runs over the whole line, over half of it
_WIDE = 300.0  # a rule under the head; the one over notes is short
# "(a)Anational"
_POINT = re.compile(r"\([a-c]\)(?=[A-Za-z])")
# "12.The", "138.112Consider", "I.Summary", "A.Presentation", as rows without blanks
_NUMBER, _ITEM = re.compile(r"\d{1,3}\.(?=\D)"), re.compile(r"\d{1,3}\.\d{1,3}(?=\D)")
_CHAPTER, _LETTER = re.compile(r"I{1,3}\.(?=[A-Z])"), re.compile(r"[AB]\.(?=[A-Z])")
Measure = float | None


def measures(sheets: Iterable[Sheet]) -> dict[str, Measure]:
    """Each measure by its name, in the order in which they are printed."""
    pages = list(sheets)
    whole = pages[1:]  # the first page is a cover
    body = [row for page in whole for row in _body(page)]
    long = [row for row in body if len(row.text) > _LONG]
    numbered, items = _found(body, _NUMBER), _found(body, _ITEM)
    return {
        "page: width": pages[0].width,
        "page: height": pages[0].height,
        "text: left": _mode(row.lefts[0] for row, _ in numbered),
        "text: right": _mode(row.right for row in long),
        "text: first baseline": _mode(min(row.baseline for row in _body(page)) for page in whole if _body(page)),
        "text: last baseline": max((row.baseline for page in whole for row in _body(page)), default=None),
        "text: size": _mode(row.size for row in body),
        "text: from line to line": _pitch(whole, _body, lambda gap: gap < 15),
        "text: from paragraph to paragraph": _pitch(whole, _body, lambda gap: gap > 15),
        "paragraph: after its number": _mode(row.lefts[end] for row, end in numbered),
        "point: number": _mode(row.lefts[0] for row, _ in _found(body, _POINT)),
        "point: text": _mode(row.lefts[end] for row, end in _found(body, _POINT)),
        "recommendation: number": _mode(row.lefts[0] for row, _ in items),
        "recommendation: text": _mode(row.lefts[end] for row, end in items),
        "recommendation: turn-over lines": _mode(
            row.lefts[0] for row in long if row.bold and not _ITEM.match(row.text)
        ),
        "recommendation: size": _mode(row.size for row, _ in items),
        "recommendation: bold": _mode(float(row.bold) for row, _ in items),
        "chapter: size": _mode(row.size for row, _ in _found(body, _CHAPTER)),
        "chapter: text": _mode(row.lefts[end] for row, end in _found(body, _CHAPTER)),
        "heading: size": _mode(row.size for row, _ in _found(body, _LETTER)),
        "heading: text": _mode(row.lefts[end] for row, end in _found(body, _LETTER)),
        **_heads_and_feet(whole),
        **_notes(whole),
    }


def _heads_and_feet(pages: list[Sheet]) -> dict[str, Measure]:
    even = [page for page in pages if page.number % 2 == 0]
    odd = [page for page in pages if page.number % 2]
    rules = [rule for page in pages for rule in page.rules if rule.top < _HEAD + 10 and rule.right - rule.left > _WIDE]
    numbers = [(page, row) for page in pages for row in _foot(page) if row.text == str(page.number)]
    return {
        "head: baseline": _mode(row.baseline for page in pages for row in _head(page)),
        "head: size": _mode(row.size for page in pages for row in _head(page)),
        "head, even pages: left": _mode(row.lefts[0] for page in even for row in _head(page)),
        "head, odd pages: right": _mode(row.right for page in odd for row in _head(page)),
        "head: rule": _mode(rule.top for rule in rules),
        "head: rule, left": _mode(rule.left for rule in rules),
        "head: rule, right": _mode(rule.right for rule in rules),
        "foot: baseline": _mode(row.baseline for _, row in numbers),
        "foot: size of the page number": _mode(row.size for _, row in numbers),
        "foot, even pages: left": _mode(row.lefts[0] for page, row in numbers if page.number % 2 == 0),
        "foot, odd pages: right": _mode(row.right for page, row in numbers if page.number % 2),
    }


def _notes(pages: list[Sheet]) -> dict[str, Measure]:
    rows = [row for page in pages for row in _small(page)]
    rules = [rule for page in pages for rule in page.rules if rule.top > _HEAD and rule.right - rule.left < _WIDE / 2]
    over = rules if rows else []
    return {
        "note: size": _mode(row.size for row in rows),
        "note: text": _mode(row.lefts[0] for row in rows),
        "note: from line to line": _pitch(pages, _small, lambda gap: gap < 15),
        "note: rule, left": _mode(rule.left for rule in over),
        "note: rule, width": _mode(rule.right - rule.left for rule in over),
    }


def _body(page: Sheet) -> list[Row]:
    within = (row for row in page.rows if _HEAD < row.baseline < _FOOT and row.size > _RAISED)
    return [row for row in within if not _NOTE[0] < row.size < _NOTE[1]]


def _small(page: Sheet) -> list[Row]:
    return [row for row in page.rows if _HEAD < row.baseline < _FOOT and _NOTE[0] < row.size < _NOTE[1]]


def _head(page: Sheet) -> list[Row]:
    return [row for row in page.rows if row.baseline <= _HEAD]


def _foot(page: Sheet) -> list[Row]:
    return [row for row in page.rows if row.baseline >= _FOOT]


def _found(rows: Iterable[Row], pattern: re.Pattern[str]) -> list[tuple[Row, int]]:
    """The rows that begin so, with the index of the character behind."""
    return [(row, match.end()) for row in rows if (match := pattern.match(row.text))]


def _turned_over(rows: Iterable[Row]) -> Iterator[Row]:
    """The bold rows of running type that begin no recommendation."""
    for row in rows:
        if row.bold and len(row.text) > _HALF and _BODY[0] < row.size < _BODY[1] and not _ITEM.match(row.text):
            yield row


def _pitch(pages: list[Sheet], of: Callable[[Sheet], list[Row]], wanted: Callable[[float], bool]) -> Measure:
    return _mode(gap for page in pages for gap in _gaps(of(page)) if wanted(gap))


def _gaps(rows: list[Row]) -> Iterator[float]:
    """From baseline to baseline of rows of the commonest size."""
    plain = [row for row in rows if _BODY[0] < row.size < _BODY[1] or _NOTE[0] < row.size < _NOTE[1]]
    return (other.baseline - one.baseline for one, other in pairwise(plain))


def _mode(values: Iterable[float]) -> Measure:
    """The commonest value, to half a point; then the mean of those that fall there."""
    found = list(values)
    if not found:
        return None
    halves = Counter(round(2 * value) for value in found)
    common = max(halves, key=lambda half: (halves[half], -half))
    near = [value for value in found if abs(2 * value - common) <= 1]
    return sum(near) / len(near)
