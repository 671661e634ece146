"""How two spellings of a name are held against each other: folding, and the words of a running text.

Does not: guess. Two spellings are the same when their letters are, apart from case, accents, apostrophes,
hyphens, blanks and a leading "the"; nothing is matched by likeness.
"""

import re
import unicodedata
from functools import lru_cache
from typing import NamedTuple

# A run of letters, or "&" ("Bosnia & Herzegovina"); digits of footnotes part words.
_WORD = re.compile(r"[^\W\d_]+(?:[\u0300-\u036f]+[^\W\d_]*)*|&")
# What may stand between two words of one name: "Guinea-\nBissau", "d'Ivoire", "Iran (Islamic", "St. Lucia"
_JOINT = re.compile(r"\s*[-‐‑–'’‘‛‟`´.,]?\s*\(?\s*\Z")
# A word broken at the end of a line: "Bangla-\ndesh", or with the mark that PDF readers leave there
_BREAK = re.compile(r"[-‐‑\xad\x02\ufffe]\s*\n\s*\Z|[\xad\x02\ufffe]\s*\Z")


@lru_cache(maxsize=20_000)
def letters(text: str) -> str:
    """The letters of `text`, without case, accents, blanks and marks: "Côte d’Ivoire" gives "cotedivoire"."""
    decomposed = unicodedata.normalize("NFKD", text.replace("&", "and")).casefold()
    return "".join(c for c in decomposed if c.isalpha())


@lru_cache(maxsize=20_000)
def fold(text: str) -> str:
    """The key of a name: its letters, without a leading "the" ("the Gambia" and "Gambia" are one)."""
    return letters(re.sub(r"^\s*the\s+", "", text, flags=re.IGNORECASE))


class Word(NamedTuple):
    """A word of a running text: its folded letters, where it stands, and what joins it to the word before.

    `joint` is "" where no name can run across, "-" where the word before was broken at the end of a line,
    "," where a comma stands between, "(" for an opened bracket and " " otherwise.
    """

    key: str
    start: int
    end: int
    joint: str


def words_of(text: str) -> list[Word]:
    """The words of `text`, in order."""
    found: list[Word] = []
    last = 0
    for match in _WORD.finditer(text):
        start, end = match.span()
        found.append(Word(letters(match[0]), start, end, _joint(text[last:start])))
        last = end
    return found


@lru_cache(maxsize=5_000)
def _joint(between: str) -> str:
    if between == " ":
        return " "
    if _BREAK.match(between):
        return "-"
    if not _JOINT.match(between):
        return ""
    return next((mark for mark in ",(" if mark in between), " ")


def steps_of(spelling: str) -> list[str]:
    """The folded beginnings of a spelling at its own words: "New Zealand" gives "new", "newzealand"."""
    steps: list[str] = []
    for word in _WORD.finditer(re.sub(r"^\s*the\s+", "", spelling, flags=re.IGNORECASE)):
        steps.append((steps[-1] if steps else "") + letters(word[0]))
    return steps
