"""What the comparison knows beforehand: instruments, acts that recur, words that are the same or do not count.

The tables themselves are `vocabulary/data/instruments.csv`, `key_asks.csv`, `same_words.csv` and `common_marks.csv`;
they are arguments here.
Does not: hold a table, or compare.
"""

import re
from collections.abc import Iterable
from dataclasses import dataclass, field

_NOT_A_WORD = re.compile(r"[^\w\s]|_")


@dataclass(frozen=True, slots=True)
class Instrument:
    """A treaty or declaration: its key, its name, how plain text names it, the key of its optional protocol or "".

    `found`: phrases by which a search finds texts that name it.
    """

    key: str
    name: str
    pattern: str
    protocol: str
    found: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class KeyAsk:
    """An act that thousands of recommendations ask, whatever their words: "standing invitation".

    `begun`: the group of words that tells whether it is to begin (`:establish`) or is there; "" where that is all one.
    """

    key: str
    name: str
    pattern: str
    begun: str = ""
    found: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Known:
    """The tables, ready to be looked up. `same`: word or phrase -> what it counts as, "" where it does not count.

    `common`: marks that come often, with their rarity (natural logarithm of texts by texts that have it).
    """

    instruments: tuple[Instrument, ...]
    asks: tuple[KeyAsk, ...]
    same: dict[str, str]
    common: dict[str, float]
    finding_instruments: re.Pattern[str] = field(repr=False)
    finding_asks: re.Pattern[str] = field(repr=False)
    finding_phrases: re.Pattern[str] = field(repr=False)


def known(
    instruments: Iterable[Instrument], asks: Iterable[KeyAsk], same: dict[str, str], common: dict[str, float]
) -> Known:
    """The tables with one pattern for each: every alternative is tried at a place once, in the order of the table."""
    listed, asked = tuple(instruments), tuple(asks)
    phrases = sorted((words for words in same if " " in words), key=len, reverse=True)
    return Known(
        listed,
        asked,
        same,
        common,
        _either("i", [one.pattern for one in listed]),
        _either("a", [one.pattern for one in asked]),
        re.compile(rf"\b(?:{'|'.join(phrases)})\b" if phrases else r"(?!)"),
    )


def _either(letter: str, patterns: list[str]) -> re.Pattern[str]:
    """Whole words only; the name of the group that matched ends with the place of its pattern."""
    groups = "|".join(f"(?P<{letter}{at}>{pattern})" for at, pattern in enumerate(patterns))
    return re.compile(rf"\b(?:{groups})\b" if patterns else r"(?!)")


def plain(text: str) -> tuple[str, list[int]]:
    """The text in small letters without marks, single blanks; and where a comma, a full stop or a semicolon stood.

    >>> plain("Ratify CAT, and sign.")
    ('ratify cat and sign', [10, 19])
    """
    kept: list[str] = []
    stops: list[int] = []
    length = 0
    for word in text.lower().split():
        bare = " ".join(_NOT_A_WORD.sub(" ", word.replace("'s", "").replace("\u2019s", "")).split())
        if bare:
            length += len(bare) + bool(kept)
            kept.append(bare)
        if word[-1] in ",;.:":
            stops.append(length)
    return " ".join(kept), stops
