"""What a form of an index's file is, and which one a file has: the first of `forms` that knows its fields.

Does not: open a file (`opening` does).
"""

import pkgutil
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from importlib import import_module

from openupr.domain.indexed import IndexedRow
from openupr.imports.indexes import forms
from openupr.imports.indexes.opening import Record


@dataclass(frozen=True, slots=True)
class Source:
    """A form: the index's name for the command, its title and the name of its vocabulary of codes, what knows it.

    `matches`: of the names of fields. `rows`: a row a record that is of the review; other records give none.
    """

    name: str
    title: str
    vocabulary: str
    matches: Callable[[Sequence[str]], bool]
    rows: Callable[[Iterator[tuple[int, Record]]], Iterator[IndexedRow]]


@cache
def sources() -> tuple[Source, ...]:
    """All forms, in the order of their modules' names."""
    names = [one.name for one in pkgutil.iter_modules(forms.__path__) if not one.name.startswith("_")]
    return tuple(import_module(f"{forms.__name__}.{name}").source for name in sorted(names))


def source_of(fields: Sequence[str], name: str | None = None) -> Source | None:
    """The form with these fields, of the index `name` where one is named; None where there is none."""
    return next((one for one in sources() if name in (None, one.name) and one.matches(fields)), None)
