"""The rows of a table that somebody filled in: a workbook's first sheet, every table of a Word file, or CSV; by bytes.

Values only. A cell of CSV that was held back from being a formula is given back as it was (`domain.formulas`).
Does not: know what stands in a column, or follow a formula, a link or a macro.
"""

import codecs
import csv
import io
import zipfile

from openupr.documents.read.word import read_docx
from openupr.documents.read.workbook import cells_of
from openupr.documents.source import Unreadable
from openupr.domain.formulas import bare

_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_PARTED_BY = ",;\t"
_NO_TABLE = "is neither a workbook, nor a Word file, nor CSV. Save it as .xlsx, .docx or CSV (UTF-8), and try again."


def rows_of(data: bytes, rows: int, columns: int, unpacked: int) -> list[list[str]]:
    """The cells of each row as text, at most `columns` of them. Raises Unreadable, also for more than `rows` rows."""
    if _is_word(data):
        lines = _of_word(data, unpacked)
    elif data.startswith((b"PK", _OLE)):
        lines = cells_of(data, rows, columns, unpacked, whole=True)
    else:
        lines = _of_csv(data)
    if len(lines) > rows:
        raise Unreadable(f"has {len(lines)} rows; at most {rows} were expected. Delete what stands below the table.")
    return [line[:columns] for line in lines]


def _is_word(data: bytes) -> bool:
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as file:
            return any(name.startswith("word/") for name in file.namelist())
    except (zipfile.BadZipFile, NotImplementedError, ValueError, OSError):
        return False


def _of_word(data: bytes, unpacked: int) -> list[list[str]]:
    """The rows of all tables, one after another; a row that runs over all columns has one cell."""
    blocks = read_docx(data, unpacked, most_pages=10_000).blocks
    lines = [[cell.strip() for cell in row] for block in blocks for row in block.cells]
    if not lines:
        raise Unreadable("is a Word file without a table. Send back the file that was taken away.")
    return lines


def _of_csv(data: bytes) -> list[list[str]]:
    wide = data.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE))
    try:
        text = data.decode("utf-16" if wide else "utf-8-sig")
    except UnicodeDecodeError:
        raise Unreadable("is no CSV in UTF-8. Save it as CSV (UTF-8) or as .xlsx, and try again.") from None
    first = text.partition("\n")[0]
    parted_by = max(_PARTED_BY, key=first.count)
    if "\0" in text or parted_by not in first:
        raise Unreadable(_NO_TABLE)
    try:
        return [[bare(cell).strip() for cell in row] for row in csv.reader(io.StringIO(text), delimiter=parted_by)]
    except csv.Error as error:
        raise Unreadable(f"is no CSV that can be read ({error}). Save it as .xlsx, and try again.") from error
