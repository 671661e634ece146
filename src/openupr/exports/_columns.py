"""The columns of the tables of a review, for the formats that write one (CSV, XLSX).

Each source column carries symbol, paragraph, page (DESIGN 3.5). All readings of positions stand beside the one that
holds: none is overwritten (RULES 7.3); those of a later day than the file's say so. Lists in a cell are joined by "; ".
Cells that a spreadsheet would take for a formula: `domain.formulas`.
"""

from collections.abc import Iterator
from typing import Any

from openupr.domain.rehearsal import marked
from openupr.domain.symbols import OFFICIAL, Symbol
from openupr.vocabulary.names import resolver

_OF_IMPORT = "day of import"
"""What the basis of a date begins with that is only that of the import: it must not look like one of the document."""
UNDATED = "not dated"
NO_WORDS = "words not imported"

HEADER = (
    "review", "id", "number", "labels", "text", "recommending States", "recommending States by name",
    "position", "position in words", "implemented",
    "position given in", "dated", "the date is", "text from", "theme", "themes", "groups of persons", "SDGs",
    "remark", "all readings", "as of",
)  # fmt: skip
READINGS = (
    "id", "number", "position", "implemented", "kind of source", "given in", "paragraph", "page", "dated",
    "the date is", "later than this file", "as printed", "comment",
)  # fmt: skip


def rows(review: dict[str, Any]) -> Iterator[tuple[str, ...]]:
    """One row a recommendation, in the order of HEADER; every cell is text."""
    for one in review["recommendations"]:
        given = one["standing"] or {}
        yield (
            marked(review["address"]),
            one["id"] or "",
            one["number"],
            "; ".join(f"{label['number']} in {label['document']}" for label in one["labels"]),
            one["text"] or "",
            "; ".join(one["states"]),
            "; ".join(map(name, one["states"])),
            one["position"] or "",
            one["position_words"],
            "yes" if one["implemented"] else "",
            source(given),
            _day(given),
            given.get("basis") or "",
            source(one["source"]),
            one["theme"] or "",
            "; ".join(one["themes"]),
            "; ".join(one["groups"]),
            "; ".join(one["sdgs"]),
            "; ".join(filter(None, (_no_words(one), one["remark"]))),
            "; ".join(f"{given['value']} in {source(given)}{_on(given)}" for given in one["readings"]),
            review["on"],
        )


def readings(review: dict[str, Any]) -> Iterator[tuple[str, ...]]:
    """One row for each dated reading of each recommendation, in the order of READINGS; every cell is text."""
    before = ("kind", "symbol", "paragraph", "page", "dated", "basis")
    for one in review["recommendations"]:
        for given in one["readings"]:
            done, later = ("yes" if given.get(flag) else "" for flag in ("implemented", "later"))
            known = (_day(given) if column == "dated" else str(given[column] or "") for column in before)
            words = (given["as_printed"] or "", given["comment"] or "")
            yield one["id"] or "", one["number"], given["value"], done, *known, later, *words


def _no_words(one: dict[str, Any]) -> str:
    """That importing a document gives its words; of what only the ledger tells none does."""
    return NO_WORDS if one["text"] is None and not one.get("entered") else ""


def address(symbol: str | None) -> str | None:
    """Where the authentic document stands; None for what bears no symbol of the review."""
    return f"{OFFICIAL}{symbol}" if symbol and Symbol.parse(symbol) else None


def source(place: dict[str, Any]) -> str:
    """ "A/HRC/28/15, paragraph 115.1, page 14"; empty where there is no source."""
    if not place:
        return ""
    paragraph = f", paragraph {place['paragraph']}" if place.get("paragraph") else ""
    page = f", page {place['page']}" if place["page"] else ""  # an entry of the ledger has none
    return f"{place['symbol']}{paragraph}{page}"


def name(code: str) -> str:
    """The State's official short name in English; a code that is none stays as it is."""
    try:
        return resolver().english(code)
    except KeyError:
        return code


def _day(given: dict[str, Any]) -> str:
    """The day of a reading: of its document, of the adoption; "not dated" where only the import has a day."""
    return UNDATED if (given.get("basis") or "").startswith(_OF_IMPORT) else given.get("dated") or ""


def _on(given: dict[str, Any]) -> str:
    later = ", later than this file" if given.get("later") else ""
    return f" ({day}{later})" if (day := _day(given)) else ""
