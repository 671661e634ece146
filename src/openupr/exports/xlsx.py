"""A review's recommendations as an Excel workbook: the table, all readings of positions, and whence everything comes.

Cells are text, never formulas; sources lead to the authentic document. The same review gives the same bytes.
Does not: carry names of members of delegations or of submitters.
"""

from collections.abc import Iterable, Sequence
from datetime import datetime
from typing import Any, BinaryIO

import xlsxwriter

from openupr.exports import _columns as columns
from openupr.exports._cells import TEXT_ONLY, whole

NAME = "xlsx"
SUFFIX = ".xlsx"
MIME = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"

NOTICE = (
    "Made with OpenUPR. Not a United Nations document. Only documents in the Official Document System are authentic."
)
_WIDE = {
    "this file": 24, "and its sources": 100,
    "text": 90, "as printed": 60, "all readings": 60, "comment": 60, "position given in": 40, "text from": 40,
    "labels": 30, "recommending States": 30, "recommending States by name": 40,
}  # fmt: skip

Plain = dict[str, Any]


class _Sheet:
    """One sheet of text with a header that stays in sight and columns that can be filtered."""

    def __init__(self, book: Any, name: str, header: Sequence[str], fixed: int) -> None:
        self._sheet = book.add_worksheet(name)
        self._header = header
        bold = book.add_format({"bold": True, "text_wrap": True, "valign": "top"})
        self._wrap = book.add_format({"text_wrap": True, "valign": "top"})
        self._link = book.add_format({"text_wrap": True, "valign": "top", "underline": 1, "font_color": "#0B4F8A"})
        for number, title in enumerate(header):
            self._sheet.set_column(number, number, _WIDE.get(title, 14), self._wrap)
            self._sheet.write_string(0, number, title, bold)
        self._sheet.freeze_panes(1, fixed)
        self._sheet.repeat_rows(0)
        self._sheet.set_landscape()

    def fill(self, rows: Iterable[Sequence[str]], links: Iterable[dict[str, str | None]]) -> None:
        """Write the rows; `links` gives for each the address that a column's cell leads to."""
        last = 0
        for last, (row, addresses) in enumerate(zip(rows, links, strict=True), 1):
            for number, cell in enumerate(row):
                self._write(last, number, whole(cell), addresses.get(self._header[number]))
        if last:
            self._sheet.autofilter(0, 0, last, len(self._header) - 1)

    def _write(self, line: int, number: int, cell: str, address: str | None) -> None:
        if address:
            self._sheet.write_url(line, number, address, self._link, cell)
        else:
            self._sheet.write_string(line, number, cell, self._wrap)


def write(review: Plain, out: BinaryIO) -> None:
    """Write the workbook; `review` is the data of `openupr show --json`."""
    with xlsxwriter.Workbook(out, TEXT_ONLY) as book:
        # The day of the positions instead of the clock, so that the same review gives the same bytes.
        book.set_properties({"comments": NOTICE, "created": datetime.fromisoformat(review["on"])})
        table = _Sheet(book, "Recommendations", columns.HEADER, 3)
        table.fill(columns.rows(review), map(_sources, review["recommendations"]))
        given = [one for recommendation in review["recommendations"] for one in recommendation["readings"]]
        readings = _Sheet(book, "Readings", columns.READINGS, 2)
        readings.fill(columns.readings(review), ({"given in": columns.address(one["symbol"])} for one in given))
        _about(_Sheet(book, "About", ("this file", "and its sources"), 0), review)


def _sources(one: Plain) -> dict[str, str | None]:
    standing = one["standing"] or {}
    return {
        "position given in": columns.address(standing.get("symbol")),
        "text from": columns.address(one["source"]["symbol"]),
    }


def _about(sheet: _Sheet, review: Plain) -> None:
    documents = review["documents"]
    cycle = f", cycle {review['cycle']}" if review["cycle"] else ""  # a rehearsal is in none
    rows = [
        ("Review", f"{review['state_name']}{cycle} ({review['address']})"),
        ("Positions as of", f"{review['on']} (readings of a later day are marked as later)"),
        *((_kind(one["kind"]), f"{one['reference']}, SHA-256 {one['sha256']}") for one in documents),
        ("Notice", NOTICE),
    ]
    links = [{"and its sources": columns.address(one["symbol"])} for one in documents]
    sheet.fill(rows, [{}, {}, *links, {}])


def _kind(kind: str) -> str:
    """ "working_group_report" in the practitioners' words: "report of the Working Group"."""
    return {"working_group_report": "report of the Working Group"}.get(kind, kind.replace("_", " "))
