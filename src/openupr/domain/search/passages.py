"""What of a text a query found: the text cut into pieces, those marked that matched; of a long text the best part.

What stands under a NOT is never marked.
Does not: decide whether the text is found at all (engines do).
"""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from functools import lru_cache
from typing import NamedTuple

from openupr.domain.search.tree import Leaf, Phrase, Prefix, Query, Word, leaves
from openupr.domain.search.words import Placed, placed_words

WHOLE = 420
"""A text of at most so many characters is shown whole, of a longer one about so many."""

_BEFORE = 120
# "ê", "公", "٣", "\u0301", "ſ": a text with none of these but signs such as "’" or "–" can be searched as it stands
_OTHER_LETTERS = re.compile(r"[^\x00-\x7f\u2010-\u2027\u00a0\u00ab\u00bb\u00b7\u00a7]")


class Piece(NamedTuple):
    """A part of a text, and whether it matched."""

    text: str
    marked: bool


class Passages:
    """What a query found, of one text after another."""

    def __init__(self, query: Query) -> None:
        self._wanted = tuple(leaf for leaf, inside_not in leaves(query) if not inside_not)
        self._patterns = _patterns(self._wanted)

    def passage(self, text: str, whole: int = WHOLE) -> list[Piece]:
        """The pieces in order; an ellipsis stands where something of the text is left out."""
        spans = self.marks(text)
        start, end = _best(text, spans, whole)
        pieces = [Piece("… ", False)] if start else []
        at = start
        for first, last in spans:
            if first < start or last > end:
                continue
            if first > at:
                pieces.append(Piece(text[at:first], False))
            pieces.append(Piece(text[first:last], True))
            at = last
        if end > at:
            pieces.append(Piece(text[at:end], False))
        return [*pieces, Piece(" …", False)] if end < len(text) else pieces

    def marks(self, text: str) -> list[tuple[int, int]]:
        """The spans of the text that match, in order, none within another."""
        if _OTHER_LETTERS.search(text) is None:
            return _merged(sorted([match.span() for pattern in self._patterns for match in pattern.finditer(text)]))
        words = placed_words(text)
        matched = (_matches(words, leaf) for leaf in self._wanted)
        return _merged(sorted((words[first].start, words[last - 1].end) for each in matched for first, last in each))


def passage(text: str, query: Query, whole: int = WHOLE) -> list[Piece]:
    """The pieces of one text."""
    return Passages(query).passage(text, whole)


def marks(text: str, query: Query) -> list[tuple[int, int]]:
    """The spans of one text that match."""
    return Passages(query).marks(text)


@lru_cache(maxsize=64)
def _patterns(wanted: tuple[Leaf, ...]) -> tuple[re.Pattern[str], ...]:
    """What finds all words, and each other leaf, in a text of the letters a to z: faster than to cut it into words."""
    words = [word for leaf in wanted if isinstance(leaf, Word) for word in (leaf.word, *leaf.also)]
    found = [f"(?:{'|'.join(words)})" if words else "", *map(_pattern, wanted)]
    return tuple(re.compile(rf"(?<![a-z0-9]){one}(?![a-z0-9])", re.IGNORECASE) for one in found if one)


def _pattern(leaf: Leaf) -> str:
    if isinstance(leaf, Prefix):
        return f"{leaf.beginning}[a-z0-9]*"
    if isinstance(leaf, Phrase):
        # overlapping matches of one phrase are merged anyway
        return "[^a-z0-9]+".join(leaf.words) + ("[a-z0-9]*" if leaf.begun else "")
    return ""


def _merged(spans: list[tuple[int, int]]) -> list[tuple[int, int]]:
    whole: list[tuple[int, int]] = []
    for start, end in spans:
        if whole and start < whole[-1][1]:
            whole[-1] = (whole[-1][0], max(whole[-1][1], end))
        else:
            whole.append((start, end))
    return whole


def _matches(words: Sequence[Placed], leaf: Leaf) -> Iterator[tuple[int, int]]:
    """The runs of words [first, last) that a leaf finds."""
    if isinstance(leaf, Word):
        wanted = {leaf.word, *leaf.also}
        yield from ((n, n + 1) for n, one in enumerate(words) if one.word in wanted)
    elif isinstance(leaf, Prefix):
        yield from ((n, n + 1) for n, one in enumerate(words) if one.word.startswith(leaf.beginning))
    elif isinstance(leaf, Phrase):
        length = len(leaf.words)
        for n in range(len(words) - length + 1):
            if _stands(words, n, leaf):
                yield n, n + length


def _stands(words: Sequence[Placed], at: int, phrase: Phrase) -> bool:
    *before, last = phrase.words
    if any(words[at + n].word != word for n, word in enumerate(before)):
        return False
    here = words[at + len(before)].word
    return here.startswith(last) if phrase.begun else here == last


def _best(text: str, spans: Sequence[tuple[int, int]], whole: int) -> tuple[int, int]:
    """From where to where the text is shown: the stretch with the most that matched, begun and ended between words."""
    if len(text) <= whole or not spans:
        return 0, _blank_before(text, whole)
    starts = [max(0, first - _BEFORE) for first, _ in spans]
    firsts, lasts = [first for first, _ in spans], [last for _, last in spans]
    counts = [bisect_right(lasts, start + whole) - bisect_left(firsts, start) for start in starts]
    best = counts.index(max(counts))
    start = starts[best]
    first = text.find(" ", start, start + 40) + 1 if start else 0
    start = first or start
    return start, _blank_before(text, start + max(whole, lasts[best] - start))


def _blank_before(text: str, end: int) -> int:
    if end >= len(text):
        return len(text)
    blank = text.rfind(" ", end - 40, end)
    return blank if blank > 0 else end
