"""Answers of an addendum that have words of waiting beside them, each as one finding on all numbers that it governs.

Source: A/HRC/RES/5/1, annex, paragraph 32; RULES 7.1 to 7.3; `documents.waiting`.
Does not: decide on a position; look at a comment beyond the sentence that follows the answer.
"""

from openupr.documents.papers.sentences import sentences
from openupr.documents.waiting import finding_on, waits
from openupr.domain.findings import Finding, Place
from openupr.domain.papers import PositionGiven
from openupr.domain.positions import Position

_MOST_NAMED = 6


def doubts(positions: tuple[PositionGiven, ...]) -> list[Finding]:
    """One finding for each such answer; none where the position is pending."""
    governed: dict[tuple[str, int, tuple[int, int], Position | None], list[PositionGiven]] = {}
    for given in positions:
        governed.setdefault((_answer(given), given.page, given.span, given.position), []).append(given)
    found = []
    for (text, page, span, position), own in governed.items():
        numbers = list(dict.fromkeys(number for given in own for number in given.numbers))
        found.append(finding_on(_listed(numbers), text, position, Place(page, own[0].paragraph, span)))
    return [one for one in found if one]


def _answer(given: PositionGiven) -> str:
    """The words that give the position: without the comment, but with its first sentence where that says to wait."""
    text, comment = given.text, given.comment
    if not comment or not text.endswith(comment):
        return text
    first = comment[slice(*sentences(comment)[0])]
    return text[: len(text) - len(comment)] + (first if waits(first) else "")


def _listed(numbers: list[str]) -> str:
    return ", ".join(numbers if len(numbers) < _MOST_NAMED else [*numbers[:3], "…", numbers[-1]])
