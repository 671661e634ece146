"""Two wordings of one text, word by word: what stayed, what was taken out, what was put in.

Does not: judge whether a change is one of meaning.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from enum import StrEnum


class Mark(StrEnum):
    """What became of a stretch of words."""

    KEPT = "kept"
    TAKEN_OUT = "taken out"
    PUT_IN = "put in"


@dataclass(frozen=True, slots=True)
class Piece:
    """A stretch of words, parted by one blank, and what became of it."""

    mark: Mark
    text: str


def pieces(before: str, after: str) -> tuple[Piece, ...]:
    """The pieces in order; those kept and taken out give the old text again, those kept and put in the new one."""
    return tuple(Piece(mark, " ".join(words)) for mark, words in _runs(before.split(), after.split()))


def listed(before: Sequence[str], after: Sequence[str]) -> tuple[Piece, ...]:
    """The same for a list of names, each a piece of its own."""
    return tuple(Piece(mark, name) for mark, names in _runs(before, after) for name in names)


def changed(told: Sequence[Piece]) -> bool:
    """Whether anything was taken out or put in."""
    return any(piece.mark is not Mark.KEPT for piece in told)


def wording(told: Sequence[Piece], mark: Mark) -> str:
    """The old text (TAKEN_OUT) or the new one (PUT_IN) again."""
    return " ".join(piece.text for piece in told if piece.mark in (Mark.KEPT, mark))


def _runs(before: Sequence[str], after: Sequence[str]) -> list[tuple[Mark, Sequence[str]]]:
    runs: list[tuple[Mark, Sequence[str]]] = []
    for kind, b1, b2, a1, a2 in SequenceMatcher(None, before, after, autojunk=False).get_opcodes():
        if kind == "equal":
            runs.append((Mark.KEPT, before[b1:b2]))
            continue
        runs += [(Mark.TAKEN_OUT, before[b1:b2])] if b2 > b1 else []
        runs += [(Mark.PUT_IN, after[a1:a2])] if a2 > a1 else []
    return runs
