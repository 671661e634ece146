"""UPR Info's database in its classic columns, as CSV (Mac Roman, bare carriage returns) or as a workbook.

A row is a recommendation of one State; what several States recommend in the same words is as many rows. The file has
no numbers. What is accepted in part, and what is not answered, is "Noted" in it by UPR Info's own rule.
Source: the columns of UPR Info's files; its coding manual for responses (2014).
Does not: take a voluntary pledge for a recommendation; such a row is marked.
"""

from collections.abc import Iterator, Sequence

from openupr.domain.indexed import Codes, IndexedRow, position_of
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
    number, text, printed = values.parted(values.bare(found.get("text")))
    states, unknown = values.recommending([found.get("from", "")])
    session, cycle = values.sitting(found.get("session"))
    issues = (values.bare(one) for one in found.get("issue", "").split(","))
    return IndexedRow(
        place=place,
        state=values.state(found.get("to", "")),
        text=text,
        session=session,
        cycle=cycle,
        number=number,
        states=states or printed,
        unknown=unknown,
        position=position_of(said),
        said=said,
        codes=Codes(
            issues=tuple(dict.fromkeys(one for one in issues if one)), action=action(found.get("action")) or None
        ),
        pledge=(said or "").casefold() == "voluntary pledge",
    )


def action(cell: object) -> str:
    """The category, 1 to 5, of "5", "5.0" (as a workbook has it) or "5 - Specific action"; "" for anything else."""
    first = str(cell or "").strip()[:1]
    return first if first in tuple("12345") else ""


source = Source("upr-info", "UPR Info's database", "UPR Info", _matches, _rows)
