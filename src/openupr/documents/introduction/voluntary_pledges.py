"""Voluntary pledges and commitments of the State under review, from their section or from a list so introduced.

Source: A/HRC/RES/5/1, annex, paragraphs 26 and 27 (e); RULES 6.2 (section III), 7.6.
Does not: fetch pledges that a report gives only by reference to another document; a finding says so.
"""

import re
from collections.abc import Iterator

from openupr.documents.introduction.paragraphs import Paragraph, Span, flat
from openupr.documents.introduction.skeleton import Skeleton, skeleton
from openupr.documents.source import Source
from openupr.domain.findings import Finding, Place, Severity
from openupr.domain.report import Pledge

# "(a) ", "• ", "1. ", "(iv) " at the head of a line
_ITEM = re.compile(r"^[ \t]*(?:[•·]|\([a-z]{1,4}\)|\d{1,2}\.(?=\s)|[-–](?=\s))[ \t]*", re.MULTILINE)
# "announced the following voluntary commitments:" outside the section; only the State's own announcement
_ANNOUNCED = re.compile(
    r"\b(?:announced|made|undertook|put\s+forward|presented|offered)\s[^.:;]{0,60}?\bvoluntary\s+(?:pledges|commitments)"
    r"[^.:;]{0,60}:(?=\s*\n)"
)
# Pledges that stand elsewhere: "Reference is made to …", "See the national report", "are set out in the report"
_ELSEWHERE = re.compile(
    r"\b(?:[Rr]eference\s+is\s+made\s+to|^See\s+the|(?:are|is)\s+(?:set\s+out|included|contained|reflected)\s+in\s+"
    r"(?:the\s+|its\s+)?(?:addendum|national\s+report|annex)|will\s+be\s+ready\s+to\s+present)"
)
_SENTENCE_OF_ALL = re.compile(r"conclusions\s+and/or\s+recommendations\s+contained", re.IGNORECASE)
# "85. ", a paragraph of the section, also where the report's count of paragraphs does not reach it
_NUMBERED = re.compile(r"^[ \t]*(\d{1,3})\s?\.(?=\s)", re.MULTILINE)


def pledges(source: Source) -> tuple[Pledge, ...]:
    """The State's voluntary pledges, in order: one for each item of a list, or for each paragraph of section III."""
    return tuple(_all(skeleton(source)))


def findings(source: Source) -> tuple[Finding, ...]:
    """A note for each paragraph of section III that gives pledges only by reference to another text."""
    found = skeleton(source)
    notes = []
    for paragraph in _section(found):
        text = flat(found.running.text[paragraph.start : paragraph.end])
        if _ELSEWHERE.search(text):
            page, span = found.running.place(*_trim(found.running.text, (paragraph.start, paragraph.end)))
            message = f"The pledges stand elsewhere: {text[:160]!r}. Import the document that holds them."
            notes.append(Finding("pledges_by_reference", Severity.NOTE, message, Place(page, paragraph.number, span)))
    return tuple(notes)


def _all(found: Skeleton) -> Iterator[Pledge]:
    if found.pledges:
        for paragraph in _section(found):
            yield from _of_paragraph(found, paragraph, paragraph.start)
        return
    for part in (found.conclusions, found.dialogue, found.presentation):
        announced = [(p, m) for p in found.within(part) if (m := _ANNOUNCED.search(found.running.text, p.start, p.end))]
        for paragraph, match in announced:
            yield from _of_paragraph(found, paragraph, match.end())
        if announced:
            return


def _section(found: Skeleton) -> tuple[Paragraph, ...]:
    """The paragraphs of section III; by their printed numbers where these do not continue the report's count."""
    part = found.pledges
    paragraphs = found.within(part)
    if paragraphs or part is None:
        return paragraphs
    heads = list(_NUMBERED.finditer(found.running.text, *part))
    ends = [head.start() for head in heads[1:]] + [part[1]]
    return tuple(Paragraph(head[1], head.end(), end) for head, end in zip(heads, ends, strict=False))


def _of_paragraph(found: Skeleton, paragraph: Paragraph, start: int) -> Iterator[Pledge]:
    """Each item of a paragraph; the whole paragraph where it has none and is neither lead nor reference."""
    text = found.running.text
    spans = _items(text, start, paragraph.end)
    if not spans:
        words = flat(text[start : paragraph.end])
        whole = (
            words and not words.endswith(":") and not _ELSEWHERE.search(words) and not _SENTENCE_OF_ALL.search(words)
        )
        spans = [(start, paragraph.end)] if whole else []
    for span in spans:
        span = _trim(text, span)
        words = _words(text[slice(*span)])
        if words:
            page, place = found.running.place(*span)
            yield Pledge(words, page, place, paragraph.number)


def _items(text: str, start: int, end: int) -> list[Span]:
    heads = list(_ITEM.finditer(text, start, end))
    if not heads:
        return []
    ends = [head.start() for head in heads[1:]] + [end]
    return [(head.end(), stop) for head, stop in zip(heads, ends, strict=True)]


def _trim(text: str, span: Span) -> Span:
    start, end = span
    while start < end and text[start].isspace():
        start += 1
    while end > start and text[end - 1].isspace():
        end -= 1
    return start, end


def _words(text: str) -> str:
    """An item on one line, without the marks that end it or the rule that ends a document."""
    words = re.sub(r"\s*(?:-{3,}|_{3,}).*$", "", flat(text))
    return re.sub(r"[\s;,]+(?:and)?$", "", words)
