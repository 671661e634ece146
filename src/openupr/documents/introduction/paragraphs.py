"""The running text of a document and its numbered paragraphs, each with its page and span.

Running headers ("A/HRC/12/9", "Page 2", "GE.23-03422 3") are blanked in place, so that a sentence may run over
a page and every offset still leads back to the page it was printed on.

Source: RULES 6.2, 6.3 (skeleton and numbering of a report of the Working Group).
Does not: understand what a paragraph says.
"""

import re
from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import islice

from openupr.documents.source import Source

Span = tuple[int, int]

# "A/HRC/12/9 \nPage 2 \n", "A/HRC/53/11\n2 GE.23-03422\n", "GE.23-03422 3\n", "4\n" at the head of a page
_HEADER = re.compile(
    r"\s*(?:A/HRC/(?:WG\.6/)?[\w./]+[ \t]*(?:\n|$))?"
    r"\s*(?:(?:(?i:page)[ \t]+\d+|\d+[ \t]+GE\.\S+|GE\.\S+[ \t]+\d+|\d{1,3})[ \t]*(?:\n|$))?"
)
# the same printed last in the text stream: "… the Holy See) A/HRC/8/21 \nPage 20 "
_FOOTER = re.compile(
    r"(?:A/HRC/(?:WG\.6/)?[\w./]+\s*(?:(?i:page)\s+\d+|\d+\s+GE\.\S+|GE\.\S+\s+\d+|\d{1,3})|\n(?:\d+\s+GE\.\S+|GE\.\S+\s+\d+))\s*$"
)
# "14. ", "14 . " at the head of a line; "14." alone where the number stands on a line of its own
_NUMBER = re.compile(r"^[ \t]*(\d{1,3})[ \t]?\.(?=[ \t\n]\s*[^\s\d]|[A-Z])", re.MULTILINE)
# "35 Slovakia welcomed", "42, The State": the full stop lost in print; looked for only where the count has a gap
_BARE = re.compile(r"^[ \t]*(\d{1,3})[ \t]?[,;:)]?[ \t]+(?=[A-Z])", re.MULTILINE)
# "1. The Working Group on the Universal Periodic Review"
_FIRST = re.compile(r"^[ \t]*1[ \t]?\.\s*The\s+Working\s+Group", re.MULTILINE)
# A count that jumps by misprint jumps no farther; lists inside the first paragraphs are no misprints
_FARTHEST = 20
_FIRST_LISTS = 10
_LETTERS = re.compile(r"\s+")


@dataclass(frozen=True, slots=True)
class Running:
    """The pages of a document as one text. `starts[i]` is where the i-th page begins in `text`."""

    text: str
    starts: tuple[int, ...]
    numbers: tuple[int, ...]

    def place(self, start: int, end: int) -> tuple[int, Span]:
        """Page and span of `text[start:end]`; where it runs over pages, its part on the first."""
        index = max(bisect_right(self.starts, start) - 1, 0)
        first = self.starts[index]
        last = self.starts[index + 1] - 1 if index + 1 < len(self.starts) else len(self.text)
        return self.numbers[index], (start - first, min(end, last) - first)


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A numbered paragraph: `number` as printed, [start, end) in the running text, without the number itself."""

    number: str
    start: int
    end: int


def running(source: Source) -> Running:
    """The source's pages as one text, headers blanked, pages parted by a line break."""
    starts, parts, at = [], [], 0
    for page in source.pages:
        starts.append(at)
        parts.append(_without_header(page.text))
        at += len(page.text) + 1
    text = "\n".join(parts).replace("\ufffe", "-").replace("\xa0", " ")
    return Running(text, tuple(starts) or (0,), tuple(page.number for page in source.pages) or (1,))


def paragraphs(text: str, start: int = 0, end: int | None = None) -> tuple[Paragraph, ...]:
    """The paragraphs numbered 1, 2, 3 … of `text[start:end]`, from the first that opens a report's introduction.

    Numbers that do not continue the count (items of a list, years) are left alone; one misprinted or missing
    number does not end the count.
    """
    end = len(text) if end is None else end
    first = _FIRST.search(text, start, end)
    printed = list(_NUMBER.finditer(text, first.start() if first else start, end))
    heads = list(_with_missing(text, _in_sequence(printed), printed))
    ends = [head.start() for head in heads[1:]] + [end][: len(heads)]  # a damaged page may have no head at all
    return tuple(Paragraph(head[1], head.end(), stop) for head, stop in zip(heads, ends, strict=True))


def _with_missing(text: str, heads: list[re.Match[str]], all_heads: list[re.Match[str]]) -> Iterator[re.Match[str]]:
    """The heads, and where two skip one number, the paragraph between them that lost its full stop or its number."""
    for index, head in enumerate(heads):
        before = heads[index - 1] if index else None
        if before is not None and int(head[1]) == int(before[1]) + 2:
            yield from islice(_between(text, before, head, all_heads), 1)
        yield head


def _between(
    text: str, before: re.Match[str], after: re.Match[str], all_heads: list[re.Match[str]]
) -> Iterator[re.Match[str]]:
    missing = int(before[1]) + 1
    yield from (m for m in _BARE.finditer(text, before.end(), after.start()) if int(m[1]) == missing)
    misprinted = [m for m in all_heads if before.end() < m.start() < after.start()]
    if len(misprinted) == 1:
        yield misprinted[0]


def flat(text: str) -> str:
    """Text on one line: every run of white space becomes one blank."""
    return _LETTERS.sub(" ", text).strip()


def _without_header(text: str) -> str:
    """The text of a page, same length, its running header turned to blanks."""
    if head := _HEADER.match(text):
        text = _blank(text, head.start(), head.end())
    if foot := _FOOTER.search(text, max(0, len(text) - 80)):
        text = _blank(text, foot.start(), foot.end())
    return text


def _blank(text: str, start: int, end: int) -> str:
    return text[:start] + re.sub(r"[^\n]", " ", text[start:end]) + text[end:]


def _in_sequence(heads: list[re.Match[str]]) -> list[re.Match[str]]:
    """The heads whose numbers count up by one; where the count jumps or stands still by misprint, it goes on."""
    numbers = [int(head[1]) for head in heads]
    kept: list[re.Match[str]] = []
    expected, at = 1, 0
    while (chosen := _next(numbers, at, expected)) is not None:
        kept.append(heads[chosen])
        expected, at = numbers[chosen] + 1, chosen + 1
    return kept


def _next(numbers: list[int], at: int, expected: int) -> int | None:
    """Index of the head that follows: with the number expected, else of one with which the count goes on."""
    if _is_repeated(numbers, at, expected):
        return at
    found = next((i for i in range(at, len(numbers)) if numbers[i] == expected), None)
    for index in range(at, len(numbers) if found is None else found):
        ahead = numbers[index] - expected
        if 0 < ahead <= _FARTHEST and (_counts_on(numbers, index) or (found is None and ahead == 1)):
            return index
    return found


def _is_repeated(numbers: list[int], at: int, expected: int) -> bool:
    """Whether the next head prints the number just taken once more, and the count goes on after it."""
    return expected > _FIRST_LISTS and numbers[at : at + 2] == [expected - 1, expected]


def _counts_on(numbers: list[int], index: int) -> bool:
    """Whether the two heads that follow print the next two numbers."""
    return numbers[index : index + 3] == list(range(numbers[index], numbers[index] + 3))
