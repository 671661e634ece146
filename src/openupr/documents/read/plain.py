"""Plain text to pages: UTF-8 (or UTF-16 with a mark), pages parted by form feeds.

Does not: guess other encodings: a text in Latin-1 read as something else would be wrong without a sign.
"""

import codecs
import re

from openupr.documents.source import Page, Unreadable

# Control characters that no text holds: all but tab, line feed, form feed, carriage return
_CONTROL = re.compile("[\x00-\x08\x0b\x0e-\x1f\x7f]")
# "<!DOCTYPE html>", "<html lang=…": the UN's document service answers a missing symbol with a page
_WEB_PAGE = re.compile(r"\s*(?:<\?xml[^>]*\?>\s*)?<(?:!doctype\s+html|html|head)\b", re.IGNORECASE)
_NOT_A_DOCUMENT = "is neither PDF, Word nor plain text by its first bytes. Give the document as PDF, DOCX or DOC."


def read_plain(data: bytes, most_pages: int) -> tuple[Page, ...]:
    """The pages of a plain text. Raises Unreadable where the bytes are no text."""
    if data.startswith(b"{\\rtf"):
        raise Unreadable("is RTF, which is not read. Open it in Word and save it as DOCX.")
    text = _decoded(data)
    if _WEB_PAGE.match(text):
        raise Unreadable("is a web page, not a document: the address may be wrong. Fetch the document itself.")
    if _CONTROL.search(text):
        raise Unreadable(_NOT_A_DOCUMENT)
    pages = text.replace("\r\n", "\n").replace("\r", "\n").strip("\f").split("\f")
    if not any(page.strip() for page in pages):
        raise Unreadable("holds nothing but blanks. Fetch the document again.")
    if len(pages) > most_pages:
        raise Unreadable(f"has {len(pages)} pages, more than the limit of {most_pages}.")
    return tuple(Page(number, page.strip("\n")) for number, page in enumerate(pages, 1))


def _decoded(data: bytes) -> str:
    wide = data.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE))
    try:
        return data.decode("utf-16" if wide else "utf-8-sig")
    except UnicodeDecodeError:
        if _looks_like_text(data):
            raise Unreadable("is text, but not in UTF-8. Save it as UTF-8 and try again.") from None
        raise Unreadable(_NOT_A_DOCUMENT) from None


def _looks_like_text(data: bytes) -> bool:
    """Whether the bytes would be text in a one-byte encoding: no control characters, mostly ASCII."""
    start = data[:4096]
    letters = sum(32 <= byte < 127 for byte in start)
    return not _CONTROL.search(start.decode("latin-1")) and letters > 0.7 * len(start)
