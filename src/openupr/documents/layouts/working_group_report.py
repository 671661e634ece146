"""The report of the Working Group on one State: final (A/HRC/s/n) or draft (A/HRC/WG.6/s/L.n), PDF or Word.

Source: RULES 6.1 to 6.8.
Does not: read addenda, decisions or reports of the Council.
"""

import re
from itertools import pairwise

from openupr.documents.introduction import introduction, pledges
from openupr.documents.introduction.dates import ORDINAL, ordinal
from openupr.documents.introduction.skeleton import skeleton
from openupr.documents.items.reading import read_items
from openupr.documents.layout import Layout, Parsed
from openupr.documents.source import Source
from openupr.domain.documents import DocumentKind
from openupr.domain.findings import Finding, Place, Severity
from openupr.domain.report import WorkingGroupReport
from openupr.domain.symbols import symbols_in
from openupr.vocabulary.names import resolver

# The title on the cover: "Report of the Working Group on the Universal Periodic Review*", drafts "Draft report of …"
_TITLE = re.compile(
    r"(?:draft\s+)?report\s+of\s+the\s+working\s+group\s+on\s+the\s+universal\s+periodic\s+review", re.IGNORECASE
)
# A cover that lost its title (Peru, session 2) has the agenda item alone on its line: "UNIVERSAL PERIODIC REVIEW"
_ITEM = re.compile(r"^\s*universal\s+periodic\s+review\s*$", re.IGNORECASE | re.MULTILINE)
# Covers of other documents of the review.
_OTHER = re.compile(
    r"\baddendum\b|\bcorrigendum\b|views\s+on\s+conclusions|national\s+report\s+submitted|\bcompilation\b"
    r"|summary\s+(?:prepared|of\s+stakeholders)|report\s+of\s+the\s+human\s+rights\s+council\s+on\s+its|\boutcome\s+of\s+the\s+universal",
    re.IGNORECASE,
)
_CONCLUSIONS = re.compile(r"conclusions\s+and\s?/?\s?(?:or)?\s+recommendations", re.IGNORECASE)
# "held its fifth session from 4 to 15 May 2009"
_SESSION = re.compile(rf"\bheld\s+(?:its|the)\s+{ORDINAL}\s+session", re.IGNORECASE)
_ENGLISH = re.compile(r"\b(?:the|of|and)\b")


def _matches(source: Source) -> float:
    cover = _cover(source)
    titled = bool(_TITLE.search(cover))
    if not titled and not _ITEM.search(cover):
        return 0.0
    if _OTHER.search(cover):
        return 0.1 if titled else 0.0
    body = any(_CONCLUSIONS.search(page.text) for page in source.pages[1:])
    if not titled:
        return 0.5 if body else 0.0
    return 0.95 if body else 0.6


def _parse(source: Source) -> Parsed:
    opening, found = introduction(source)
    cover = _cover(source)
    state = _state(cover)
    items = read_items(source, state)
    title = _TITLE.search(cover)
    report = WorkingGroupReport(opening, tuple(items.recommendations), pledges(source), items.closing)
    return Parsed(
        report,
        title=" ".join(title[0].split()) if title else None,
        symbol=_symbol(cover),
        state=state,
        session=_session(source),
        language="en" if _ENGLISH.search(cover) else None,
        findings=(*found, *items.findings, *_numbers_missing(source)),
        remainder=tuple(items.remainder),
    )


def _cover(source: Source) -> str:
    return source.pages[0].text if source.pages else ""


def _symbol(cover: str) -> str | None:
    """The document's own symbol: not the one that it was "previously issued" under."""
    for symbol, (begin, _) in symbols_in(cover):
        if not re.search(
            r"previously|under\s+(?:the\s+)?(?:document|symbol)", cover[max(0, begin - 90) : begin], re.IGNORECASE
        ):
            return str(symbol)
    return None


def _state(cover: str) -> str | None:
    """The State under review: the first line after the title that is a State's name as a whole."""
    title = _TITLE.search(cover) or _ITEM.search(cover)
    if not title:
        return None
    lines = [re.sub(r"[*∗†\d]+\s*$", "", line).strip() for line in cover[title.end() :].split("\n")]
    for index, line in enumerate(lines):
        for name in (line, " ".join(lines[index : index + 2])):
            code = resolver().find(name) if name else None
            if code:
                return code
    return None


def _session(source: Source) -> int | None:
    for page in source.pages[:6]:
        if match := _SESSION.search(page.text):
            return ordinal(match["ordinal"])
    return None


def _numbers_missing(source: Source) -> list[Finding]:
    """A finding for each jump in the numbers of the paragraphs: a page may be lost."""
    whole = skeleton(source)
    found = []
    for before, after in pairwise(whole.paragraphs):
        first, last = int(before.number) + 1, int(after.number) - 1
        if first <= last:
            missing = f"paragraph {first}" if first == last else f"paragraphs {first} to {last}"
            told = f"No {missing} between {before.number} and {after.number}. Is a page lost, or a number misprinted?"
            page, span = whole.running.place(after.start, after.end)
            found.append(Finding("paragraph_numbers_missing", Severity.WARNING, told, Place(page, after.number, span)))
    return found


layout = Layout(DocumentKind.WORKING_GROUP_REPORT, _matches, _parse)
