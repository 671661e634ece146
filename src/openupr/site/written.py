"""A table in the words of the page's language: headings, cells, caption, and what it shows in a sentence.

Does not: count, draw, or choose a language.
"""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

from django.utils.formats import localize
from django.utils.translation import gettext as _

from openupr.domain.analysis.rows import NO_POSITION, NOT_HERE
from openupr.domain.analysis.table import Cell, Column, Kind, Table
from openupr.domain.standing import WORDS, Value
from openupr.site.language import current
from openupr.site.naming import label_of, name_of
from openupr.site.recommendations import NOT_HERE_WORDS
from openupr.site.wording import group_name, said

_CLASSED = {Kind.POSITION}
_NUMERIC = {Kind.COUNT, Kind.PER_CENT, Kind.NUMBER}


@dataclass(frozen=True, slots=True)
class Written:
    """Words of a table. `keys`: of each column what its colour tells; `values`: the cells as they are counted."""

    drawn: str
    question: str
    heads: list[str]
    keys: list[str]
    numeric: list[bool]
    rows: list[list[str]]
    values: list[tuple[Cell, ...]]
    caption: list[str]
    told: str
    scale: float | None = None
    """The most that pictures beside one another show, so that they have one scale; None where a picture is alone."""
    comma: str = ", "
    """What parts a row's name from a column's, in the page's language."""
    neutral: float = 0.0
    """The figure where there is no difference."""

    def pairs(self) -> list[tuple[list[str], list[float | None]]]:
        """Each row as words and as numbers (None for what is none)."""
        numbers = [[cell if isinstance(cell, int | float) else None for cell in row] for row in self.values]
        return list(zip(self.rows, numbers, strict=True))


def written(table: Table, question: str, caption: Sequence[str]) -> Written:
    """The table in the page's language. `question`, `caption`: in that language already."""
    heads = [_head(column) for column in table.columns]
    return Written(
        drawn=table.drawn.value,
        question=question,
        heads=heads,
        keys=[column.key if column.of in _CLASSED else "" for column in table.columns],
        numeric=[column.kind in _NUMERIC for column in table.columns],
        rows=[[_cell(column, cell) for column, cell in zip(table.columns, row, strict=True)] for row in table.rows],
        values=list(table.rows),
        caption=list(caption),
        told=_told(question, table, heads),
        comma=current().comma,
        neutral=table.neutral,
    )


def _head(column: Column) -> str:
    head = _cell(Column(column.key, column.of), column.heading) if column.of else said(column.heading)
    return f"{head} ({said(column.unit)})" if column.unit else head


def _told(question: str, table: Table, heads: Sequence[str]) -> str:
    """What stands in the picture's place for who does not see it: the question, its size, where the numbers are."""
    shape = {"rows": len(table.rows), "columns": current().comma.join(heads)}
    return f"{question} " + _("%(rows)d rows; columns: %(columns)s. The table below has every number.") % shape


def word(kind: Kind, cell: Cell) -> str:
    """A value in the words of the page's language; nothing for none."""
    if cell is None:
        return ""
    if kind in _NUMERIC and isinstance(cell, str):
        return said(cell)  # "too few" where a number would stand
    if kind is Kind.PER_CENT:
        return f"{localize(cell)} %"
    if kind is Kind.NUMBER:
        return leftward(str(localize(cell)), current().direction == "rtl")
    if kind is Kind.COUNT:
        return f"{cell:,}".replace(",", "\u202f")
    return _WRITTEN.get(kind, str)(str(cell))


def leftward(number: str, rtl: bool) -> str:
    """A number whose sign stays before it also where words run from right to left."""
    return f"\u200e{number}" if rtl and number[:1] in ("-", "\u2212") else number


def _cell(column: Column, cell: Cell) -> str:
    return word(column.kind, cell)


def _position(value: str) -> str:
    if value == NOT_HERE:
        return _(NOT_HERE_WORDS)
    return _(WORDS[None if value == NO_POSITION else Value(value)])


_WRITTEN: Mapping[Kind, Callable[[str], str]] = {
    Kind.STATE: name_of,
    Kind.GROUP: group_name,
    Kind.POSITION: _position,
    Kind.TERM: said,
    Kind.LABEL: label_of,
}
