"""A list of recommendations for a mission as an Excel workbook: a column to choose supported, noted or later.

Cells are text, never formulas. The id stays with its row, so that the answers find their recommendation whatever order.
Does not: read one back.
"""

from collections.abc import Sequence
from io import BytesIO

import xlsxwriter

from openupr.domain.drafting.rows import POSITIONS, Row
from openupr.exports._cells import whole
from openupr.exports._draft_list import states_of
from openupr.exports._word_table import NOTICE

HEADER = (
    "id",
    "number",
    "recommendation",
    "States",
    "supported / noted / later",
    "comment",
    "quote",
    "file",
    "look at",
)
_WIDTHS = (10, 9, 70, 30, 16, 40, 60, 24, 30)
_POSITION = 4


def workbook(rows: Sequence[Row], title: str) -> bytes:
    """The list as bytes of an XLSX."""
    out = BytesIO()
    options = {"in_memory": True, "strings_to_formulas": False, "strings_to_urls": False, "strings_to_numbers": False}
    with xlsxwriter.Workbook(out, options) as book:
        book.set_properties({"title": title[:255], "comments": NOTICE})
        sheet = book.add_worksheet("Recommendations")
        bold = book.add_format({"bold": True, "text_wrap": True, "valign": "top"})
        wrap = book.add_format({"text_wrap": True, "valign": "top"})
        for column, (name, width) in enumerate(zip(HEADER, _WIDTHS, strict=True)):
            sheet.set_column(column, column, width, wrap)
            sheet.write_string(0, column, name, bold)
        for line, row in enumerate(rows, 1):
            cells = (row.id, row.label, row.text, states_of(row), "", "", row.quote, row.where, row.look)
            for column, cell in enumerate(cells):
                sheet.write_string(line, column, whole(cell), wrap)
        if rows:
            sheet.data_validation(1, _POSITION, len(rows), _POSITION, {"validate": "list", "source": list(POSITIONS)})
            sheet.autofilter(0, 0, len(rows), len(HEADER) - 1)
        sheet.freeze_panes(1, 3)
        sheet.set_footer(f"&C{NOTICE}")
    return out.getvalue()
