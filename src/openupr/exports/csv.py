"""A review's recommendations as CSV: one row a recommendation, each fact with its source.

Cells that a spreadsheet would take for a formula begin with an apostrophe; taking one away gives the text back.
Does not: carry names of members of delegations or of submitters.
"""

import csv
import io
from typing import Any, BinaryIO

from openupr.domain.formulas import safe
from openupr.exports import _columns as columns

NAME = "csv"
SUFFIX = ".csv"
MIME = "text/csv; charset=utf-8"


def write(review: dict[str, Any], out: BinaryIO) -> None:
    """Write `review` (the data of `openupr show --json`) with a byte order mark, so that Excel reads UTF-8."""
    text = io.TextIOWrapper(out, encoding="utf-8-sig", newline="")
    writer = csv.writer(text)
    writer.writerow(columns.HEADER)
    writer.writerows([safe(cell) for cell in row] for row in columns.rows(review))
    text.flush()
    text.detach()
