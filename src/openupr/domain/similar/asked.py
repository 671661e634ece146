"""What a text asks, as marks with a weight: instruments and acts that recur, then the words that are left.

A word that only gives force or courtesy does not count; of words that mean the same one stands for all; what follows
"in order to", "including", "in line with" up to the next comma is a detail and weighs less (docs/similar.md, 1 and 5).
Does not: compare.
"""

import re
from collections.abc import Mapping
from dataclasses import dataclass

from openupr.domain.similar.instruments import mentions
from openupr.domain.similar.known import Known, plain

ACT = 10.0
APPLIED = 3.0
_OF_ACT = {"ratify": ACT, "reservation": ACT, "report": ACT / 2}
DETAIL = 0.4
CLASS = 0.6
RARE = 3.5
_OF_RATIFYING = frozenset({":ratify", "instru", "treati", "treaty", "conven", "core", "remain", "main", "major"})
_LONGEST_STEM = 6
# "including by training", "with a view to", "in accordance with"
_DETAIL = re.compile(
    r"\b(?:including|inter alia|such as|in particular|particularly|especially|notably|in order to|so as to"
    r"|with a view to|in view of|aimed at|aiming at|in line with|in accordance with|in conformity with"
    r"|in compliance with|pursuant to|as recommended by|in cooperation with|in consultation with"
    r"|in collaboration with|with the (?:support|assistance) of|through|by|thereby|under)\b"
)
_ENDINGS = ("s", "es", "d", "ed", "ing")
_WORD = re.compile(r"\w+")


@dataclass(frozen=True, slots=True)
class Asked:
    """Marks with their weights: `ratify:CAT`, `ask:nhri`, `:prohibit` (a group of words), `corpor` (a stem).

    `said`: for each mark the words that stand in the text. `whole`: the weights together.
    """

    marks: Mapping[str, float]
    said: Mapping[str, str]
    whole: float


def asked(text: str, known: Known) -> Asked:
    """The marks of a text."""
    words, stops = plain(text)
    marks: dict[str, float] = {}
    said: dict[str, str] = {}
    left = _instruments(words, known, marks, said)
    left = _asks(left, known, marks, said)
    details = _details(left, stops)
    for found in _phrases(left, known):
        start, word, as_one = found
        if not as_one:
            continue
        if as_one in _OF_RATIFYING and any(mark.startswith("ratify:") for mark in marks):
            continue
        weight = known.common.get(as_one, RARE) * (CLASS if as_one.startswith(":") else 1.0)
        weight *= DETAIL if any(a <= start < b for a, b in details) else 1.0
        marks[as_one] = max(weight, marks.get(as_one, 0.0))
        said.setdefault(as_one, word)
    return Asked(marks, said, sum(marks.values()))


def stems(text: str, known: Known) -> set[str]:
    """The marks of a text's words: what rarity is counted of."""
    words, _ = plain(text)
    return {as_one for _, _, as_one in _phrases(words, known) if as_one}


def stem(word: str) -> str:
    """A word's beginning, which its forms share: "educational" and "education" are "educat"."""
    bare = word[:-1] if word.endswith("s") and not word.endswith(("ss", "us", "is")) and len(word) > 3 else word
    return bare if bare.isdigit() else bare[:_LONGEST_STEM]


def _mark(word: str, same: Mapping[str, str]) -> str:
    """What a word counts as: as it is listed, or as its form without an ending is; else its stem."""
    for form in (word, *(word.removesuffix(ending) for ending in _ENDINGS if word.endswith(ending))):
        if form in same:
            return same[form]
    return stem(word)


def _instruments(words: str, known: Known, marks: dict[str, float], said: dict[str, str]) -> str:
    left = words
    for one in mentions(words, known):
        act = one.act or "name"
        mark = f"{act}:{one.key}"
        marks[mark] = _OF_ACT.get(act, APPLIED)
        said[mark] = one.key
        left = left[: one.start] + " " * (one.end - one.start) + left[one.end :]
    return left


def _asks(words: str, known: Known, marks: dict[str, float], said: dict[str, str]) -> str:
    left = words
    acts = {as_one for _, _, as_one in _phrases(words, known)}
    for found in known.finding_asks.finditer(words):
        one = known.asks[int(str(found.lastgroup)[1:])]
        mark = f"ask:{one.key}"
        if one.begun:
            mark += ":begun" if one.begun in acts else ":there"
        marks[mark] = ACT
        said[mark] = one.name
        left = left[: found.start()] + " " * (found.end() - found.start()) + left[found.end() :]
    return left


def _details(words: str, stops: list[int]) -> list[tuple[int, int]]:
    """Where details stand: from their first word to the next stop."""
    found = []
    for one in _DETAIL.finditer(words):
        end = next((stop for stop in stops if stop > one.end()), len(words))
        found.append((one.end(), end))
    return found


def _phrases(words: str, known: Known) -> list[tuple[int, str, str]]:
    """Every word or known phrase: its place, its letters, the mark it counts as ("" where it does not count)."""
    found = []
    taken = words
    for one in known.finding_phrases.finditer(words):
        found.append((one.start(), one[0], known.same[one[0]]))
        taken = taken[: one.start()] + " " * (one.end() - one.start()) + taken[one.end() :]
    for one in _WORD.finditer(taken):
        word = one[0]
        found.append((one.start(), word, _mark(word, known.same)))
    return sorted(found)
