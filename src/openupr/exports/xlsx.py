"""A review's recommendations as an Excel workbook: the table, and a sheet that says what it is and whence it comes.

Cells are written as text, never as formulas.
Does not: carry names of members of delegations or of submitters.
"""

from typing import Any, BinaryIO

import xlsxwriter

from openupr.exports import _columns as columns

NAME = "xlsx"
SUFFIX = ".xlsx"
MIME = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"

_WIDE = {"text": 90, "labels": 30, "recommending States": 30, "position given in": 40, "text from": 40}
NOTICE = (
    "Made with OpenUPR. Not a United Nations document. Only documents in the Official Document System are authentic."
)


def write(review: dict[str, Any], out: BinaryIO) -> None:
    """Write the workbook; the same review gives the same cells."""
    options = {"in_memory": True, "strings_to_formulas": False, "strings_to_urls": False, "strings_to_numbers": False}
    with xlsxwriter.Workbook(out, options) as book:
        book.set_properties({"comments": NOTICE})
        bold, wrap = book.add_format({"bold": True}), book.add_format({"text_wrap": True, "valign": "top"})
        sheet = book.add_worksheet("Recommendations")
        for number, name in enumerate(columns.HEADER):
            sheet.write_string(0, number, name, bold)
            sheet.set_column(number, number, _WIDE.get(name, 14), wrap)
        for line, row in enumerate(columns.rows(review), 1):
            for number, cell in enumerate(row):
                sheet.write_string(line, number, cell)
        sheet.freeze_panes(1, 3)
        _about(book.add_worksheet("About"), review)


def _about(sheet: Any, review: dict[str, Any]) -> None:
    rows = [
        ("Review", f"{review['state_name']}, cycle {review['cycle']} ({review['address']})"),
        ("Positions as of", review["on"]),
        *(
            (one["kind"].replace("_", " "), f"{one['reference']}, SHA-256 {one['sha256']}")
            for one in review["documents"]
        ),
        ("Notice", NOTICE),
    ]
    for line, (name, value) in enumerate(rows):
        sheet.write_string(line, 0, name)
        sheet.write_string(line, 1, value)
    sheet.set_column(0, 0, 24)
    sheet.set_column(1, 1, 100)
