"""The modalities that are numbers, as `domain.modalities` has them.

Source: data/modalities.csv; each row keeps its own citation and sureness.
"""

from functools import cache

from openupr.domain.findings import Sureness
from openupr.domain.modalities import Modality
from openupr.vocabulary.tables import Row, rows_in, rows_of


@cache
def modalities() -> tuple[Modality, ...]:
    """Every row, in the order of the file."""
    return tuple(_modality(row) for row in rows_of("modalities"))


def modalities_in(text: str) -> tuple[Modality, ...]:
    """The rows of a table of the same columns, as text: an operator's own. Raises BadCell, which names it."""
    return tuple(_modality(row) for row in rows_in("modalities", text))


def _modality(row: Row) -> Modality:
    first, value = row.number("first_session"), row.number("value")
    if first is None or value is None:
        raise row.bad("first_session" if first is None else "value", "a number", "nothing")
    return Modality(
        name=row["name"],
        first=first,
        last=row.number("last_session"),
        value=value,
        unit=row["unit"],
        basis=row["basis"],
        citation=row["citation"],
        sureness=Sureness(row["sureness"]),
        note=row["note"],
    )
