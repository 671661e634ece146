"""Imports as pages show them: reviews by name with their addresses, for the import pages and for the home page.

Does not: ask the database (`store.imported` does), or show a file's name to readers: a person chose it.
"""

from typing import Any

from openupr.domain import rehearsal
from openupr.domain.standing import SHAPE, WORDS, Value
from openupr.site import facts
from openupr.store import imported as kept

Plain = dict[str, Any]


def last_imported(count: int = 5) -> list[Plain]:
    """The last imports that stand, newest first, for everybody: no file names, nothing of a rehearsal."""
    return [{**_named(one), "file": None} for one in kept.last_imported(count)]


def last_for_administrator(count: int) -> list[Plain]:
    """The same with file names and with what belongs to a rehearsal."""
    return [_named(one) for one in kept.last_imported(count, invented=True)]


def review(address: str) -> Plain:
    """A review by its address ("SVN/3"): its State, cycle, and the address of its page."""
    code, _, cycle = address.partition("/")
    return {"address": f"/reviews/{address}", "state": facts.state(code), "cycle": int(cycle)}


def positions(counted: dict[str, int]) -> list[tuple[str, str, str, int]]:
    """Positions with their shapes, words and numbers, in the order in which they are always shown."""
    order: tuple[Value | None, ...] = (*Value, None)
    keys = [(value.value if value else "none", value) for value in order]
    return [(key, SHAPE[value], WORDS[value], counted[key]) for key, value in keys if counted.get(key)]


def _named(one: Plain) -> Plain:
    return {**one, "reviews": [review(each) for each in one["reviews"]], "mark": rehearsal.INVENTED}
