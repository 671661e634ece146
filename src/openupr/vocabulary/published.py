"""Figures that others published of the review, as `domain.auditing.published` sets them beside ours.

Source: data/published_figures.csv; each row keeps its own source and certainty.
Does not: hold a sentence of theirs; figures are facts.
"""

from functools import cache

from openupr.domain.auditing.published import KINDS, Figure
from openupr.vocabulary.tables import Row, rows_of


@cache
def figures() -> tuple[Figure, ...]:
    """Every row, in the order of the file."""
    return tuple(map(_figure, rows_of("published_figures")))


def _figure(row: Row) -> Figure:
    if row["what"] not in KINDS:
        raise row.bad("what", f"one of {', '.join(KINDS)}", repr(row["what"]))
    try:
        value = float(row["value"])
    except ValueError as error:
        raise row.bad("value", "a number", repr(row["value"])) from error
    return Figure(
        row["what"], row["part"], row.whole("first_session"), row.whole("last_session"), value, row["unit"],
        row["who"], row["source"], row["certainty"], row["note"],
    )  # fmt: skip
