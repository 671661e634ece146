"""The columns of a table of recommendations, for the formats that write one (CSV, XLSX).

Each source column carries symbol, paragraph, page (DESIGN 3.5).
"""

from collections.abc import Iterator
from typing import Any

HEADER = (
    "review", "id", "number", "labels", "text", "recommending States", "position", "position in words", "implemented",
    "position given in", "dated", "the date is", "text from", "theme", "themes", "groups of persons", "SDGs",
    "remark", "as of",
)  # fmt: skip
# What makes a spreadsheet take a cell for a formula.
_FORMULA = ("=", "+", "-", "@", "\t", "\r")


def rows(review: dict[str, Any]) -> Iterator[tuple[str, ...]]:
    """One row a recommendation, in the order of HEADER; every cell is text."""
    for one in review["recommendations"]:
        given = one["standing"] or {}
        yield (
            review["address"],
            one["id"],
            one["number"],
            "; ".join(f"{label['number']} in {label['document']}" for label in one["labels"]),
            one["text"],
            ", ".join(one["states"]),
            one["position"] or "",
            one["position_words"],
            "yes" if one["implemented"] else "",
            source(given),
            given.get("dated") or "",
            given.get("basis") or "",
            source(one["source"]),
            one["theme"] or "",
            "; ".join(one["themes"]),
            "; ".join(one["groups"]),
            "; ".join(one["sdgs"]),
            one["remark"] or "",
            review["on"],
        )


def source(place: dict[str, Any]) -> str:
    """ "A/HRC/28/15, paragraph 115.1, page 14"; empty where there is no source."""
    if not place:
        return ""
    paragraph = f", paragraph {place['paragraph']}" if place.get("paragraph") else ""
    return f"{place['symbol']}{paragraph}, page {place['page']}"


def safe(cell: str) -> str:
    """The cell, with an apostrophe before what a spreadsheet would take for a formula."""
    return f"'{cell}" if cell.startswith(_FORMULA) else cell
