"""Every kind of fact that ships, row by row, as pages show it: its key, its values, its source, how sure it is.

Facts are chosen as a reader clicks: by the cell of a column, by what is missing, by whence they come.
Source: the tables of `vocabulary/data`; what a column means stands in `data/README.md`.
Does not: know what a kind of fact says; a new column of a table appears by itself.
"""

import re
from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from functools import cache
from typing import Any
from urllib.parse import quote, urlencode

from django.utils.translation import gettext_lazy as _

from openupr.site.language import current
from openupr.site.naming import name_of
from openupr.site.wording import said
from openupr.vocabulary.tables import Row, rows_of

Plain = dict[str, Any]
CERTAINTIES = ("high", "medium-high", "medium", "low", "unknown")
OWN_COLUMNS = ("certainty", "source", "note", "description")
"""Columns that stand in a place of their own on a page, beside the values."""
DOCUMENTS = "documents"
"""The origin of facts whose source names a UN document by its symbol."""
_FAILED = ("postponed", "state_absent")
# "A/HRC/25/15", "A/RES/ES-11/3"
_SYMBOL = re.compile(r"A/(?:HRC/|RES/)\S")
# What follows a name: "press, March 2011", "OHCHR release of 29 April 2010", "A/HRC/61/12 (Honduras)", "session 40"
_PARTICULARS = re.compile(r",| \(|:| of \d| of the \d| in \d| \d{1,2}\b")


@dataclass(frozen=True, slots=True)
class Kind:
    """A kind of fact: its table, what the page calls it, and the columns that tell one fact from another."""

    name: str
    table: str
    title: Any = field(compare=False)
    key: tuple[str, ...]


KINDS = {
    kind.name: kind
    for kind in (
        Kind("state", "states", _("States"), ("iso3",)),
        Kind("name", "names", _("Names of States in six languages"), ("iso3", "language")),
        Kind("group", "groups", _("Memberships of regional groups"), ("iso3", "kind", "group", "seat", "since")),
        Kind("term", "council_terms", _("Terms in the Council"), ("iso3", "start")),
        Kind("cycle", "cycles", _("Cycles"), ("cycle",)),
        Kind("session", "sessions", _("Sessions of the Working Group"), ("session",)),
        Kind("council-session", "council_sessions", _("Sessions of the Council"), ("session",)),
        Kind("review", "reviews", _("Reviews, and dates that failed"), ("iso3", "cycle")),
        Kind("decision", "decisions", _("Decisions of the Council"), ("symbol",)),
        Kind("case", "special_cases", _("Steps outside the ordinary course"), ("date", "iso3", "kind")),
        Kind("president", "presidents", _("Presidents of the Council"), ("council_cycle",)),
        Kind("tally", "plenary_tallies", _("Positions counted in plenary"), ("iso3", "session")),
    )
}
BY_TABLE = {kind.table: kind for kind in KINDS.values()}


@cache
def rows(kind: Kind) -> dict[str, Row]:
    """The facts of a kind by key, in the order of their table."""
    return {_key(kind, row): row for row in rows_of(kind.table)}


def origins(row: Row) -> set[str]:
    """Whence a fact comes, particulars left out: "UPR Info", "press"; DOCUMENTS for every symbol of a UN document."""
    return {
        DOCUMENTS if _SYMBOL.search(one) else _PARTICULARS.split(one)[0].strip() for one in row["source"].split("; ")
    }


def choose(kind: Kind, wanted: Mapping[str, str]) -> list[Row]:
    """The facts of a kind that answer to all that is wanted, in the order of their table.

    `wanted`: the name of a column and its cell; "missing" and the name of a column whose cell is to be empty; "from"
    and an origin. Raises ValueError, in one line, for a column that the kind has not.
    """
    found = list(rows(kind).values())
    columns = tuple(found[0].cells)
    for name, value in wanted.items():
        column = value if name == "missing" else name
        if name != "from" and column not in columns:
            raise ValueError(f"A column of {kind.table} was expected ({', '.join(columns)}), found another.")
        if name == "from":
            found = [row for row in found if value in origins(row)]
        else:
            found = [row for row in found if row[column] == ("" if name == "missing" else value)]
    return found


def find(name: str, key: str) -> tuple[Kind, Row] | None:
    """The kind of that name and its fact under that key; None where there is none."""
    kind = KINDS.get(name)
    row = rows(kind).get(key) if kind else None
    return (kind, row) if kind and row else None


def title_of(name: str, key: str) -> str:
    """A fact's name for a reader, whatever page it stands on: "Slovenia, cycle 3"; of an unknown one kind and key."""
    found = find(name, key)
    return _title(*found).replace("_", " ") if found else f"{name} {key}".replace("_", " ")


def fact(kind: Kind, row: Row) -> Plain:
    """A fact as plain data: values as text, by the names of their columns; `address` only where it has a page."""
    key = _key(kind, row)
    values = {column: text for column, text in row.cells.items() if column not in OWN_COLUMNS}
    return {
        "kind": kind.name,
        "key": key,
        "title": _title(kind, row),
        "anchor": quote(key, safe=""),
        "values": values,
        "said": row.cells.get("description", ""),
        "note": row.cells.get("note", ""),
        "source": row["source"],
        "certainty": row["certainty"],
        "address": page_of(kind, row),
        "report": "/report-error?" + urlencode({"kind": kind.name, "key": key}),
        "table": f"{kind.table}.csv",
        "line": row.line,
    }


def page_of(kind: Kind, row: Row) -> str | None:
    """The page that shows the fact, None where only the list of its kind does."""
    cells = row.cells
    if kind.name == "session":
        return f"/sessions/{cells['session']}"
    if kind.name in ("review", "case") and cells["iso3"] and cells["cycle"]:
        return f"/reviews/{cells['iso3']}/{cells['cycle']}"
    return f"/states/{cells['iso3']}" if cells.get("iso3") else None


def by_certainty(found: Iterable[Row]) -> list[tuple[str, int]]:
    """How many of the facts are how sure, in the order of CERTAINTIES."""
    counted = Counter(row["certainty"] for row in found)
    return [(certainty, counted[certainty]) for certainty in CERTAINTIES]


def _title(kind: Kind, row: Row) -> str:
    """The fact's name for a reader: "Israel, cycle 2", "Session 34", "2013-01-29, Israel, non participation"."""
    parts = [_named(column, row[column]) for column in kind.key if row[column]]
    title = current().comma.join(parts)
    return title[0].upper() + title[1:]


def _named(column: str, value: str) -> str:
    if column == "iso3":
        return name_of(value)
    if value.isdecimal():
        return f"{said(column.replace('_', ' '))} {value}"
    return said(value.replace("_", " "))


def _key(kind: Kind, row: Row) -> str:
    parts = [row[column] or "-" for column in kind.key]
    # A date that failed stands beside the review that was held: the session tells them apart.
    if kind.name == "review" and row["status"] in _FAILED:
        parts.append(row["session"])
    return parts[0] if kind.name == "decision" else "/".join(parts)
