"""Bytes to `Source`, by magic bytes, never by a file's name; limits are settings.

Word files and plain text beside PDF. This folder alone imports readers of PDF and Word.
Does not: understand the text.
"""

import hashlib
import stat
from pathlib import Path

from openupr.documents.limits import Limits
from openupr.documents.picture import Picture, Sheets
from openupr.documents.read.clean import cleaned
from openupr.documents.read.filled_table import rows_of
from openupr.documents.read.ole import MAGIC as OLE
from openupr.documents.read.ole import read_doc
from openupr.documents.read.pdf import read_pdf
from openupr.documents.read.pdf_table import table_damage
from openupr.documents.read.picture import picture_of, sheets_of
from openupr.documents.read.plain import read_plain
from openupr.documents.read.word import WordFile, read_docx
from openupr.documents.read.workbook import cells_of
from openupr.documents.source import Source, Unreadable

__all__ = ["Limits", "cells", "draw", "filled", "read", "sheets"]


def read(path: Path, limits: Limits | None = None) -> Source:
    """The file at `path` as pages and blocks, clean text. Raises Unreadable with one clear line."""
    return cleaned(_read(path, limits or Limits()))


def _read(path: Path, limits: Limits) -> Source:
    data = _bytes(path, limits.size)
    digest = hashlib.sha256(data).hexdigest()
    if _is_pdf(data):
        return _with_text(Source(path.name, digest, "pdf", read_pdf(data, limits.pages), damage=table_damage(data)))
    if data.startswith(b"PK"):
        return _of_word(path.name, digest, "docx", read_docx(data, limits.unpacked, limits.pages))
    if data.startswith(OLE):
        return _of_word(path.name, digest, "doc", read_doc(data, limits.seconds, limits.unpacked, limits.pages))
    return Source(path.name, digest, "text", read_plain(data, limits.pages))


def draw(path: Path, number: int, covered: str | None = None, limits: Limits | None = None) -> Picture:
    """Page `number` of the PDF at `path` as a picture. Raises Unreadable; also for a file that has no fixed pages."""
    limits = limits or Limits()
    data = _bytes(path, limits.size)
    if not _is_pdf(data):
        raise Unreadable("has no pages of its own to be drawn: it is not a PDF.")
    return picture_of(data, number, limits.pages, covered)


def sheets(path: Path, limits: Limits | None = None) -> Sheets:
    """The text of each page of the file at `path`, and of a PDF the size of its pages as drawn. Raises Unreadable."""
    limits = limits or Limits()
    source = read(path, limits)
    sizes, printed = sheets_of(_bytes(path, limits.size)) if source.form == "pdf" else ([], [])
    return Sheets(tuple(page.text for page in source.pages), tuple(sizes), tuple(printed))


def cells(path: Path, rows: int, columns: int, limits: Limits | None = None) -> list[list[str]]:
    """The cells of the first sheet of the workbook at `path`, as text. Raises Unreadable."""
    limits = limits or Limits()
    return cells_of(_bytes(path, limits.size), rows, columns, limits.unpacked)


def filled(path: Path, rows: int, columns: int, limits: Limits | None = None) -> list[list[str]]:
    """The rows of a table that was filled in: workbook, Word file or CSV at `path`, as text. Raises Unreadable."""
    limits = limits or Limits()
    return rows_of(_bytes(path, limits.size), rows, columns, limits.unpacked)


def _is_pdf(data: bytes) -> bool:
    return data[:1024].lstrip().startswith(b"%PDF-")


def _bytes(path: Path, limit: int) -> bytes:
    try:
        status = path.stat()
        if stat.S_ISDIR(status.st_mode):
            raise Unreadable("is a folder. Name the files in it, such as FOLDER/*.pdf.")
        if not stat.S_ISREG(status.st_mode):
            raise Unreadable("is a pipe or a device, not a file. Save what it gives, and name that.")
        if status.st_size > limit:
            raise Unreadable(f"has {status.st_size} bytes; the limit is {limit}. Raise OPENUPR_LIMIT_SIZE or split it.")
        data = path.read_bytes()
    except (OSError, ValueError) as error:
        reason = getattr(error, "strerror", None) or str(error)
        raise Unreadable(f"cannot be opened: {reason}. Check the path and the permissions.") from error
    if not data:
        raise Unreadable("is empty (0 bytes). Fetch the document again.")
    return data


def _with_text(source: Source) -> Source:
    if any(page.text.strip() for page in source.pages):
        return source
    raise Unreadable(
        f"has no text on its {len(source.pages)} pages: a scan, or pictures. "
        "Fetch the document with its text, or put it through text recognition (OCR)."
    )


def _of_word(file: str, digest: str, form: str, word: WordFile) -> Source:
    return Source(file, digest, form, word.pages, word.blocks, word.footnotes, word.headers)
