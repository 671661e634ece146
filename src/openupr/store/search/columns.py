"""How an index counts its results by fields: each record's values as small numbers, one to a column.

An engine counts a column of one small number a record in some 3 ns a record, one of several words in 50. So fields
whose values go together share a column, whose number stands for what a record has of all of them; the values of the
others take the places of a row of columns, one each; a record with more of them puts the rest where several may stand.
Whatever a record has, the counts are exact: how values go together decides the time only.
Does not: know an engine or a query.
"""

from collections.abc import Iterable, Mapping
from operator import itemgetter
from typing import Any

from openupr.domain.search.fields import COUNTED

TOGETHER = {
    "c_state": ("state", "group"),
    "c_time": ("cycle", "session", "year"),
    "c_form": ("kind", "document", "language", "position", "bygroup"),
}
"""Columns with the fields that share them."""
PLACES = tuple(f"c_{n}" for n in range(10))
MORE = "c_more"
SINGLE = (*TOGETHER, *PLACES)
"""The columns in which every record has one number; 0 in a place: nothing."""
_SHARED = {name: column for column, names in TOGETHER.items() for name in names}
_APART = tuple(name for name in COUNTED if name not in _SHARED)
Values = tuple[str, ...]
Plain = dict[str, Any]
Counted = Iterable[tuple[int, int]]
_COUNT = itemgetter(1)


class Numbering:
    """Gives the values of records numbers, as they come."""

    def __init__(self) -> None:
        self._combined: dict[str, dict[tuple[Values, ...], int]] = {column: {} for column in TOGETHER}
        self._seen: dict[str, dict[tuple[Values, ...], int]] = {column: {} for column in TOGETHER}
        self._values: dict[tuple[str, str], int] = {}
        self._most = 0

    def numbers(self, fields: Mapping[str, Values]) -> tuple[list[int], list[int]]:
        """A number for each of SINGLE, and those of MORE; `fields`: values by field."""
        single = []
        for column, names in TOGETHER.items():
            has = tuple([fields.get(name, ()) for name in names])
            number = self._seen[column].get(has)
            single.append(self._number(column, has) if number is None else number)
        values = self._values
        apart = [
            values.setdefault((name, value), len(values) + 1)
            for name in _APART
            if name in fields
            for value in dict.fromkeys(fields[name])
        ]
        self._most = max(self._most, len(apart))
        single += apart[: len(PLACES)]
        single += [0] * (len(SINGLE) - len(single))
        return single, apart[len(PLACES) :]

    def _number(self, column: str, has: tuple[Values, ...]) -> int:
        """The number of what comes for the first time in this order; in another it may have been there."""
        known = self._combined[column]
        number = known.setdefault(tuple(map(_each, has)), len(known))
        self._seen[column][has] = number
        return number

    def plain(self) -> Plain:
        """What counting needs, as JSON values; after the last record."""
        combined = {column: list(known) for column, known in self._combined.items()}
        return {"combined": combined, "values": list(self._values), "most": self._most}


class Counting:
    """Asks for the counts of columns, and makes of them those of fields; by what `Numbering.plain` gave."""

    def __init__(self, plain: Plain) -> None:
        """Every value has a place in one list, those of a field by the alphabet: counting adds up by places."""
        combined = {column: _told(names, plain["combined"][column]) for column, names in TOGETHER.items()}
        apart = [(name, value) for name, value in plain["values"]]
        self._values = sorted({*apart, *(one for of_column in combined.values() for each in of_column for one in each)})
        place = {one: nth for nth, one in enumerate(self._values)}
        self._apart = [len(self._values), *(place[one] for one in apart)]  # the number 0 of a place: nothing
        self._combined = {name: [[place[one] for one in each] for each in told] for name, told in combined.items()}
        used = PLACES[: plain["most"]]
        self._places = used if plain["most"] <= len(PLACES) else (*used, MORE)

    def columns(self, names: Iterable[str]) -> dict[str, int]:
        """The columns that these fields need, each with how many numbers it may hold."""
        wanted = dict.fromkeys(_SHARED[name] for name in names if name in _SHARED)
        found = {column: max(1, len(self._combined[column])) for column in wanted}
        if any(name in _APART for name in names):
            found |= dict.fromkeys(self._places, len(self._apart))
        return found

    def counts(self, names: Iterable[str], counted: Mapping[str, Counted]) -> dict[str, list[tuple[str, int]]]:
        """Of each field its values with their counts, most first; `counted`: how often each number is in a column."""
        found: dict[str, list[tuple[str, int]]] = {name: [] for name in names}
        for (name, value), count in zip(self._values, self._totals(counted), strict=False):
            if count and name in found:
                found[name].append((value, count))
        for each in found.values():
            each.sort(key=_COUNT, reverse=True)
        return found

    def _totals(self, counted: Mapping[str, Counted]) -> list[int]:
        """How often each value is there, by its place; what no value stands for comes last."""
        totals = [0] * (len(self._values) + 1)
        for column, numbers in counted.items():
            combined = self._combined.get(column)
            if combined is not None:
                for number, count in numbers:
                    for place in combined[number]:
                        totals[place] += count
            else:
                apart = self._apart
                for number, count in numbers:
                    totals[apart[number]] += count
        return totals


def _told(names: Iterable[str], combined: Iterable[Iterable[Values]]) -> list[list[tuple[str, str]]]:
    """What each number of a column stands for, as fields with values."""
    return [[(name, value) for name, values in zip(names, each, strict=True) for value in values] for each in combined]


def _each(values: Values) -> Values:
    """The values in order, each once."""
    return values if len(values) < 2 else tuple(sorted(set(values)))
