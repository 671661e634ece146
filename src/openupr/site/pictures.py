"""Pictures of pages and exact quotes for the pages: from what is kept, else made in a confined process, and kept.

At most two are made at once; who waits longer than a few seconds is told to come back.
Does not: show a page on which a hidden name stands, or names of delegations and submitters (they are covered).
"""

import json
from collections.abc import Callable
from dataclasses import asdict
from threading import BoundedSemaphore
from typing import Any, TypeVar

from openupr.documents.picture import (
    Box,
    NotAPicture,
    Sheets,
    boxes_of,
    covered_part,
    lines_from_plain,
    lines_to_plain,
    sheets_from_plain,
)
from openupr.documents.source import Unreadable
from openupr.documents.version import reader_version
from openupr.documents.worker import Reader
from openupr.site import readers
from openupr.store import pictures as kept
from openupr.store.files import path_of
from openupr.store.hidden import hide
from openupr.store.models import DocumentRow

WAIT_SECONDS = 10.0
_turns = BoundedSemaphore(2)
_T = TypeVar("_T")
_MOST_IN_MEMORY = 64
_last: dict[str, Sheets] = {}
"""Sheets of the documents asked for lately, by file and reader: a hundred pages may quote one of them."""


class NoPicture(Exception):
    """There is no picture: one line for the reader. `busy`: there may be one in a moment."""

    def __init__(self, line: str, busy: bool = False) -> None:
        super().__init__(line)
        self.busy = busy


def is_pdf(row: DocumentRow) -> bool:
    """Whether a document has fixed pages, which can be drawn."""
    return kept.is_pdf(row.file_id)


def png(row: DocumentRow, number: int) -> bytes:
    """Page `number` of a document as PNG. Raises NoPicture."""
    return _page(row, number)[0]


def boxes(row: DocumentRow, number: int, span: tuple[int, int] | None) -> dict[str, Any]:
    """What stands where on a page: its boxes of a span in ten thousandths, size in pixels, characters, cover."""
    facts = _page(row, number)[1]
    found: list[Box] = boxes_of(facts.pop("lines"), span) if span else []
    return {**facts, "boxes": found}


def size(row: DocumentRow, number: int) -> tuple[int, int] | None:
    """Width and height in pixels of a page's picture; None where it has none: no PDF, no such page, or hidden."""
    try:
        _refuse(row, number)
        return sheets(row).sizes[number - 1]
    except NoPicture:
        return None


def quote(row: DocumentRow, number: int, span: tuple[int, int]) -> str | None:
    """The words of a span as the page prints them, line by line; None where there are none, or no file."""
    try:
        texts = sheets(row).texts
    except NoPicture:
        return None
    words = texts[number - 1][span[0] : span[1]].strip() if 0 < number <= len(texts) else ""
    return str(hide(words)) or None


def sheets(row: DocumentRow) -> Sheets:
    """The text of each page, and their sizes. Raises NoPicture."""
    key = f"{path_of(row.file_id)} {reader_version()}"
    found = _last.get(key)
    if found is None:
        found = _kept_sheets(row) or _made_sheets(row)
        _last[key] = found
        while len(_last) > _MOST_IN_MEMORY:
            _last.pop(next(iter(_last)), None)
    return found


def _made_sheets(row: DocumentRow) -> Sheets:

    def make(reader: Reader) -> Sheets:
        made = _kept_sheets(row) or reader.sheets(path_of(row.file_id))
        kept.save(row.file_id, "sheets.json", json.dumps(asdict(made), ensure_ascii=False).encode())
        return made

    return _made(make)


def _kept_sheets(row: DocumentRow) -> Sheets | None:
    data = kept.load(row.file_id, "sheets.json")
    try:
        return sheets_from_plain(json.loads(data)) if data else None
    except (ValueError, NotAPicture):
        return None


def _page(row: DocumentRow, number: int) -> tuple[bytes, dict[str, Any]]:
    _refuse(row, number)
    if found := _kept_page(row, number):
        return found

    def make(reader: Reader) -> tuple[bytes, dict[str, Any]]:
        if found := _kept_page(row, number):  # another request made it while this one waited
            return found
        drawn = reader.picture(path_of(row.file_id), number, covered_part(row.kind))
        facts = {name: getattr(drawn, name) for name in ("width", "height", "length", "covered")}
        plain = {**facts, "lines": lines_to_plain(drawn.lines)}
        kept.save(row.file_id, f"{number}.png", drawn.png)
        kept.save(row.file_id, f"{number}.json", json.dumps(plain).encode())
        return drawn.png, {**facts, "lines": drawn.lines}

    return _made(make)


def _kept_page(row: DocumentRow, number: int) -> tuple[bytes, dict[str, Any]] | None:
    image, data = (kept.load(row.file_id, f"{number}.{ending}") for ending in ("png", "json"))
    try:
        facts = json.loads(data) if image and data else None
        return (image, {**facts, "lines": lines_from_plain(facts["lines"])}) if image and facts else None
    except (ValueError, KeyError, TypeError):
        return None


def _refuse(row: DocumentRow, number: int) -> None:
    """Raise NoPicture for a page that is not there, has no picture, or bears a hidden name."""
    known = sheets(row)
    if not known.sizes:
        raise NoPicture("This document has no pages of its own to be drawn: it is not a PDF.")
    if not 0 < number <= len(known.sizes):
        raise NoPicture(f"This document has {len(known.sizes)} pages; page {number} was asked for.")
    words = [known.texts[number - 1], known.printed[number - 1]]
    if hide(words) != words:
        raise NoPicture("A name on this page is hidden here, and so the page has no picture.")


def _made(make: Callable[[Reader], _T]) -> _T:
    if not _turns.acquire(timeout=WAIT_SECONDS):
        raise NoPicture("Many pages are being drawn just now. Try again in a moment.", busy=True)
    try:
        with readers.a_reader() as reader:
            return make(reader)
    except Unreadable as error:
        raise NoPicture(f"This file {error}") from error
    finally:
        _turns.release()
