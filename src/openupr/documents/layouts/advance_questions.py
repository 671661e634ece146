"""Questions submitted in advance to a State under review: DOC, DOCX or PDF, one file a batch.

Source: RULES 3.12 (P8, paragraphs 1 to 5). Title "Advance questions to …", the first batch without a number, later ones
"Add.1" or "second batch"; each asker's name alone on a line; questions under it.
Does not: answer which session it is: the file does not say.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field

from openupr.documents.layout import Layout, Parsed
from openupr.documents.questions.pieces import Piece, asker_of, pieces_of, texts_of
from openupr.documents.source import Source
from openupr.domain.documents import DocumentKind, Remainder
from openupr.domain.findings import Finding, Place, Severity
from openupr.domain.papers import AdvanceQuestions, Asked
from openupr.vocabulary.names import resolver

_CITATION = "President's statement PRST/8/1, paragraphs 1 to 5"
# "ADVANCE QUESTIONS TO SLOVENIA – ADD.1", "ADVANCE QUESTIONS TO SLOVENIA (SECOND BATCH)"
_TITLE = re.compile(r"(?:advance\s+questions|questions\s+submitted\s+in\s+advance)\s+(?:to|for)\s+(.+)", re.IGNORECASE)
_ADD = re.compile(r"[-–—,(\s]*\badd(?:endum)?\.?\s*(\d{1,2})\b.*$", re.IGNORECASE)
_BATCH = re.compile(r"[-–—,(\s]*\(?\b(\w+)\s+batch\b.*$", re.IGNORECASE)
_ORDINALS = ("first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth")
_TITLE_LINES = 4  # a title stands in one of the first lines and may run over two


@dataclass(frozen=True, slots=True)
class _Title:
    state: str | None
    batch: str | None
    lines: int
    text: str


@dataclass(slots=True)
class _Ask:
    """An asker while the pieces under it are gathered."""

    asker: Piece
    questions: list[str] = field(default_factory=list)
    translations: list[str] = field(default_factory=list)
    headings: list[str] = field(default_factory=list)
    end: int = 0
    translated: bool = False


def _matches(source: Source) -> float:
    return 0.97 if _title(texts_of(source)[:_TITLE_LINES]) else 0.0


def _parse(source: Source) -> Parsed:
    title = _title(texts_of(source)[:_TITLE_LINES]) or _Title(None, None, 0, "")
    remainder: list[Remainder] = []
    asks = _gathered(pieces_of(source, title.lines), remainder)
    findings = [] if title.state else [_finding("state_not_recognised", f"The title names no State: {title.text!r}.")]
    return Parsed(
        content=AdvanceQuestions(tuple(_asked(ask) for ask in asks), title.batch),
        title=title.text or None,
        state=title.state,
        findings=(*findings, *_findings(asks)),
        remainder=tuple(remainder),
    )


def _title(lines: list[str]) -> _Title | None:
    """The title among the first lines; where the State's name runs over two lines, both."""
    for index, line in enumerate(lines):
        match = _TITLE.match(line.strip())
        if match is None:
            continue
        titles = [_title_of(match[1], index + 1, line)]
        if titles[0].batch is None and index + 1 < len(lines) and not asker_of(lines[index + 1], bold=True):
            titles.append(_title_of(f"{match[1]} {lines[index + 1]}", index + 2, f"{line} {lines[index + 1]}"))
        return next((title for title in reversed(titles) if title.state), titles[0])
    return None


def _title_of(text: str, lines: int, whole: str) -> _Title:
    batch = None
    if match := _ADD.search(text):
        batch, text = f"Add.{int(match[1])}", text[: match.start()]
    elif match := _BATCH.search(text):
        number = _ORDINALS.index(match[1].lower()) if match[1].lower() in _ORDINALS else None
        batch, text = f"Add.{number}" if number else None, text[: match.start()]
    return _Title(resolver().find(text.strip(" –—-:.")), batch, lines, " ".join(whole.split()))


def _gathered(pieces: list[Piece], remainder: list[Remainder]) -> list[_Ask]:
    asks: list[_Ask] = []
    for piece in pieces:
        if piece.kind == "asker":
            asks.append(_Ask(piece, end=piece.span[1]))
        elif not asks:
            remainder.append(Remainder(piece.page, piece.text))
        else:
            _add(asks[-1], piece)
    return asks


def _add(ask: _Ask, piece: Piece) -> None:
    if piece.page == ask.asker.page:
        ask.end = max(ask.end, piece.span[1])
    if piece.kind == "translation":
        ask.translated = True
    elif piece.kind == "heading":
        ask.headings.append(piece.text)
    else:
        (ask.translations if ask.translated else ask.questions).append(piece.text)


def _asked(ask: _Ask) -> Asked:
    listing = ask.asker.listing
    states = listing.states if listing else ()
    groups = listing.on_behalf_of if listing else ()
    return Asked(
        from_states=tuple(dict.fromkeys(states)),
        on_behalf_of=tuple(re.sub(r"^the\s+", "", group, flags=re.IGNORECASE) for group in groups),
        questions=tuple(ask.questions),
        page=ask.asker.page,
        span=(ask.asker.span[0], ask.end),
        translations=tuple(ask.translations),
        headings=tuple(ask.headings),
    )


def _findings(asks: list[_Ask]) -> Iterator[Finding]:
    if not asks:
        yield _finding("no_asker", "No line names a State that asks. Look at the layout of the file.")
    for ask in asks:
        if not ask.questions:
            place = Place(ask.asker.page, span=ask.asker.span)
            yield _finding("asker_without_question", f"No question was found under {ask.asker.text!r}.", place)


def _finding(rule: str, message: str, place: Place | None = None) -> Finding:
    return Finding(rule, Severity.WARNING, message, place, _CITATION)


layout = Layout(DocumentKind.ADVANCE_QUESTIONS, _matches, _parse)
