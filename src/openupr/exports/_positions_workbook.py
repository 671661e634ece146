"""A review's recommendations as a workbook for the capital to fill in, and the same workbook read back.

Cells are text, never formulas; the id stays with its row, whatever the order. It is read
back in the process that opens files nobody has looked at (`documents.worker`), values only.
Does not: judge a row (`domain.drafting.answers` does), or follow a formula, a link or a macro.
"""

from collections.abc import Sequence
from io import BytesIO
from pathlib import Path
from typing import Any

import xlsxwriter

from openupr.documents.source import Unreadable
from openupr.documents.worker import Reader
from openupr.domain.drafting.answers import WORDS, Filled
from openupr.exports._cells import whole
from openupr.exports._word_table import NOTICE

Plain = dict[str, Any]
_HEADER = ("id", "number", "theme", "recommendation", "States", "position", "comment for the addendum", "lead", "due")
_WIDTHS = (14, 9, 28, 80, 30, 18, 50, 20, 12)
_ID, _POSITION, _COMMENT = 0, 5, 6
_MOST_ROWS = 5000


class NoWorkbook(Exception):
    """The file is not the workbook that was sent: one line, what to do."""


def workbook(rows: Sequence[Plain]) -> bytes:
    """The workbook as bytes of an XLSX; a row has id, number, theme, text, states (names), word."""
    out = BytesIO()
    options = {"in_memory": True, "strings_to_formulas": False, "strings_to_urls": False, "strings_to_numbers": False}
    with xlsxwriter.Workbook(out, options) as book:
        book.set_properties({"title": "Positions on recommendations", "comments": NOTICE})
        sheet = book.add_worksheet("Positions")
        bold, wrap = (book.add_format({"text_wrap": True, "valign": "top", "bold": on}) for on in (True, False))
        for column, (name, width) in enumerate(zip(_HEADER, _WIDTHS, strict=True)):
            sheet.set_column(column, column, width, wrap)
            sheet.write_string(0, column, name, bold)
        for line, row in enumerate(rows, 1):
            cells = (row["id"], row["number"], row["theme"], row["text"], row["states"], row["word"], "", "", "")
            for column, cell in enumerate(cells):
                sheet.write_string(line, column, whole(cell), wrap)
        if rows:
            sheet.data_validation(1, _POSITION, len(rows), _POSITION, {"validate": "list", "source": list(WORDS)})
            sheet.autofilter(0, 0, len(rows), len(_HEADER) - 1)
        sheet.freeze_panes(1, 4)
        sheet.set_footer(f"&C{NOTICE}")
    return out.getvalue()


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
