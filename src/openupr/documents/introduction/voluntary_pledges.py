"""Voluntary pledges and commitments of the State under review, from their section or from a list so introduced.

Source: A/HRC/RES/5/1, annex, paragraphs 26 and 27 (e); RULES 6.2 (section III), 7.6.
Does not: fetch pledges that a report gives only by reference to another document; a finding names the document, and
`papers.pledged` reads them there where it is the national report.
"""

import re
from collections.abc import Iterator
from itertools import pairwise

from openupr.documents.introduction.paragraphs import Paragraph, Span, flat
from openupr.documents.introduction.skeleton import Skeleton, skeleton
from openupr.documents.source import Source
from openupr.domain.findings import Finding, Place, Severity
from openupr.domain.report import Pledge
from openupr.domain.symbols import Symbol, symbols_in

# "(a) ", "• ", "1. ", "(iv) " at the head of a line
_ITEM = re.compile(
    r"^[ \t]*(?:(?P<bullet>[•·]|[-–](?=\s))|\((?P<letter>[a-z]{1,4})\)|(?P<number>\d{1,2})\.(?=\s))[ \t]*", re.MULTILINE
)
# "announced the following voluntary commitments:" outside the section; only the State's own announcement
_ANNOUNCED = re.compile(
    r"\b(?:announced|made|undertook|put\s+forward|presented|offered)\s[^.:;]{0,60}?\bvoluntary\s+(?:pledges|commitments)"
    r"[^.:;]{0,60}:(?=\s*\n)"
)
# "Voluntary commitments made by X … included: submission of …; promotion of …", in one sentence
_INCLUDED = re.compile(
    r"\b[Vv]oluntary\s+(?:pledges|commitments)\s+(?:made|undertaken)\s+by\s[^.:;]{0,160}?\binclud(?:ed|ing):?\s+(?P<list>[^.]+)\."
)
# "the commitments … referred to in paragraph 6 above of the present report"
_PARAGRAPH_ABOVE = re.compile(r"\bparagraphs?\s+(?P<number>\d{1,3})\s+above")
# Pledges that stand elsewhere: "Reference is made to …", "See the national report", "are set out in the report"
_ELSEWHERE = re.compile(
    r"\b(?:[Rr]eference\s+is\s+made\s+to|^See\s+the|(?:are|is)\s+(?:set\s+out|included|contained|reflected)\s+in\s+"
    r"(?:the\s+|its\s+)?(?:addendum|national\s+report|annex)|will\s+be\s+ready\s+to\s+present)"
)
_NATIONAL_REPORT = re.compile(r"\bnational\s+report\b", re.IGNORECASE)
_MISSED = 2
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
            message = f"The pledges stand elsewhere: {text[:160]!r}. {_where(found, text)}"
            notes.append(Finding("pledges_by_reference", Severity.NOTE, message, Place(page, paragraph.number, span)))
    return tuple(notes)


def _where(found: Skeleton, text: str) -> str:
    """What to do to have them: the paragraph above to look at, or the document to import, by its symbol."""
    told = []
    if above := _PARAGRAPH_ABOVE.search(text):
        told.append(f"Look at paragraph {above['number']} of this report.")
    named = [str(symbol) for symbol, _ in symbols_in(text)]
    if not named and _NATIONAL_REPORT.search(text):
        named = [str(symbol) for symbol, _ in symbols_in(found.running.text) if _is_national(symbol)][:1]
    if named or not told:
        told.append(f"Import {' and '.join(dict.fromkeys(named)) or 'the document that holds them'}.")
    return " ".join(told)


def _is_national(symbol: Symbol) -> bool:
    return symbol.working_group and symbol.number == "1" and not (symbol.limited or symbol.suffixes)


