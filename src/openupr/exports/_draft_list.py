"""A list of recommendations for a mission as Word: each with its States, its quote, and a place for supported, noted,
later.

Does not: carry a masthead or a symbol of the United Nations (`_word_table` says on each page who made it).
"""

from collections.abc import Iterator, Sequence

from openupr.domain.drafting.rows import POSITIONS, Row
from openupr.domain.rehearsal import is_invented_state, name_of
from openupr.exports._word_table import word_table
from openupr.vocabulary.names import resolver

HEADER = ("Number", "Recommendation (States)", "Supported / noted / later", "As in the statement", "Look at")
_WIDTHS = (8, 38, 13, 27, 14)
_BOX = "\u2610"


def word(rows: Sequence[Row], title: str) -> bytes:
    """The list as bytes of a DOCX."""
    return word_table([HEADER, *map(_cells, rows)], _WIDTHS, title)


def states_of(row: Row) -> str:
    """The States of a row as the newer reports print them: "(State B) (State C)"."""
    return " ".join(f"({_name(state)})" for state in row.states)


def _cells(row: Row) -> tuple[str, ...]:
    boxes = "\n".join(f"{_BOX} {word}" for word in POSITIONS)
    return row.label, f"{row.text} {states_of(row)};", boxes, "\n".join(_quoted(row)), row.look


def _quoted(row: Row) -> Iterator[str]:
    if row.quote:
        yield f"“{row.quote}”"
    if row.where:
        yield row.where


def _name(state: str) -> str:
    return name_of(state).partition(" (")[0] if is_invented_state(state) else resolver().english(state)
