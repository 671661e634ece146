"""A table that goes out to be filled in (`domain.round_trip`) as XLSX, Word or CSV; and any of these read back.

Cells are text, never formulas. A file that comes back is read in the process that opens files nobody has looked at
(`documents.worker`), values only.
Does not: know what stands in a column, or put together what came back (`domain.round_trip` does).
"""

import csv
import io
from collections.abc import Collection, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from openupr.documents.source import Unreadable
from openupr.documents.worker import Reader
from openupr.domain.formulas import safe
from openupr.domain.round_trip import NoTable, Table
from openupr.exports import _answer_sheet
from openupr.exports._answer_sheet import AnswerSheet
from openupr.exports._word_table import word_table
from openupr.store.failures import Refused
from openupr.store.ordinary import ordinary

_OFFICE = "application/vnd.openxmlformats-officedocument"
MIME = {
    "xlsx": f"{_OFFICE}.spreadsheetml.sheet",
    "docx": f"{_OFFICE}.wordprocessingml.document",
    "csv": "text/csv; charset=utf-8",
}
"""The kinds of file, by suffix."""
MOST_ROWS, MOST_COLUMNS = 5000, 60
_OTHER_WIDTH = 24
_OTHER_SHARE = 8


@dataclass(frozen=True, slots=True)
class Paper:
    """How a table looks. `widths`: of its columns in a workbook, in characters; `shares`: of those that Word shows.

    `parted_by`: the column whose words part the table in Word, "" none; `fixed`: columns that stay in sight; `words`:
    what may be chosen in the column `chosen`, or written in other words.
    """

    title: str
    sheet: str
    widths: Mapping[str, int]
    shares: Mapping[str, int]
    parted_by: str = ""
    fixed: int = 2
    chosen: str = ""
    words: Collection[str] = ()
    above: tuple[str, ...] = ()


def written(paper: Paper, table: Table, suffix: str) -> bytes:
    """The table as bytes of a file of one of MIME's kinds."""
    return {"xlsx": _workbook, "docx": _word, "csv": _csv}[suffix](paper, table)


def suffix_of(path: Path, form: str | None = None) -> str:
    """The kind of file that is asked for, or that a name tells. Raises Refused."""
    suffix = form or path.suffix.lower().lstrip(".")
    if suffix not in MIME:
        raise Refused(f"A name that ends with .xlsx, .docx or .csv was expected, found {path.name}. Or say --format.")
    return suffix


@contextmanager
def coming_back(path: Path | None) -> Iterator[list[list[str]] | None]:
    """The rows of a file that came back, None where none did; what is wrong with it is told as Refused, with its
    name."""
    try:
        yield read_back(ordinary(path)) if path else None
    except NoTable as error:
        raise Refused(f"{path} {error}") from error
    except OSError as error:
        if path is None or str(error.filename) != str(path):
            raise
        raise Refused(f"{path} cannot be read: {error.strerror}. Check the path.") from error


def read_back(path: Path) -> list[list[str]]:
    """The rows of a workbook, Word file or CSV that was filled in. Raises NoTable."""
    try:
        with Reader() as reader:
            return reader.filled(path, MOST_ROWS, MOST_COLUMNS)
    except Unreadable as error:
        raise NoTable(str(error)) from error


def _workbook(paper: Paper, table: Table) -> bytes:
    columns = {one: paper.widths.get(one, _OTHER_WIDTH) for one in table.header}
    form = AnswerSheet(paper.sheet, columns, paper.fixed, paper.chosen, paper.words, strict=False)
    return _answer_sheet.workbook(form, table.rows, paper.title)


def _word(paper: Paper, table: Table) -> bytes:
    shown = [one for one in table.header if one in paper.shares or one not in paper.widths]
    shares = [paper.shares.get(one, _OTHER_SHARE) for one in shown]
    places = [table.header.index(one) for one in shown]
    grid = [tuple(shown), *_parted(paper, table, places)]
    return word_table(grid, _of_a_hundred(shares), paper.title, (paper.title, *paper.above))


def _parted(paper: Paper, table: Table, places: Sequence[int]) -> Iterator[tuple[str, ...]]:
    """The rows, with a row of one cell where the words of `parted_by` change."""
    by = table.header.index(paper.parted_by) if paper.parted_by else None
    last = ""
    for row in table.rows:
        if by is not None and row[by] != last and row[by]:
            yield (row[by],)
        last = row[by] if by is not None else ""
        yield tuple(row[place] for place in places)


def _of_a_hundred(shares: Sequence[int]) -> list[int]:
    return [max(1, 100 * one // sum(shares)) for one in shares]


def _csv(paper: Paper, table: Table) -> bytes:
    text = io.StringIO(newline="")
    writer = csv.writer(text)
    writer.writerow(table.header)
    writer.writerows([safe(cell) for cell in row] for row in table.rows)
    return text.getvalue().encode("utf-8-sig")


def headings(paper: Paper, table: Table) -> set[str]:
    """The words of the rows that part the table in Word."""
    if not paper.parted_by:
        return set()
    by = table.header.index(paper.parted_by)
    return {row[by].strip() for row in table.rows}
