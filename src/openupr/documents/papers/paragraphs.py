"""Numbered paragraphs under their headings: national reports, compilations, summaries.

A paragraph begins at its number, the next in order; the lines between the end of a sentence and the next number are
headings. Levels: "I." 1, "A." 2, "1." 3, a heading without enumerator one below the last that has one.
Does not: know endnotes; calls of notes stand in the texts as printed.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass, field

from openupr.documents.papers.lines import Line, joined
from openupr.documents.papers.misprinted import mended

# "12. Slovenia", in texts "4 7. A third institution" (the 4 is a note's number that lost its place)
_NUMBER = re.compile(r"^(?:\d{1,3}\s)?(?P<number>\d{1,3})\s?\.\s+(?=\S)")
# "I. ", "A. ", "3. "
_ENUMERATOR = re.compile(r"^(?P<sign>[IVX]+|[A-Z]|\d{1,2})\.\s+(?=\S)")
# The end of a sentence, with or without the call of a note: "force.", "2017.12", "following:"
_ENDS = re.compile(r"(?:[.!?;:]|[.,]?[”\"»])\s?[\d,\s]{0,7}$")
_IN_LIST = re.compile(r"^(?:[•–▪◦]|\([a-z0-9]{1,3}\)|[-*]\s)")
# So many lines without the end of a sentence before a number are a table, not headings.
_MOST_LINES = 7
# No heading is so long.
_LONG = 110
# A gap in the numbers is followed over so many.
_MOST_MISSING = 3


@dataclass(slots=True)
class Paragraph:
    """One numbered paragraph: its lines, the first without its number."""

    number: int
    lines: list[Line]

    @property
    def marked(self) -> str:
        """The paragraph as running text, with the raised marks of its notes."""
        return joined(self.lines, marks=True)


@dataclass(slots=True)
class Part:
    """A heading with its level, and the paragraphs under it. The first part may have no heading."""

    heading: str
    level: int
    marked: str = ""
    paragraphs: list[Paragraph] = field(default_factory=list)


@dataclass(slots=True)
class Body:
    """The parts in order; `tables` are lines that are neither paragraph nor heading."""

    parts: list[Part] = field(default_factory=list)
    tables: list[Line] = field(default_factory=list)

    @property
    def paragraphs(self) -> list[Paragraph]:
        """Every paragraph, in order."""
        return [paragraph for part in self.parts for paragraph in part.paragraphs]


def body_of(lines: Sequence[Line]) -> Body:
    """The numbered paragraphs of a document's body under their headings."""
    body, width = Body(), _width(lines)
    lines = mended(lines, _starts(lines, width))
    starts = _starts(lines, width)
    previous: Paragraph | None = None
    for at, (number, begin) in enumerate(starts):
        end = starts[at + 1][1] if at + 1 < len(starts) else len(lines)
        before = lines[starts[at - 1][1] : begin] if at else lines[:begin]
        headings, rest = _headings(before, width, bool(at))
        if previous is None:
            cover, headings = _from_first_chapter(headings)
            body.tables += [*rest, *cover]
        else:
            previous.lines += rest[1:]
        _add_headings(body, headings, width)
        first = lines[begin]
        match = _NUMBER.match(first.text)
        text = first.text[match.end() :] if match else first.text
        marked = first.marked[match.end() :] if match and first.marked else ""
        previous = Paragraph(number, [Line(text, first.page, first.start, first.end, marked)])
        if not body.parts:
            body.parts.append(Part("", 1))
        body.parts[-1].paragraphs.append(previous)
        if at + 1 == len(starts):
            previous.lines += lines[begin + 1 : end]
    if not starts:
        body.tables = list(lines)
    return body


def _width(lines: Sequence[Line]) -> int:
    """How long a full line is: nine in ten lines are not longer."""
    lengths = sorted(len(line.text) for line in lines)
    return lengths[len(lengths) * 9 // 10] if lengths else 0


def _starts(lines: Sequence[Line], width: int) -> list[tuple[int, int]]:
    """Number and line of each paragraph's beginning, in order."""
    found: list[tuple[int, int]] = []
    expected = 1
    for at, line in enumerate(lines):
        match = _NUMBER.match(line.text)
        if not match or not expected <= int(match["number"]) <= expected + _MOST_MISSING * bool(found):
            continue
        number = int(match["number"])
        if not _reads_as_paragraph(lines, at, width):
            continue
        if number != expected and not _continues(lines, at, number, expected):
            continue
        found.append((number, at))
        expected = number + 1
    return found


def _reads_as_paragraph(lines: Sequence[Line], at: int, width: int) -> bool:
    """Whether a numbered line is no heading: it ends a sentence, fills the line, or goes on in small letters."""
    text = lines[at].text
    following = lines[at + 1].text if at + 1 < len(lines) else ""
    return bool(_ENDS.search(text)) or len(text) >= min(0.75 * width, _LONG) or bool(re.match(r"[a-z(]", following))


def _continues(lines: Sequence[Line], at: int, number: int, expected: int) -> bool:
    """Whether, after a gap, the numbers go on from here: soon the next one follows, or the one left out never."""
    later = [int(match["number"]) for line in lines[at + 1 : at + 60] if (match := _NUMBER.match(line.text))]
    return number + 1 in later or expected not in later


def _headings(before: Sequence[Line], width: int, has_paragraph: bool) -> tuple[list[Line], list[Line]]:
    """The lines before a paragraph parted in headings and the rest (of the paragraph before, or a table)."""
    first = 1 if has_paragraph else 0
    begin = len(before)
    while begin > first and not _ENDS.search(before[begin - 1].text) and not _IN_LIST.match(before[begin - 1].text):
        begin -= 1
    if has_paragraph and begin == first and not _ENDS.search(before[0].text):
        begin = len(before)
    if len(before) - begin <= _MOST_LINES:
        return list(before[begin:]), list(before[:begin])
    named = [line for line in before[begin:] if _ENUMERATOR.match(line.text) and len(line.text) < _LONG]
    return named, [line for line in before if line not in named]


def _from_first_chapter(headings: list[Line]) -> tuple[list[Line], list[Line]]:
    """What stands before the first chapter's heading ("I. Introduction") belongs to the cover or a list."""
    at = next((n for n, line in enumerate(headings) if re.match(r"I\.\s", line.text)), 0)
    return headings[:at], headings[at:]


def _add_headings(body: Body, lines: Sequence[Line], width: int) -> None:
    runs: list[list[Line]] = []
    for line in lines:
        if not re.search(r"[^\W\d_]", line.text):
            continue
        goes_on = runs and not _ENUMERATOR.match(line.text)
        goes_on = goes_on and (line.text[:1].islower() or len(runs[-1][-1].text) >= 0.75 * width)
        if goes_on:
            runs[-1].append(line)
        else:
            runs.append([line])
    for run in runs:
        text = joined(run)
        body.parts.append(Part(text, _level(text, body), joined(run, marks=True)))


def _level(text: str, body: Body) -> int:
    match = _ENUMERATOR.match(text)
    if not match:
        last = next((part.level for part in reversed(body.parts) if _ENUMERATOR.match(part.heading)), 0)
        return last + 1
    sign = match["sign"]
    if sign.isdigit():
        return 3
    letter_before = any(part.heading.startswith(f"{chr(ord(sign[0]) - 1)}. ") for part in body.parts[-12:])
    return 1 if set(sign) <= set("IVX") and not (len(sign) == 1 and sign != "I" and letter_before) else 2
