"""Draft recommendations of all statements in one order, and those that say the same.

Source: RULES 6.4 (each is listed once, with every State that made it), 6.11 (merging needs the consent of States).
Does not: merge. It proposes; each State concerned consents or not.
"""

import re
import unicodedata
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from openupr.domain.drafting.statements import Quoted, Statement

_WORD = re.compile(r"\w+")
_EMPTY = frozenset(("the", "a", "an", "its", "their", "of", "to", "and", "in", "for", "on"))
_ALIKE, _FEWEST = 0.8, 5


@dataclass(frozen=True, slots=True)
class Draft:
    """One draft recommendation: a stable id ("XAB-1"), the State ("" unknown), what was read of it, its file."""

    id: str
    state: str
    said: Quoted
    file: str
    sha256: str


@dataclass(frozen=True, slots=True)
class Alike:
    """Drafts that say the same: word for word (`identical`), or nearly. Their ids in the order of the list."""

    ids: tuple[str, ...]
    identical: bool


def drafts(statements: Iterable[Statement], order: Sequence[str] = ()) -> tuple[Draft, ...]:
    """All drafts: in the order of the list of speakers where it is known, else of the States' codes, then of files."""
    places = {state: place for place, state in enumerate(order)}
    ordered = sorted(statements, key=lambda one: (places.get(one.speaker, len(places)), one.speaker or "~", one.file))
    counted: dict[str, int] = {}
    found = []
    for one in ordered:
        label = one.speaker or "unknown"
        for said in one.recommendations:
            counted[label] = counted.get(label, 0) + 1
            found.append(Draft(f"{label}-{counted[label]}", one.speaker, said, one.file, one.sha256))
    return tuple(found)


def alike(found: Sequence[Draft]) -> tuple[Alike, ...]:
    """Groups of drafts of different States that say the same, in the order of the list; each draft in one group."""
    by_words: dict[str, list[Draft]] = {}
    for one in found:
        by_words.setdefault(_same(one.said.text), []).append(one)
    groups = [Alike(tuple(one.id for one in same), True) for same in by_words.values() if _several(same)]
    heads = [same[0] for same in by_words.values()]
    taken = {id for group in groups for id in group.ids}
    return (*groups, *_nearly([one for one in heads if one.id not in taken]))


def _several(same: Sequence[Draft]) -> bool:
    return len({one.state for one in same}) > 1


def _nearly(heads: Sequence[Draft]) -> list[Alike]:
    """Pairs and more whose words are nearly the same; looked up by their rarest words, so that it stays quick."""
    words = {one.id: _words(one.said.text) for one in heads}
    groups, taken = [], set[str]()
    for place, one in enumerate(heads):
        if one.id in taken or len(words[one.id]) < _FEWEST:
            continue
        others = [
            other.id
            for other in heads[place + 1 :]
            if other.id not in taken and other.state != one.state and _share(words[one.id], words[other.id]) >= _ALIKE
        ]
        if others:
            groups.append(Alike((one.id, *others), False))
            taken |= {one.id, *others}
    return groups


def _share(one: frozenset[str], other: frozenset[str]) -> float:
    return len(one & other) / len(one | other)


def _words(text: str) -> frozenset[str]:
    return frozenset(_WORD.findall(_plain(text))) - _EMPTY


def _same(text: str) -> str:
    return " ".join(_WORD.findall(_plain(text)))


def _plain(text: str) -> str:
    decomposed = unicodedata.normalize("NFKD", text)
    return "".join(c for c in decomposed if not unicodedata.combining(c)).casefold()
