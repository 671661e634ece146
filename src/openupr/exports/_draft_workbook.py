"""A list of recommendations for a mission as an Excel workbook: a column to choose supported, noted or later.

Cells are text, never formulas. The id stays with its row, so that the answers find their recommendation whatever order.
Does not: read one back.
"""

from collections.abc import Sequence

from openupr.domain.drafting.rows import POSITIONS, Row
from openupr.exports import _answer_sheet
from openupr.exports._answer_sheet import AnswerSheet
from openupr.exports._draft_list import states_of

_CHOSEN = "supported / noted / later"
_COLUMNS = {
    "id": 10, "number": 9, "recommendation": 70, "States": 30, _CHOSEN: 16, "comment": 40, "quote": 60, "file": 24,
    "look at": 30,
}  # fmt: skip
_FORM = AnswerSheet("Recommendations", _COLUMNS, 3, _CHOSEN, POSITIONS)
HEADER = tuple(_COLUMNS)


def workbook(rows: Sequence[Row], title: str) -> bytes:
    """The list as bytes of an XLSX."""
    cells = ((one.id, one.label, one.text, states_of(one), "", "", one.quote, one.where, one.look) for one in rows)
    return _answer_sheet.workbook(_FORM, cells, title)
