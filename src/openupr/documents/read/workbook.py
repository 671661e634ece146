"""The cells of a workbook's first sheet, as text: values only. The only module that imports `python-calamine`.

Its reader keeps a sheet as a full rectangle, so that one stray cell far out asks for hundreds of gigabytes, and a part
that is no sheet makes it panic: call it in the process that opens files (`documents.worker`), which has limits.
Does not: follow a formula, a link or a macro, or know what stands in a column.
"""

import zipfile
from datetime import datetime, time
from io import BytesIO

from python_calamine import CalamineError, CalamineWorkbook

from openupr.documents.source import Unreadable

_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_NOT_ONE = "is no Excel workbook that can be read. Save it as .xlsx, and try again."


def cells_of(data: bytes, rows: int, columns: int, unpacked: int, *, whole: bool = False) -> list[list[str]]:
    """The first `columns` cells of each row. Raises Unreadable, also for more than `rows` rows.

    `whole`: a whole number is written without its fraction, a day without its hour, as a person typed them.
    """
    _check_size(data, unpacked)
    try:
        sheet = CalamineWorkbook.from_filelike(BytesIO(data)).get_sheet_by_index(0)
        if sheet.height > rows:
            raise Unreadable(
                f"goes down to row {sheet.height}; at most {rows} rows were expected. Delete what stands below them."
            )
        lines = sheet.to_python(skip_empty_area=False, nrows=rows)
    except (CalamineError, ValueError, IndexError, OSError) as error:
        raise Unreadable(_NOT_ONE) from error
    except BaseException as error:  # the reader's panic is no Exception
        if type(error).__name__ != "PanicException":
            raise
        raise Unreadable(_NOT_ONE) from error
    return [[_text(_as_typed(cell) if whole else cell) for cell in line[:columns]] for line in lines]


def _check_size(data: bytes, unpacked: int) -> None:
    """Of a packed workbook (.xlsx); the old form (.xls) is not packed, its size is the file's."""
    if data.startswith(_OLE):
        return
    try:
        with zipfile.ZipFile(BytesIO(data)) as file:
            size = sum(one.file_size for one in file.infolist())
    except (zipfile.BadZipFile, NotImplementedError, ValueError, OSError) as error:
        raise Unreadable(_NOT_ONE) from error
    if size > unpacked:
        raise Unreadable(f"would unpack to {size} bytes, more than the limit of {unpacked}. Save it anew as .xlsx.")


def _text(cell: object) -> str:
    return "" if cell is None else str(cell).strip()


def _as_typed(cell: object) -> object:
    if isinstance(cell, float) and cell.is_integer():
        return int(cell)
    return cell.date() if isinstance(cell, datetime) and cell.time() == time() else cell
