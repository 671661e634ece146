"""A review's recommendations as a workbook for the capital to fill in, and the same workbook read back.

Cells are text, never formulas; the id stays with its row, whatever the order. It is read
back in the process that opens files nobody has looked at (`documents.worker`), values only.
Does not: judge a row (`domain.drafting.answers` does), or follow a formula, a link or a macro.
"""

from collections.abc import Sequence
from pathlib import Path
from typing import Any

from openupr.documents.source import Unreadable
from openupr.documents.worker import Reader
from openupr.domain.drafting.answers import WORDS, Filled
from openupr.exports import _answer_sheet
from openupr.exports._answer_sheet import AnswerSheet

Plain = dict[str, Any]
_COLUMNS = {
    "id": 14, "number": 9, "theme": 28, "recommendation": 80, "States": 30, "position": 18,
    "comment for the addendum": 50, "lead": 20, "due": 12,
}  # fmt: skip
_FORM = AnswerSheet("Positions", _COLUMNS, 4, "position", WORDS)
_HEADER = tuple(_COLUMNS)
_ID, _POSITION, _COMMENT = 0, 5, 6
_MOST_ROWS = 5000


class NoWorkbook(Exception):
    """The file is not the workbook that was sent: one line, what to do."""


def workbook(rows: Sequence[Plain]) -> bytes:
    """The workbook as bytes of an XLSX; a row has id, number, theme, text, states (names), word."""
    filled = ("id", "number", "theme", "text", "states", "word")
    cells = ((*(str(row[name]) for name in filled), "", "", "") for row in rows)
    return _answer_sheet.workbook(_FORM, cells, "Positions on recommendations")


def read_back(path: Path) -> list[Filled]:
    """The rows of a workbook that was filled in. Raises NoWorkbook."""
    try:
        with Reader() as reader:
            lines = reader.cells(path, _MOST_ROWS + 1, len(_HEADER))
    except Unreadable as error:
        raise NoWorkbook(f"{path} {error}") from error
    if not lines or tuple(lines[0]) != _HEADER:
        raise NoWorkbook(f"{path} has other columns than were sent. Expected, in this order: {', '.join(_HEADER)}.")
    filled = enumerate(lines[1:], 2)
    return [Filled(number, one[_ID], one[_POSITION], one[_COMMENT]) for number, one in filled if any(one)]
