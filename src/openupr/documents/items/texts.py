"""An item's text: without its brackets of States, and cut into parts where one number holds several texts.

Does not: find the item; know positions.
"""

import re
from dataclasses import dataclass

from openupr.documents.items.attribution import Bracket, brackets_of
from openupr.documents.items.clauses import EDGE, Piece, parts_of
from openupr.domain.report import Part

_BLANKS = re.compile(r"\s+")
# A blank that was left before a mark when a bracket was taken out.
_BEFORE_MARK = re.compile(r"\s+([;,.:])")
# What stands after the last bracket and still belongs to the sentence: "(State A) as soon as possible;"
_GOES_ON = re.compile(r"\s*[,/]?\s*[a-z]")
# and where it ends, if a comment of the State follows: "the Convention; State B is not in a position …"
_COMMENT = re.compile(r"(?:[;.]|\))\s+(?=[A-Z]\w+(?:\s+\w+)+)")


@dataclass(frozen=True, slots=True)
class ItemText:
    """What an item says. `tail` is what stands after the last bracket of States; `unknown` the names not known."""

    text: str
    states: tuple[str, ...]
    parts: tuple[Part, ...]
    unknown: tuple[str, ...]
    tail: str


def item_text(raw: str) -> ItemText:
    """Read an item's raw text (label off, lines joined)."""
    raw = raw.lstrip(" ;,/")
    brackets = brackets_of(raw)
    if not brackets:
        return ItemText(tidy(raw), (), (), (), "")
    end = _end(raw, brackets[-1].end)
    text, pieces = _pieces(raw[:end], brackets)
    states = tuple(dict.fromkeys(code for bracket in brackets for code in bracket.states))
    unknown = tuple(name for bracket in brackets for name in bracket.unknown)
    return ItemText(text, states, parts_of(text, pieces), unknown, raw[end:].strip(EDGE + ")"))


def tidy(text: str) -> str:
    """One line, single blanks, without the final mark that parts items."""
    return _finished(_BEFORE_MARK.sub(r"\1", _BLANKS.sub(" ", text)))


def _finished(text: str) -> str:
    return text.strip(" ;,/").removesuffix(".").rstrip(EDGE)


def _end(raw: str, last: int) -> int:
    """Where the item ends: at its last bracket, or where the sentence ends that goes on after it."""
    if not _GOES_ON.match(raw, last):
        return last
    comment = _COMMENT.search(raw, last)
    return comment.start() if comment else len(raw)


def _pieces(raw: str, brackets: list[Bracket]) -> tuple[str, list[Piece]]:
    """The text without brackets, and for each bracket [begin, end) of what it follows with its States."""
    text, before, pieces = "", 0, []
    for bracket in brackets:
        begin = len(text.rstrip())
        text = _append(text, raw[before : bracket.begin])
        pieces.append((begin, len(text), bracket.states))
        before = bracket.end
    text = _append(text, raw[before:])
    return _finished(text), pieces


def _append(text: str, piece: str) -> str:
    piece = _BEFORE_MARK.sub(r"\1", _BLANKS.sub(" ", piece))
    if piece[:1] in ";,.:/":
        return text.rstrip() + piece.lstrip()
    if text.endswith((" ", "/")):
        return text + piece.lstrip()
    return text + piece
