"""UPR Info's database since 2020 as Uwazi exports it: CSV, several values of a cell parted by "|".

Headings are the labels or the names of properties ("State under review", "state_under_review"), in files of several
languages with a mark of the language ("recommendation__en").
Source: peers/tracking 1.2 (the properties), 1.3 (Uwazi's CSV).
Does not: follow a relation to another record.
"""

import re
from collections.abc import Iterator, Sequence

from openupr.domain.indexed import Codes, IndexedRow
from openupr.imports.indexes.forms import _values as values
from openupr.imports.indexes.opening import Record
from openupr.imports.indexes.source import Source

# "State under review", "state_under_review__en"
_WORD = re.compile(r"[a-z]+")
_LANGUAGE = re.compile(r"__[a-z]{2}$")
_OUR = {
    "state_under_review": "state",
    "recommending_state": "by",
    "recommending_states": "by",
    "recommendation": "text",
    "title": "title",
    "response": "response",
    "issues": "issues",
    "issue": "issues",
    "session": "session",
    "cycle": "cycle",
    "action_category": "action",
    "action": "action",
    "sdgs": "sdgs",
    "sustainable_development_goals": "sdgs",
    "affected_persons": "persons",
    "shared_id": "ident",
    "sharedid": "ident",
    "id": "ident",
}


def _name(heading: str) -> str | None:
    return _OUR.get("_".join(_WORD.findall(_LANGUAGE.sub("", heading.strip().casefold()))))


def _matches(fields: Sequence[str]) -> bool:
    named = set(map(_name, fields))
    return {"state", "by"} <= named and bool(named & {"text", "title"})


def _rows(records: Iterator[tuple[int, Record]]) -> Iterator[IndexedRow]:
    for place, record in records:
        yield _row(place, {ours: cell for name, cell in record.items() if (ours := _name(name)) and cell})


def _row(place: int, found: Record) -> IndexedRow:
    said = values.bare(found.get("response")) or None
    return values.row(
        place,
        text=found.get("text") or found.get("title"),
        state=values.state(found.get("state", "")),
        by=_each(found.get("by")),
        sitting=values.sitting(found.get("session"), found.get("cycle")),
        said=said,
        codes=Codes(
            issues=_each(found.get("issues")),
            action=values.action(found.get("action")),
            sdgs=_each(found.get("sdgs")),
            persons=_each(found.get("persons")),
        ),
        ident=found.get("ident"),
        pledge="pledge" in (said or "").casefold(),
    )


def _each(cell: str | None) -> tuple[str, ...]:
    return values.each((cell or "").split("|"))


source = Source("uwazi", "UPR Info's database (Uwazi)", "UPR Info", _matches, _rows)
