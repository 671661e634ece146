"""A sheet that somebody fills in: columns of text, one of them may be chosen from a list, the head always in sight.

Cells are text, never formulas.
Does not: know what is asked, or read a sheet back.
"""

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from io import BytesIO

import xlsxwriter

from openupr.exports._cells import TEXT_ONLY, whole
from openupr.exports._word_table import NOTICE


@dataclass(frozen=True, slots=True)
class AnswerSheet:
    """A form of sheets. `columns`: heading -> width in characters; `fixed`: how many of them stay in sight.

    `chosen`: the heading of the column whose cells are one of `words` ("": no column's are); `strict`: nothing else.
    """

    name: str
    columns: Mapping[str, int]
    fixed: int
    chosen: str
    words: Collection[str]
    strict: bool = True


def workbook(form: AnswerSheet, rows: Iterable[Sequence[str]], title: str) -> bytes:
    """The rows as bytes of an XLSX; each has a cell for every column."""
    out = BytesIO()
    with xlsxwriter.Workbook(out, TEXT_ONLY) as book:
        book.set_properties({"title": title[:255], "comments": NOTICE})
        sheet = book.add_worksheet(form.name)
        bold, wrap = (book.add_format({"text_wrap": True, "valign": "top", "bold": on}) for on in (True, False))
        for column, (heading, width) in enumerate(form.columns.items()):
            sheet.set_column(column, column, width, wrap)
            sheet.write_string(0, column, heading, bold)
        last = 0
        for last, row in enumerate(rows, 1):
            for column, cell in enumerate(row):
                sheet.write_string(last, column, whole(cell), wrap)
        if last:
            if form.chosen:
                chosen = list(form.columns).index(form.chosen)
                words = {"validate": "list", "source": list(form.words), "show_error": form.strict}
                sheet.data_validation(1, chosen, last, chosen, words)
            sheet.autofilter(0, 0, last, len(form.columns) - 1)
        sheet.freeze_panes(1, form.fixed)
        sheet.repeat_rows(0)
        sheet.set_landscape()
        sheet.fit_to_pages(1, 0)
        sheet.set_footer(f"&C{NOTICE}")
    return out.getvalue()
