"""A record of the Universal Human Rights Index as a row: what its JSON and its Excel file have alike.

Source: field names and forms as public programs read them (peers/tracking 1.1); nobody publishes a schema.
Does not: take what treaty bodies and special procedures recommend; only records whose body is UPR are rows.
"""

from collections.abc import Mapping, Sequence
from typing import Any

from openupr.domain.indexed import Codes, IndexedRow
from openupr.imports.indexes.forms import _values as values

TITLE, VOCABULARY = "OHCHR's Universal Human Rights Index", "UHRI"
NAME = "uhri"


def row(place: int, found: Mapping[str, Any]) -> IndexedRow | None:
    """The row of a record under the JSON file's names of fields; None where it is no recommendation of the review."""
    kind = " ".join(each(found.get("AnnotationType"))).casefold()
    if each(found.get("Body")) != ("UPR",) or (kind and "recommendation" not in kind):
        return None
    country = each(found.get("Countries"))
    return values.row(
        place,
        text=found.get("Text"),
        state=values.state(country[0]) if len(country) == 1 else None,
        by=each(found.get("UprRecommendingCountry")),
        sitting=values.sitting(" ".join(each(found.get("UprSession"))), found.get("UprCycle")),
        said="/".join(each(found.get("UprPositions"))) or None,
        codes=Codes(
            themes=each(found.get("Themes")), sdgs=each(found.get("Sdgs")), persons=each(found.get("AffectedPersons"))
        ),
        symbol=found.get("Symbol"),
        dated=values.day(found.get("PublicationDate")),
        ident=found.get("AnnotationId"),
    )


def each(value: Any) -> tuple[str, ...]:
    """The values of a list, or of a cell of lines "- Norway"; the "- " goes, doubles too."""
    lines: Sequence[Any] = value if isinstance(value, list) else str(value or "").splitlines()
    return values.each(str(one if one is not None else "").strip().removeprefix("- ") for one in lines)
