"""The text of a statement as one line of characters with its paragraphs; every offset leads back to page and span.

Lines are joined by a blank in the place of the end of the line, so that offsets stay.
Does not: know what a paragraph says.
"""

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from openupr.documents.items.clauses import VERBS
from openupr.documents.statements.leads import HEADING

# What marks an entry of a list at the head of a line: "1.", "2)", "(a)", "3 -", "(iv)", "-", "•", "First,"
_MARK = re.compile(
    r"\s*(?:\(?(?:\d{1,2}|[a-z]|[ivx]{1,4})[.)]|\d{1,2}\s?[-–]|[-–—•·▪●*o]|\uf0b7"
    r"|(?:[Ff]irst|[Ss]econd|[Tt]hird|[Ff]ourth|[Ff]ifth)(?:ly)?,)\s+(?=\S)"
)
# A mark that says itself what it marks: "Recommendation 1:", "Recommandation n° 2 :"
NAMED = re.compile(
    r"\s*(?:recommendation|recommandation|recomendación)\s(?:n[°o.]?\s?)?\d{1,2}\s?[:.–-]\s+(?=\S)", re.I
)
_ENDS = (".", ";", ":", "!", "?")
# How a statement goes on after a list whose entries have no full stop: "We wish", "Thank you", "In conclusion"
_GOES_ON = re.compile(r"\s*(?:We|I|My|Thank|Finally|Lastly|In|State|Mr|Madam|Nous|Je|Merci|Gracias|Por|Mi)\b")
# A word at the head of a line: "Ratify", "To ratify", "That"
_FIRST = re.compile(r"\s*(?:to\s+)?([^\W\d_]+)", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Paragraph:
    """[begin, end) of a paragraph without its mark. `marked`: it is an entry of a list by its mark.

    `verb`: its first word is a verb that begins recommendations ("Ratify", "To ratify"); `named`: its mark says that it
    is a recommendation ("Recommendation 1:").
    """

    begin: int
    end: int
    marked: bool
    verb: bool
    named: bool = False


@dataclass(frozen=True, slots=True)
class Text:
    """A statement's text: `flat` has a blank for each end of a line; `starts` where each page begins in it."""

    flat: str
    starts: tuple[int, ...]
    ends: tuple[int, ...]

    def place(self, begin: int, end: int) -> tuple[int, tuple[int, int]]:
        """Page (from 1) on which [begin, end) begins, and the span there."""
        page = bisect_right(self.starts, begin) - 1
        start = self.starts[page]
        return page + 1, (begin - start, min(end, self.ends[page]) - start)


def text_of(pages: Sequence[str]) -> Text:
    """The text of pages, one after another."""
    starts, ends, at = [], [], 0
    for page in pages:
        starts.append(at)
        ends.append(at + len(page))
        at += len(page) + 1
    return Text("\n".join(pages).replace("\n", " ").replace("\t", " "), tuple(starts), tuple(ends))


def paragraphs(pages: Sequence[str]) -> list[Paragraph]:
    """The paragraphs, by their offsets in `text_of(pages).flat`."""
    found: list[list[int]] = []
    marks: list[tuple[bool, bool]] = []
    before, entry = "", False
    for begin, line in _lines("\n".join(pages)):
        named = NAMED.match(line)
        mark = named or _MARK.match(line)
        if not line.strip():
            before = ""
        elif mark or not found or _begins(line, before, entry):
            found.append([begin + (mark.end() if mark else 0), begin + len(line)])
            marks.append((mark is not None, named is not None))
            entry = starts_with_verb(line[mark.end() if mark else 0 :])
            before = line
        else:
            found[-1][1] = begin + len(line)
            before = line
    flat = text_of(pages).flat
    return [
        Paragraph(begin, begin + len(flat[begin:end].rstrip()), marked, starts_with_verb(flat[begin:end]), named)
        for (begin, end), (marked, named) in zip(found, marks, strict=True)
    ]


def starts_with_verb(text: str) -> bool:
    """Whether a text begins with a verb of recommendations: "Ratify …", "to ratify"."""
    first = _FIRST.match(text)
    return bool(first and first[1].casefold() in VERBS)


def _begins(line: str, before: str, entry: bool) -> bool:
    """Whether a line begins a paragraph, after the line `before` ("" after a blank one).

    `entry`: the paragraph before begins with a verb, as entries of a list do that have no full stop.
    """
    if not before or before.rstrip().endswith(":") or HEADING.fullmatch(before.strip()):
        return True
    head = line.lstrip()[:1]
    if before.rstrip().endswith(_ENDS):
        return not head.islower()
    return entry and head.isupper() and (starts_with_verb(line) or _GOES_ON.match(line) is not None)


def _lines(text: str) -> Iterator[tuple[int, str]]:
    at = 0
    for line in text.split("\n"):
        yield at, line
        at += len(line) + 1
