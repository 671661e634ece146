"""UPR Info's database in its classic columns, as CSV (Mac Roman, bare carriage returns) or as a workbook.

A row is a recommendation of one State; what several States recommend in the same words is as many rows. The file has
no numbers. What is accepted in part, and what is not answered, is "Noted" in it by UPR Info's own rule.
Source: the columns of UPR Info's files; its coding manual for responses (2014).
Does not: take a voluntary pledge for a recommendation; such a row is marked.
"""

from collections.abc import Iterator, Sequence

from openupr.domain.indexed import Codes, IndexedRow
from openupr.imports.indexes.forms import _values as values
from openupr.imports.indexes.opening import Record
from openupr.imports.indexes.source import Source

_NEEDED = {"to", "text", "from", "response", "session"}


def _matches(fields: Sequence[str]) -> bool:
    return {one.casefold() for one in fields} >= _NEEDED


def _rows(records: Iterator[tuple[int, Record]]) -> Iterator[IndexedRow]:
    return (_row(place, {name.casefold(): cell for name, cell in record.items()}) for place, record in records)


def _row(place: int, found: Record) -> IndexedRow:
    said = values.bare(found.get("response")) or None
    return values.row(
        place,
        text=found.get("text"),
        state=values.state(found.get("to", "")),
        by=[found.get("from", "")],
        sitting=values.sitting(found.get("session")),
        said=said,
        codes=Codes(issues=values.each(found.get("issue", "").split(",")), action=values.action(found.get("action"))),
        pledge=(said or "").casefold() == "voluntary pledge",
    )


source = Source("upr-info", "UPR Info's database", "UPR Info", _matches, _rows)
