"""Bytes to `Source`, by magic bytes, never by a file's name; limits are settings.

Word files and plain text beside PDF. This folder alone imports readers of PDF and Word.
Does not: understand the text.
"""

import hashlib
from dataclasses import dataclass
from pathlib import Path

from openupr.documents.read.ole import MAGIC as OLE
from openupr.documents.read.ole import read_doc
from openupr.documents.read.pdf import read_pdf
from openupr.documents.read.plain import read_plain
from openupr.documents.read.word import WordFile, read_docx
from openupr.documents.source import Source, Unreadable

__all__ = ["Limits", "read"]


@dataclass(frozen=True, slots=True)
class Limits:
    """How large a file may be: bytes, pages, bytes unpacked (Word), seconds."""

    size: int = 50_000_000
    pages: int = 500
    unpacked: int = 200_000_000
    seconds: float = 60.0


def read(path: Path, limits: Limits | None = None) -> Source:
    """The file at `path` as pages and blocks. Raises Unreadable with one clear line."""
    limits = limits or Limits()
    try:
        data = path.read_bytes()
    except OSError as error:
        raise Unreadable(f"cannot be opened: {error.strerror}. Check the path and the permissions.") from error
    if not data:
        raise Unreadable("is empty (0 bytes). Fetch the document again.")
    if len(data) > limits.size:
        raise Unreadable(f"has {len(data)} bytes, more than the limit of {limits.size}. Raise the limit or split it.")
    digest = hashlib.sha256(data).hexdigest()
    if data[:1024].lstrip().startswith(b"%PDF-"):
        return Source(path.name, digest, "pdf", read_pdf(data, limits.pages))
    if data.startswith(b"PK"):
        return _of_word(path.name, digest, "docx", read_docx(data, limits.unpacked, limits.pages))
    if data.startswith(OLE):
        return _of_word(path.name, digest, "doc", read_doc(data, limits.seconds, limits.unpacked, limits.pages))
    return Source(path.name, digest, "text", read_plain(data, limits.pages))


def _of_word(file: str, digest: str, form: str, word: WordFile) -> Source:
    return Source(file, digest, form, word.pages, word.blocks, word.footnotes, word.headers)
