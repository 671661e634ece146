"""A query as a tree of frozen parts. Words are as `words.words_of` makes them, values as they are indexed.

Does not: read a query (`parsing` does), or run one (engines do).
"""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import TypeAlias


@dataclass(frozen=True, slots=True)
class Word:
    """A text that has the word, or one of its other forms `also` (stems and irregular plurals; `expanding`)."""

    word: str
    also: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Phrase:
    """A text that has these words one after another and nothing between; of `begun` the last is a beginning only."""

    words: tuple[str, ...]
    begun: bool = False


@dataclass(frozen=True, slots=True)
class Prefix:
    """A text that has a word with this beginning."""

    beginning: str


@dataclass(frozen=True, slots=True)
class Field:
    """What has one of these values in the field. `words` of a field hold it with case and accents folded."""

    name: str
    values: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class And:
    """What all parts find."""

    parts: tuple["Query", ...]


@dataclass(frozen=True, slots=True)
class Or:
    """What any part finds."""

    parts: tuple["Query", ...]


@dataclass(frozen=True, slots=True)
class Not:
    """What the part does not find, of everything that is indexed."""

    part: "Query"


@dataclass(frozen=True, slots=True)
class Everything:
    """All that is indexed."""


Query: TypeAlias = Word | Phrase | Prefix | Field | And | Or | Not | Everything
Leaf: TypeAlias = Word | Phrase | Prefix | Field | Everything


def both(first: Query, *others: Query) -> Query:
    """What all of them find; Everything falls out, And within And is joined."""
    parts: list[Query] = []
    for one in (first, *others):
        if isinstance(one, And):
            parts.extend(one.parts)
        elif not isinstance(one, Everything):
            parts.append(one)
    if len(parts) > 1:
        return And(tuple(parts))
    return parts[0] if parts else Everything()


def leaves(query: Query, inside_not: bool = False) -> Iterator[tuple[Leaf, bool]]:
    """Every word, phrase, beginning and field from left to right, and whether it stands under a NOT."""
    if isinstance(query, And | Or):
        for part in query.parts:
            yield from leaves(part, inside_not)
    elif isinstance(query, Not):
        yield from leaves(query.part, not inside_not)
    else:
        yield query, inside_not


def changed(query: Query, change: Callable[[Leaf], Query]) -> Query:
    """The same query, each leaf replaced by what `change` makes of it."""
    if isinstance(query, And):
        return And(tuple(changed(part, change) for part in query.parts))
    if isinstance(query, Or):
        return Or(tuple(changed(part, change) for part in query.parts))
    if isinstance(query, Not):
        return Not(changed(query.part, change))
    return change(query)
