"""A review's recommendations as a workbook for the capital to fill in, and the same workbook read back.

Cells are text, never formulas; the id stays with its row, whatever the order. Read by `python-calamine`, values only.
Does not: judge a row (`domain.drafting.answers` does), or follow a formula, a link or a macro.
"""

from collections.abc import Sequence
from io import BytesIO
from pathlib import Path
from typing import Any

import xlsxwriter
from python_calamine import CalamineError, CalamineWorkbook

from openupr.domain.drafting.answers import WORDS, Filled
from openupr.exports._cells import whole
from openupr.exports._word_table import NOTICE

Plain = dict[str, Any]
_HEADER = ("id", "number", "theme", "recommendation", "States", "position", "comment for the addendum", "lead", "due")
_WIDTHS = (14, 9, 28, 80, 30, 18, 50, 20, 12)
_ID, _POSITION, _COMMENT = 0, 5, 6
_MOST_ROWS = 5000
_MOST_BYTES = 20_000_000


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
    """The rows of a workbook that was filled in. Raises NoWorkbook; OSError where there is no file."""
    if path.stat().st_size > _MOST_BYTES:
        raise NoWorkbook(f"{path} is larger than {_MOST_BYTES // 1_000_000} MB, which this workbook never is.")
    try:
        sheet = CalamineWorkbook.from_filelike(BytesIO(path.read_bytes())).get_sheet_by_index(0)
        lines = sheet.to_python(skip_empty_area=False, nrows=_MOST_ROWS + 1)
    except (CalamineError, ValueError, IndexError, OSError) as error:
        raise NoWorkbook(f"{path} is no Excel workbook that can be read. Save it as .xlsx, and try again.") from error
    head = tuple(_text(cell) for cell in lines[0][: len(_HEADER)]) if lines else ()
    if head != _HEADER:
        raise NoWorkbook(f"{path} has other columns than were sent. Expected, in this order: {', '.join(_HEADER)}.")
    filled = enumerate(lines[1:], 2)
    return [
        Filled(number, _text(one[_ID]), _text(one[_POSITION]), _text(one[_COMMENT]))
        for number, one in filled
        if any(_text(cell) for cell in one)
    ]


def _text(cell: Any) -> str:
    return "" if cell is None else str(cell).strip()
