"""A review's recommendations in the Excel form of OHCHR's Universal Human Rights Index, its spelling of headings kept.

Cells of several values hold a line each, begun with "- "; the date is a date of Excel. Cells are text, never formulas.
Does not: hold what only OHCHR gives (its annotation id and coding); such cells are empty (`_uhri`).
"""

from datetime import date, datetime, time
from typing import Any, BinaryIO

import xlsxwriter

from openupr.exports import _profiles as profiles
from openupr.exports._cells import TEXT_ONLY, whole
from openupr.exports._uhri import record

NAME = "uhri-xlsx"
SUFFIX = ".uhri.xlsx"
MIME = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"

# "Reccomending" is the index's own spelling, and what programs look for. Heading -> field of the JSON form
HEADER = {
    "Text": "Text",
    "Countries Concerned": "Countries",
    "Reccomending Body": "Body",
    "Document Symbol": "Symbol",
    "UPR Session": "UprSession",
    "UPR Reccomending States": "UprRecommendingCountry",
    "UPR Position": "UprPositions",
    "Themes": "Themes",
    "Affected Persons": "AffectedPersons",
    "Sdgs": "Sdgs",
    "Document Publication Date": "PublicationDate",
    "OHCHR Annotation Id": "AnnotationId",
}
_DATE = list(HEADER).index("Document Publication Date")

Plain = dict[str, Any]


def write(review: Plain, out: BinaryIO) -> None:
    """Write `review` (the data of `openupr show --json`); the same review gives the same bytes."""
    with xlsxwriter.Workbook(out, TEXT_ONLY) as book:
        # The day of the positions instead of the clock, so that the same review gives the same bytes.
        book.set_properties({"comments": _notice(review), "created": datetime.fromisoformat(review["on"])})
        sheet, dated = book.add_worksheet("Recommendations"), book.add_format({"num_format": "dd/mm/yyyy"})
        for column, heading in enumerate(HEADER):
            sheet.write_string(0, column, heading)
        for line, one in enumerate(review["recommendations"], 1):
            for column, cell in enumerate(cells(record(one, review))):
                sheet.write_string(line, column, whole(cell))
            if day := profiles.issued(review, one["source"]["symbol"]):
                sheet.write_datetime(line, _DATE, datetime.combine(date.fromisoformat(day), time()), dated)


def cells(found: Plain) -> list[str]:
    """A record as the cells of a row; the date is left empty."""
    row = [_cell(found[field]) for field in HEADER.values()]
    row[_DATE] = ""
    return row


def _cell(value: Any) -> str:
    return "\n".join(f"- {each}" for each in value) if isinstance(value, list) else value or ""


def _notice(review: Plain) -> str:
    return (
        f"Made with OpenUPR in the form of OHCHR's index; no export of OHCHR. Positions as of {review['on']}. "
        "Not a United Nations document."
    )
