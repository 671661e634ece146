"""The parts of a recommendation that a State supports and those that it notes, where its answer says which.

"State A accepts the recommendation on courts. It cannot accept the recommendation on prisons." gives two parts, each
one unbroken stretch of the answer; nothing is composed.
Source: RULES 7.3 (a partial position must say which part).
Does not: find the words of the recommendation that a part means.
"""

import re
from dataclasses import dataclass

from openupr.documents.papers.sentences import Span, sentences
from openupr.documents.papers.verdicts import Verdict, verdicts
from openupr.domain.positions import Position

# What makes a sentence one about the recommendation: "the recommendation on courts", "the second part", "the call for"
_ABOUT = re.compile(
    r"\b(?:recommendations?|recs?|parts?|portion|elements?|aspects?|term|call|premise|spirit|essence)\b", re.IGNORECASE
)
# "at this point it cannot make a definitive statement regarding the second convention"
_OPEN = re.compile(r"\b(?:definit(?:e|ive)|final) (?:statement|position|answer|response|decision)\b", re.IGNORECASE)
# Where one clause ends and the next begins: ", but cannot", "; it notes", "while noting"
_BREAK = re.compile(r"\s*(?:[;,]\s*(?:and\s+|but\s+|while\s+|whereas\s+|however,?\s+)?|\s(?:but|while|whereas)\s)")


@dataclass(frozen=True, slots=True)
class PartSaid:
    """A position on a part: the stretch [start, end) of the answer that gives it."""

    position: Position
    span: Span


def parts_said(answer: str) -> list[PartSaid]:
    """The parts that an answer speaks of, in order; none where it speaks of one position alone and of no part."""
    found: list[PartSaid] = []
    for start, end in sentences(answer):
        sentence = answer[start:end]
        said = [one for one in verdicts(sentence) if one.position is not Position.PARTIALLY]
        if said and (_ABOUT.search(sentence) or _OPEN.search(sentence)):
            found += [
                PartSaid(position, (start + begin, start + stop)) for position, begin, stop in _clauses(sentence, said)
            ]
    return found


def _clauses(sentence: str, said: list[Verdict]) -> list[tuple[Position, int, int]]:
    """The clause of each verdict: the sentence, cut where a new clause begins between two different positions."""
    clauses: list[tuple[Position, int, int]] = []
    begin = 0
    for one, following in zip(said, [*said[1:], None], strict=True):
        if following and following.position is one.position:
            continue
        breaks = list(_BREAK.finditer(sentence, one.span[1], following.span[0])) if following else []
        stop = breaks[-1].start() if breaks else following.span[0] if following else len(sentence)
        clauses.append((one.position, begin, stop))
        begin = breaks[-1].end() if breaks else stop
    return clauses
