"""To which recommendation of a review each row of another index belongs: by number, else by words and States.

A number decides where the row shares a State or words with what bears it; without a number, the same words do, else
words much alike of a State in common. Several rows may belong to one recommendation: an index parts what one number
holds ("Ratify (A)/consider ratifying (B)"). What nothing decides belongs to none.
Does not: match a row to a recommendation of other words because both are by one State.
"""

import re
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher

from openupr.domain.versions import ALIKE, Item, plain

# "50.10", "A.1", not "row 12"
_NUMBER = re.compile(r"(?!row )\S+")
_SAME_NUMBER = 0.5  # how alike texts under one number must be where no State is shared


@dataclass(frozen=True, slots=True)
class Known:
    """A recommendation: its items in the documents, and the texts of its parts."""

    items: Sequence[Item]
    parts: Sequence[str] = ()

    @property
    def states(self) -> frozenset[str]:
        """All its recommending States."""
        return frozenset(state for one in self.items for state in one.states)

    @property
    def texts(self) -> set[str]:
        """Its texts and those of its parts, as compared."""
        return {plain(one) for one in (*(each.text for each in self.items), *self.parts)} - {""}


def bears_number(number: str) -> bool:
    """Whether a row of an index bears a number of the report, not only its place in the file ("row 12")."""
    return bool(_NUMBER.fullmatch(number))


def match(known: Sequence[Known], rows: Iterable[Item]) -> Mapping[int | None, list[Item]]:
    """The rows by the place of their recommendation in `known`; None holds those that belong to none."""
    texts, states = [one.texts for one in known], [one.states for one in known]
    by_number: dict[str, list[int]] = defaultdict(list)
    by_text: dict[str, list[int]] = defaultdict(list)
    for place, one in enumerate(known):
        for number in {each.number for each in one.items}:
            by_number[number].append(place)
        for text in texts[place]:
            by_text[text].append(place)
    found: dict[int | None, list[Item]] = defaultdict(list)
    for row in rows:
        words, makers = plain(row.text), set(row.states)
        numbered = by_number[row.number] if bears_number(row.number) else []
        agreeing = [at for at in numbered if _agrees(words, makers, texts[at], states[at])]
        same = agreeing or ([at for at in by_text[words] if not makers or makers & states[at]] if words else [])
        found[_best(same, makers, states) if same else _likest(words, makers, texts, states)].append(row)
    return found


def alone(rows: Iterable[Item]) -> list[list[Item]]:
    """Rows as recommendations of their own: one a number, else one a text."""
    groups: dict[str, list[Item]] = {}
    for one in rows:
        groups.setdefault(one.number if bears_number(one.number) else f"= {plain(one.text)}", []).append(one)
    return list(groups.values())


def _agrees(words: str, makers: set[str], texts: set[str], states: frozenset[str]) -> bool:
    if not makers or not states or makers & states or not texts or not words:
        return True
    return any(_ratio(words, one, _SAME_NUMBER) >= _SAME_NUMBER for one in texts)


def _best(places: list[int], makers: set[str], states: list[frozenset[str]]) -> int:
    return max(places, key=lambda at: (len(makers & states[at]), -at))


def _likest(words: str, makers: set[str], texts: list[set[str]], states: list[frozenset[str]]) -> int | None:
    tried = [
        (_ratio(words, one, ALIKE), -at)
        for at, each in enumerate(texts)
        if words and makers & states[at]
        for one in each
    ]
    ratio, at = max(tried, default=(0.0, 0))
    return -at if ratio >= ALIKE else None


def _ratio(one: str, other: str, least: float) -> float:
    matcher = SequenceMatcher(None, one, other, autojunk=False)
    if matcher.real_quick_ratio() < least or matcher.quick_ratio() < least:
        return 0.0
    return matcher.ratio()
