"""A text as words that compare: the same for what is indexed and for what is asked, whatever engine keeps it.

A word is a run of letters and digits. Case and accents are folded ("Türkiye" is "turkiye"), as are the variants of
Arabic and Cyrillic letters and the digits of other scripts. A run of Chinese characters has no blanks: it is cut into
pairs that overlap, and its last character stands alone after them, so that any part of it is found as a phrase.
Does not: know languages, stems or word lists.
"""

import re
import unicodedata
from functools import lru_cache
from typing import NamedTuple

LONGEST = 100
"""Characters of a word that count; what follows is left out, in a text as in a query."""

_MARKS = "\u0300-\u036f\u0483-\u0487\u064b-\u065f\u0670\u0640\u00ad\u200c\u200d"
_HAN = "\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\U00020000-\U0003ffff"
# "côte", "co\u0302te", "مُعَلِّم", "soft\u00adhyphen": letters and digits, with marks that belong to them; "公 约": blanks
# between Chinese characters are the ends of lines, and mean nothing
_RUN = re.compile(rf"[^\W_](?:[^\W_]|[{_MARKS}]|(?<=[{_HAN}])\s+(?=[{_HAN}]))*")
_ASCII = re.compile(r"[a-z0-9]+")
# "2015年" is "2015" and "年"
_PIECES = re.compile(rf"[{_HAN}]+|[^{_HAN}]+")
_OTHER_LETTERS = str.maketrans(
    {
        **dict(zip("øłđðħıŧ", "olddhit", strict=True)),
        **{"æ": "ae", "œ": "oe", "þ": "th", "ĸ": "k", "ŋ": "n"},
        **{"ى": "ي", "ة": "ه", "ی": "ي", "ک": "ك", "ہ": "ه", "ٱ": "ا", "ء": ""},
        **{"і": "и", "ї": "и", "є": "е", "ґ": "г"},
    }
)


class Placed(NamedTuple):
    """A word, and from which to which character of the text it stands."""

    word: str
    start: int
    end: int


def words_of(text: str) -> list[str]:
    """The words of a text in order."""
    if text.isascii():
        found = _ASCII.findall(text.lower())
        return found if len(text) <= LONGEST else [word[:LONGEST] for word in found]
    return [word for run in _RUN.findall(text) for word in _folded(run)]


def placed_words(text: str) -> list[Placed]:
    """The words of a text in order, each with its place; words of one run share the run's place, but Chinese pairs."""
    found: list[Placed] = []
    for match in _RUN.finditer(text):
        words = _folded(match[0])
        if len(words) == 1:
            found.append(Placed(words[0], match.start(), match.end()))
        else:
            found.extend(_within(match, words))
    return found


def is_han(word: str) -> bool:
    """Whether a word is of Chinese characters."""
    return bool(word) and _PIECES.fullmatch(word) is not None and re.match(f"[{_HAN}]", word) is not None


def _within(match: re.Match[str], words: tuple[str, ...]) -> list[Placed]:
    """Words of a run that has several: the nth Chinese one at the nth character, others at the run's place."""
    start, run = match.start(), match[0]
    han = [place for place, sign in enumerate(run) if is_han(sign)]
    found, nth = [], 0
    for word in words:
        if is_han(word) and nth < len(han):
            last = han[min(nth + len(word) - 1, len(han) - 1)]
            found.append(Placed(word, start + han[nth], start + last + 1))
            nth += 1
        else:
            found.append(Placed(word, start, match.end()))
    return found


@lru_cache(maxsize=200_000)
def _folded(run: str) -> tuple[str, ...]:
    """The words of one run of letters and digits."""
    plain = run.lower() if run.isascii() else _plain(run)
    if plain.isascii():
        return (plain[:LONGEST],) if plain else ()
    return tuple(word for piece in _PIECES.findall(plain) for word in _cut(piece))


def _plain(run: str) -> str:
    """Case, accents and variants folded; what is neither letter nor digit is gone."""
    spread = unicodedata.normalize("NFKD", run).casefold().replace("и\u0306", "й").translate(_OTHER_LETTERS)
    letters = (c for c in spread if c.isalnum())
    return "".join(str(unicodedata.decimal(c)) if c.isdecimal() else c for c in letters)


def _cut(piece: str) -> list[str]:
    if not is_han(piece):
        return [piece[:LONGEST]]
    return [piece[n : n + 2] for n in range(len(piece))]
