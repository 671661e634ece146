"""The report of the Working Group in French or Spanish, a first step: dates, troika, recommendations with positions.

Source: RULES 6.1 to 6.6; the phrases of each language stand in `languages/<code>/phrases.toml`.
Does not: read speakers, delegation, pledges, items without a full number ("115.1"), texts in parts: a finding says so.
"""

import re
from collections.abc import Iterator
from itertools import zip_longest

from openupr.documents.introduction.paragraphs import Running, running
from openupr.documents.layout import Layout, Parsed
from openupr.documents.source import Source
from openupr.domain.documents import DocumentKind
from openupr.domain.findings import Finding, Place, Severity
from openupr.domain.positions import Position
from openupr.domain.report import Introduction, Recommendation, WorkingGroupReport
from openupr.domain.symbols import symbols_in
from openupr.languages.phrases import Phrases, phrases
from openupr.vocabulary.calendar import sessions
from openupr.vocabulary.names import resolver

# "115. Les recommandations …", "115.1 Ratifier …", "115.1. Ratificar …" at the head of a line
_NUMBERED = re.compile(r"^[ \t]*(?P<chapeau>\d{1,3})\.(?P<item>\d{1,3})?\.?[ \t]+(?=\S)", re.MULTILINE)
# The brackets of States that close an item: "(Croatie) ;", "(Bolivia (Estado Plurinacional de));"
_STATES = re.compile(r"\((?P<states>(?:[^()]|\([^()]*\))*)\)\s*[;.]?\s*$")
_ABOUT = Place(1)


def _matches(source: Source) -> float:
    found = _phrases(source)
    if found is None:
        return 0.0
    if found.patterns["other"].search(_cover(source)):
        return 0.1
    return 0.95 if any(found.patterns["conclusions"].search(page.text) for page in source.pages[1:]) else 0.6


def _parse(source: Source) -> Parsed:
    found = _phrases(source)
    if found is None:
        return Parsed(WorkingGroupReport())
    text = running(source)
    cover = _cover(source)
    title = found.patterns["title"].search(cover)
    opening = _introduction(text.text, found)
    unknown: list[Finding] = []
    items = tuple(_recommendations(text, found, unknown))
    told = f"Read in {found.tongue.name} as a first step: no speakers, delegation, pledges, or texts in parts."
    return Parsed(
        WorkingGroupReport(opening, items),
        title=" ".join(title[0].split()) if title else None,
        symbol=next((str(symbol) for symbol, _span in symbols_in(cover)), None),
        state=_state(cover[title.end() :] if title else cover, found),
        session=_session(opening),
        language=found.tongue.code,
        findings=(Finding("report_read_in_part", Severity.NOTE, told, _ABOUT), *unknown),
    )


def _cover(source: Source) -> str:
    return source.pages[0].text if source.pages else ""


def _phrases(source: Source) -> Phrases | None:
    return next((one for one in phrases().values() if one.patterns["title"].search(_cover(source))), None)


def _introduction(text: str, found: Phrases) -> Introduction:
    review, adoption, selected, troika = (
        found.patterns[name].search(text) for name in ("review", "adoption", "selected", "troika")
    )
    return Introduction(
        review_date=found.day(review) if review else None,
        review_meeting=int(review["meeting"]) if review else None,
        adoption_date=found.day(adoption) if adoption else None,
        adoption_meeting=int(adoption["meeting"]) if adoption else None,
        troika=tuple(code for code in _named(troika["states"], found).values() if code) if troika else (),
        troika_selected_on=found.day(selected) if selected else None,
    )


def _session(opening: Introduction) -> int | None:
    """The session within whose days the review was held, as far as the days are known to the day."""
    day = opening.review_date
    held = (number for number, one in sessions().items() if day and one.start.first <= day <= one.end.last)
    return next(held, None)


def _state(after_title: str, found: Phrases) -> str | None:
    """The State under review: the first line after the title that is a State's name as a whole."""
    lines = (re.sub(r"[*∗†\d]+\s*$", "", line).strip() for line in after_title.split("\n"))
    return next((code for line in lines if line and (code := _find(line, found))), None)


def _recommendations(text: Running, found: Phrases, unknown: list[Finding]) -> Iterator[Recommendation]:
    """The items after the heading of the conclusions; a paragraph without items governs those that follow it."""
    headings = list(found.patterns["conclusions"].finditer(text.text))  # the last: a table of contents names it too
    marks = list(_NUMBERED.finditer(text.text, headings[-1].end() if headings else len(text.text)))
    governing = ""
    for mark, following in zip_longest(marks, marks[1:]):
        end = following.start() if following else len(text.text)
        words = " ".join(text.text[mark.end() : end].split())
        if mark["item"] is None:
            governing = words
            continue
        page, span = text.place(mark.start(), mark.start() + len(text.text[mark.start() : end].rstrip()))
        number = f"{mark['chapeau']}.{mark['item']}"
        brackets = _STATES.search(words)
        named = _named(brackets["states"], found) if brackets else {}
        unknown += [_unknown(name, number, Place(page, number, span)) for name, code in named.items() if not code]
        yield Recommendation(
            number,
            mark["chapeau"],
            (words[: brackets.start()] if brackets else words).rstrip(" ;."),
            tuple(code for code in named.values() if code),
            _position(governing, found),
            page,
            span,
            as_printed=governing or None,
        )


def _position(governing: str, found: Phrases) -> Position | None:
    return next((Position(name) for name, verb in found.positions.items() if verb.search(governing)), None)


def _named(listing: str, found: Phrases) -> dict[str, str | None]:
    """The names of a listing with their codes, None for one that is no State known here."""
    named: dict[str, str | None] = {}
    for piece in re.split(r"[,;]", " ".join(listing.split())):
        named |= _of_piece(piece.strip(), found) if piece.strip() else {}
    return named


def _of_piece(piece: str, found: Phrases) -> dict[str, str | None]:
    """One name; else two that the language's "and" joins; names hold that word too."""
    if code := _find(piece, found):
        return {piece: code}
    for joint in re.finditer(rf"(?:^|\s+)(?:{found.patterns['and'].pattern})\s+", piece, re.IGNORECASE):
        both = piece[: joint.start()].strip(), piece[joint.end() :].strip()
        codes = {one: _find(one, found) for one in both if one}
        if all(codes.values()):
            return codes
    return {piece: None}


def _find(name: str, found: Phrases) -> str | None:
    bare = re.sub(rf"^{found.patterns['article'].pattern}", "", name, flags=re.IGNORECASE)
    return resolver().find(name) or resolver().find(bare)


def _unknown(name: str, number: str, place: Place) -> Finding:
    message = f"{name!r} ({number}) is no State known here. Correct the name, or add the spelling."
    return Finding("state_not_recognised", Severity.WARNING, message, place)


layout = Layout(DocumentKind.WORKING_GROUP_REPORT, _matches, _parse)
