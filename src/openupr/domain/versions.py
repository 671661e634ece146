"""Which items of several versions of one review are the same recommendation.

Source: RULES 6.3: the label is provisional in drafts ("6.1") and fixed in the final report ("140.1"); the same
number in documents of one numbering (the final report, its corrigenda and languages, OHCHR's list) is the same
recommendation; across numberings text and States decide.
The result does not depend on the order in which the versions arrived.
Does not: give permanent numbers (the store keeps those).
"""

import re
import unicodedata
from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher

ALIKE = 0.8
_WORD = re.compile(r"\w+")


@dataclass(frozen=True, slots=True)
class Item:
    """One item of a version. `key` is whatever the caller knows it by."""

    key: int
    number: str
    text: str
    states: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Version:
    """A document's items. `numbering` is equal where numbers mean the same; versions are joined by ascending `rank`.

    `repeats`: several items of one number are one recommendation (rows of OHCHR's list), not misprinted doubles.
    """

    numbering: str
    rank: tuple[int, str]
    items: tuple[Item, ...]
    repeats: bool = False


@dataclass(slots=True)
class _Group:
    items: list[Item]
    numbers: set[tuple[str, str]]
    words: str
    states: frozenset[str]


def plain(text: str) -> str:
    """A text as compared: lower-case words without accents and punctuation, parted by one blank."""
    folded = unicodedata.normalize("NFKD", text.casefold())
    return " ".join(_WORD.findall("".join(c for c in folded if not unicodedata.combining(c))))


def join(versions: Iterable[Version]) -> list[list[Item]]:
    """Groups of items that are one recommendation, in the order of the first version, then of what later ones add."""
    groups: list[_Group] = []
    for version in sorted(versions, key=lambda one: one.rank):
        _add(groups, version)
    return [group.items for group in groups]


def _add(groups: list[_Group], version: Version) -> None:
    taken: set[int] = set()
    left = _by_number(groups, version, taken)
    left = _by_text(groups, version, left, taken)
    left = _by_likeness(groups, version, left, taken)
    fresh: dict[str, _Group] = {}
    for item in left:
        if version.repeats and (one := fresh.get(item.number)):
            one.items.append(item)
            continue
        group = _Group([item], {(version.numbering, item.number)}, plain(item.text), frozenset(item.states))
        groups.append(group)
        fresh[item.number] = group


def _take(group: _Group, item: Item, version: Version) -> None:
    group.items.append(item)
    group.numbers.add((version.numbering, item.number))


def _by_number(groups: list[_Group], version: Version, taken: set[int]) -> list[Item]:
    known: dict[str, list[int]] = defaultdict(list)
    for index, group in enumerate(groups):
        for numbering, number in group.numbers:
            if numbering == version.numbering:
                known[number].append(index)
    left = []
    for item in version.items:
        free = [index for index in known[item.number] if version.repeats or index not in taken]
        if not free:
            left.append(item)
            continue
        words = plain(item.text)
        best = free[0] if len(free) == 1 else max(free, key=lambda index: (_ratio(words, groups[index].words), -index))
        taken.add(best)
        _take(groups[best], item, version)
    return left


def _by_text(groups: list[_Group], version: Version, items: Sequence[Item], taken: set[int]) -> list[Item]:
    known: dict[str, list[int]] = defaultdict(list)
    for index, group in enumerate(groups):
        if index not in taken:
            known[group.words].append(index)
    left = []
    for item in items:
        free = [index for index in known.get(plain(item.text), ()) if index not in taken]
        if not item.text or not free or _number_known(groups, version, item):
            left.append(item)
            continue
        best = max(free, key=lambda index: (len(groups[index].states & set(item.states)), -index))
        taken.add(best)
        _take(groups[best], item, version)
    return left


def _by_likeness(groups: list[_Group], version: Version, items: Sequence[Item], taken: set[int]) -> list[Item]:
    pairs = []
    for place, item in enumerate(items):
        if not item.text or _number_known(groups, version, item):
            continue
        words, states = plain(item.text), set(item.states)
        for index, group in enumerate(groups):
            if index not in taken and states & group.states and (alike := _ratio(words, group.words)) >= ALIKE:
                pairs.append((-alike, place, index))
    matched: dict[int, int] = {}
    for _, place, index in sorted(pairs):
        if place not in matched and index not in taken:
            matched[place] = index
            taken.add(index)
            _take(groups[index], items[place], version)
    return [item for place, item in enumerate(items) if place not in matched]


def _number_known(groups: list[_Group], version: Version, item: Item) -> bool:
    """Whether another recommendation already bears this number in this numbering (then the texts decide nothing)."""
    return not version.repeats and any((version.numbering, item.number) in group.numbers for group in groups)


def _ratio(one: str, other: str) -> float:
    matcher = SequenceMatcher(None, one, other, autojunk=False)
    if matcher.real_quick_ratio() < ALIKE or matcher.quick_ratio() < ALIKE:
        return 0.0
    return matcher.ratio()