def _all(found: Skeleton) -> Iterator[Pledge]:
    if found.pledges:
        for paragraph in _section(found):
            yield from _of_paragraph(found, paragraph)
        return
    for part in (found.conclusions, found.dialogue, found.presentation):
        announced = [one for p in found.within(part) if (one := list(_announced(found, p)))]
        for pledges_of_one in announced:
            yield from pledges_of_one
        if announced:
            return


def _announced(found: Skeleton, paragraph: Paragraph) -> Iterator[Pledge]:
    """Pledges that a paragraph outside the section lists after a sentence that announces them."""
    text = found.running.text
    if text.find("oluntary", paragraph.start, paragraph.end) < 0:
        return
    if match := _ANNOUNCED.search(text, paragraph.start, paragraph.end):
        yield from _listed(found, paragraph, _items(text, match.end(), paragraph.end))
    elif match := _INCLUDED.search(text, paragraph.start, paragraph.end):
        cuts = [m.span() for m in re.finditer(r";\s+(?:and\s+)?", text[slice(*match.span("list"))])]
        edges = [(0, 0), *cuts, (len(match["list"]),) * 2]
        start = match.start("list")
        yield from _listed(found, paragraph, [(start + a[1], start + b[0]) for a, b in pairwise(edges)])


def _section(found: Skeleton) -> tuple[Paragraph, ...]:
    """The paragraphs of section III; by their printed numbers where these do not continue the report's count."""
    part = found.pledges
    paragraphs = found.within(part)
    if paragraphs or part is None:
        return paragraphs
    heads = list(_NUMBERED.finditer(found.running.text, *part))
    ends = [head.start() for head in heads[1:]] + [part[1]]
    return tuple(Paragraph(head[1], head.end(), end) for head, end in zip(heads, ends, strict=False))


def _of_paragraph(found: Skeleton, paragraph: Paragraph) -> Iterator[Pledge]:
    """Each item of a paragraph of the section, or of the paragraph above that it names; else the whole paragraph."""
    text, start, end = found.running.text, paragraph.start, paragraph.end
    spans = _items(text, start, end)
    if spans:
        yield from _listed(found, paragraph, spans)
        return
    words = flat(text[start:end])
    named = _PARAGRAPH_ABOVE.search(words)
    if named and _ELSEWHERE.search(words):
        for above in found.paragraphs:
            if above.number == named["number"]:
                yield from _listed(found, above, _items(text, above.start, above.end))
    elif words and not (words.endswith(":") or _ELSEWHERE.search(words) or _SENTENCE_OF_ALL.search(words)):
        yield from _listed(found, paragraph, [(start, end)])


def _listed(found: Skeleton, paragraph: Paragraph, spans: list[Span]) -> Iterator[Pledge]:
    for span in spans:
        span = _trim(found.running.text, span)
        words = _words(found.running.text[slice(*span)])
        if words:
            page, place = found.running.place(*span)
            yield Pledge(words, page, place, paragraph.number)


def _items(text: str, start: int, end: int) -> list[Span]:
    """The items of a list, by the marks of its first: bullets, or letters or numbers that count on."""
    heads: list[re.Match[str]] = []
    for head in _ITEM.finditer(text, start, end):
        if not heads or _follows(heads[-1], head):
            heads.append(head)
    if not heads:
        return []
    ends = [head.start() for head in heads[1:]] + [end]
    return [(head.end(), stop) for head, stop in zip(heads, ends, strict=True)]


def _follows(before: re.Match[str], head: re.Match[str]) -> bool:
    """Whether a mark continues the list, one letter or number left out by misprint; "(i)" after "(b)" does not."""
    if before["bullet"] or before.lastgroup != head.lastgroup:
        return before["bullet"] is not None and before["bullet"] == head["bullet"]
    if before["number"]:
        return 0 < int(head["number"]) - int(before["number"]) <= _MISSED
    return (
        len(head["letter"]) == 1 == len(before["letter"]) and 0 < ord(head["letter"]) - ord(before["letter"]) <= _MISSED
    )


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
