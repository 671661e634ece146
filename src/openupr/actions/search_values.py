"""Values of a query's fields as they are indexed: State and group names to codes, ranges to numbers, parts of themes.

Does not: search, or guess: a name that is unknown is told, with what was expected.
"""

from collections.abc import Callable, Mapping, Sequence

from openupr.domain.search.fields import FIELDS, Values, numbers_of
from openupr.domain.search.lexing import Malformed
from openupr.domain.search.tree import Field, Leaf, Query, changed
from openupr.domain.search.words import words_of
from openupr.domain.standing import NOT_HERE, Value
from openupr.domain.states import RegionalGroup
from openupr.vocabulary.names import resolver
from openupr.vocabulary.states import states

_ALSO_CALLED = {
    "grulac": RegionalGroup.LATIN_AMERICAN_CARIBBEAN,
    "weog": RegionalGroup.WESTERN_EUROPEAN_OTHER,
    "eeg": RegionalGroup.EASTERN_EUROPEAN,
    "apg": RegionalGroup.ASIA_PACIFIC,
}
_KNOWN = {
    "position": (*Value, "none", NOT_HERE),
    "kind": ("recommendation", "pledge", "paragraph"),
}
Listed = Mapping[str, Sequence[str]]
"""The values of a field that the index holds, by the field's name."""


def with_values(query: Query, typed: str, listed: Listed) -> Query:
    """The query with every value as it is indexed. Raises Malformed with the field's place in what was typed."""

    def change(leaf: Leaf) -> Query:
        if not isinstance(leaf, Field):
            return leaf
        place = typed.casefold().find(f"{leaf.name}:") + 1
        found = field(leaf.name, leaf.values, listed, place)
        return _with_left_open(found) if leaf.name == "position" else found

    return changed(query, change)


def field(name: str, values: Sequence[str], listed: Listed, place: int = 0) -> Field:
    """A field with the values as they are indexed; `place`: where it stands in a query, 0 where in the address."""
    found: dict[str, None] = {}
    for value in values:
        read = _READ[FIELDS[name].values](name, value, listed)
        if read is None:
            where = f"after “{name}:” at character {place}" if place else f"in {name}="
            raise Malformed(f"{_expected(name)} was expected {where}, found “{value[:60]}”.", max(place, 1))
        found.update(dict.fromkeys(read))
    return Field(name, tuple(found))


def _with_left_open(found: Field) -> Field:
    """`position:pending`: what a report left pending also where the State's answer since is not in this copy."""
    return Field(found.name, (*found.values, NOT_HERE)) if Value.PENDING in found.values else found


def _expected(name: str) -> str:
    known = _KNOWN.get(name)
    told = f"one of {', '.join(known)}" if known else FIELDS[name].values.value
    return told[:1].upper() + told[1:]


def _states(name: str, value: str, listed: Listed) -> tuple[str, ...] | None:
    code = value.upper()
    found = code if code in states() else resolver().find(value)
    return (found,) if found else None


def _groups(name: str, value: str, listed: Listed) -> tuple[str, ...] | None:
    words = words_of(value)
    also = _ALSO_CALLED.get("".join(words))
    if also:
        return (also.value,)
    found = [one.value for one in RegionalGroup if words and words_of(one.value)[: len(words)] == words]
    return tuple(found) if len(found) == 1 else None


def _numbers(name: str, value: str, listed: Listed) -> tuple[str, ...] | None:
    return numbers_of(value)


def _words(name: str, value: str, listed: Listed) -> tuple[str, ...] | None:
    """The indexed values that are the typed one, case and accents aside, else those that hold its words in a row."""
    words = words_of(value)
    if name in _KNOWN:
        return ("_".join(words),) if "_".join(words) in _KNOWN[name] else None
    known = [(one, words_of(one)) for one in listed.get(name, ())]
    same = tuple(one for one, each in known if each == words)
    if same or name in ("symbol", "number", "similar", "language"):
        return same or (value,)
    return tuple(one for one, each in known if _holds(each, words)) or (value,)


def _holds(words: list[str], part: list[str]) -> bool:
    return any(words[n : n + len(part)] == part for n in range(len(words) - len(part) + 1))


_READ: dict[Values, Callable[[str, str, Listed], tuple[str, ...] | None]] = {
    Values.STATE: _states,
    Values.GROUP: _groups,
    Values.NUMBER: _numbers,
    Values.WORDS: _words,
}
