"""Bytes to `Source`, by magic bytes, never by a file's name; limits are settings.

This folder alone imports readers of PDF and Word.
Does not: understand the text.
"""

import hashlib
from dataclasses import dataclass
from pathlib import Path

from openupr.documents.read.pdf import read_pdf
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
    raise Unreadable("is neither PDF nor Word by its first bytes. Give the document as PDF, DOCX or DOC.")
