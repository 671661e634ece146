"""A file of advance questions cut into pieces: askers, headings put over questions, questions, marks of a translation.

Source: RULES 3.12; files as circulated for sessions 7, 20 and 34: the asker's name alone on a line, then bullets,
numbers or plain paragraphs.
Does not: know who the asker is.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from itertools import pairwise

from openupr.documents.source import Source
from openupr.vocabulary.names import Listing, resolver

# A bullet or number typed before the text: "• ", "- ", "1. ", "2) ", "(a) ", "iii. "
_TYPED = re.compile(r"(?:[•·●▪\uf0b7*]|[-–—](?=\s)|\(?(?:\d{1,2}|[a-z]|[ivx]{1,4})[.)](?=\s))\s*", re.IGNORECASE)
# "[Informal translation provided by Argentina]", "(Unofficial translation)"
_TRANSLATION = re.compile(r"[\[(]?\s*(?:informal|unofficial|courtesy|free)\s+translation\b", re.IGNORECASE)
# "------", "***": the end of a file; "3": the number of a page
_IDLE = re.compile(r"[\W_]+|\d{1,3}")
_ENDED = re.compile(r"[.?!:;…)\]”\"]\s*$")
_CONTINUED = re.compile(r"\s*\((?:cont(?:inued|['’]d|d)?\.?)\)\s*$", re.IGNORECASE)
_LONGEST_NAME = 200
_LONGEST_HEADING = 90
_SHORT = 0.8  # a line of a PDF shorter than this part of the longest ends a paragraph


@dataclass(frozen=True, slots=True)
class Piece:
    """One piece: `kind` is "asker", "heading", "question" or "translation"; its text without bullet, and place."""

    kind: str
    text: str
    page: int
    span: tuple[int, int]
    listing: Listing | None = None
    labelled: bool = False


@dataclass(slots=True)
class _Line:
    """A line of a PDF or a block of a Word file. `fresh`: it opens a paragraph, as far as one can see."""

    text: str
    page: int
    span: tuple[int, int]
    labelled: bool
    bold: bool
    fresh: bool
    block: bool = False


def pieces_of(source: Source, skip: int) -> list[Piece]:
    """The pieces after the first `skip` lines with text (the title), in order."""
    lines = list(_lines(source))[skip:]
    pieces: list[Piece] = []
    for line, following in pairwise([*lines, None]):
        if line is not None and not _IDLE.fullmatch(line.text):
            _take(pieces, line, following)
    return pieces


def texts_of(source: Source) -> list[str]:
    """Every line or block with text, in order, as `pieces_of` counts them."""
    return [line.text for line in _lines(source)]


def asker_of(text: str, bold: bool = False) -> Listing | None:
    """The States that a line names as askers, None where it is no asker's line."""
    text = _CONTINUED.sub("", text).strip()
    if len(text) > _LONGEST_NAME or text.endswith(("?", ".", ";", ",")):
        return None
    listing = resolver().split(text)
    own = re.split(r"\bon\s+behalf\s+of\b", text, flags=re.IGNORECASE)[0]
    loud = own.isupper() or bold
    if listing.states and not listing.unknown:
        return listing
    return listing if listing.states and loud and listing.on_behalf_of else None


def _take(pieces: list[Piece], line: _Line, following: _Line | None) -> None:
    if _TRANSLATION.match(line.text):
        pieces.append(Piece("translation", line.text, line.page, line.span))
        return
    listing = None if line.labelled else _asker(pieces, line)
    if listing:
        pieces.append(Piece("asker", line.text, line.page, line.span, listing))
    elif line.labelled or not pieces or pieces[-1].kind != "question":
        kind = "heading" if _is_heading(pieces, line, following) else "question"
        pieces.append(Piece(kind, _bare(line), line.page, line.span, labelled=line.labelled))
    elif _is_heading(pieces, line, following):
        pieces.append(Piece("heading", line.text, line.page, line.span))
    elif line.fresh and not _of_a_list(pieces, line) and _ENDED.search(pieces[-1].text):
        pieces.append(Piece("question", line.text, line.page, line.span))
    else:
        pieces[-1] = _joined(pieces[-1], line)


def _asker(pieces: list[Piece], line: _Line) -> Listing | None:
    """The asker that a line without bullet names, if the text before it has ended."""
    open_question = bool(pieces) and pieces[-1].kind == "question" and not _ENDED.search(pieces[-1].text)
    if open_question and not (line.bold or line.text.isupper()):
        return None
    return asker_of(line.text, line.bold)


def _is_heading(pieces: list[Piece], line: _Line, following: _Line | None) -> bool:
    """Whether a line is a heading that the asker put over questions: short, before a bullet, after an end."""
    if line.labelled or len(line.text) > _LONGEST_HEADING or line.text.rstrip().endswith(("?", ";")):
        return False
    after_end = not pieces or pieces[-1].kind != "question" or bool(_ENDED.search(pieces[-1].text))
    return after_end and following is not None and following.labelled


def _of_a_list(pieces: list[Piece], line: _Line) -> bool:
    """Whether a line of a PDF goes on with a bulleted question, of which a paragraph may end in the middle."""
    return not line.block and pieces[-1].labelled


def _joined(piece: Piece, line: _Line) -> Piece:
    span = (piece.span[0], line.span[1]) if line.page == piece.page else piece.span
    return replace(piece, text=f"{piece.text} {_bare(line)}", span=span)


def _bare(line: _Line) -> str:
    match = _TYPED.match(line.text) if line.labelled else None
    return " ".join(line.text[match.end() if match else 0 :].split())


def _lines(source: Source) -> Iterator[_Line]:
    return _of_blocks(source) if source.blocks else _of_pages(source)


def _of_blocks(source: Source) -> Iterator[_Line]:
    for block in source.blocks:
        labelled = block.label is not None or bool(_TYPED.match(block.text))
        if block.text.strip():
            yield _Line(block.text.strip(), block.page, block.span, labelled, block.bold, fresh=True, block=True)


def _of_pages(source: Source) -> Iterator[_Line]:
    longest = max((len(text) for page in source.pages for text in page.text.split("\n")), default=0)
    before = ""
    for page in source.pages:
        start = 0
        for text in page.text.split("\n"):
            if text.strip():
                labelled, fresh = bool(_TYPED.match(text.strip())), len(before) < _SHORT * longest
                span = (start, start + len(text))
                yield _Line(text.strip(), page.number, span, labelled, bold=False, fresh=fresh)
                before = text
            start += len(text) + 1
