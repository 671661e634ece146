"""A file of records, whatever its form: one JSON array of objects, a table as text (CSV), or a workbook's first sheet.

A JSON array of hundreds of megabytes is read a piece at a time, and so is a table as text; a workbook is read whole, in
the process that opens files. Text is UTF-8, else Mac Roman where lines end in bare carriage returns (as UPR Info's
files do), else Windows-1252.
Does not: know what a field means (`forms` does), or hold more than one record at a time.
"""

import codecs
import csv
import json
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from openupr.documents.source import Unreadable

Record = dict[str, Any]
Cells = Callable[[Path, int, int], list[list[str]]]
"""Reads the cells of a workbook: its path, at most so many rows and columns. Raises Unreadable."""

_PIECE = 1 << 20
_LONGEST = 8 << 20  # characters of one record; the longest known has some ten thousand
_MOST_ROWS, _MOST_COLUMNS = 1_000_000, 100
_PACKED, _OLE = b"PK\x03\x04", b"\xd0\xcf\x11\xe0"
_BLANK = " \t\r\n"
_NO_ARRAY = "is no JSON array of records. Take the full export of the index as it was downloaded."


@dataclass(frozen=True, slots=True)
class Opened:
    """The names of the first record's fields, and all records with the number of each in the file, from 1."""

    fields: tuple[str, ...]
    records: Iterator[tuple[int, Record]]


def may_be(path: Path) -> bool:
    """Whether the file looks like records at all: by its first bytes, a workbook by its name too. Raises OSError."""
    with path.open("rb") as file:
        head = file.read(4096)
    if head.startswith((_PACKED, _OLE)):
        return path.suffix.casefold() in (".xls", ".xlsx")
    return head.lstrip(codecs.BOM_UTF8 + b" \t\r\n").startswith(b"[") or path.suffix.casefold() in (".csv", ".tsv")


def opened(path: Path, cells: Cells) -> Opened:
    """The records of the file. Raises Unreadable, also while they are read, and OSError."""
    with path.open("rb") as file:
        head = file.read(4096)
    if head.startswith((_PACKED, _OLE)):
        records = _of_lines(iter(cells(path, _MOST_ROWS, _MOST_COLUMNS)))
    elif head.lstrip(codecs.BOM_UTF8 + b" \t\r\n").startswith(b"["):
        records = _of_array(path)
    elif b"\0" in head:
        raise Unreadable("is no table as text, no workbook and no JSON. Save it as CSV (UTF-8), and try again.")
    else:
        records = _of_text(path)
    first = next(records, None)
    if first is None:
        raise Unreadable("holds no record. Was it cut off?")
    return Opened(tuple(first[1]), _with(first, records))


def _with(first: tuple[int, Record], rest: Iterator[tuple[int, Record]]) -> Iterator[tuple[int, Record]]:
    yield first
    yield from rest


def _of_array(path: Path) -> Iterator[tuple[int, Record]]:
    """The objects of one array. The standard library's decoder takes each from the head of what was read so far."""
    decode = json.JSONDecoder().raw_decode
    with path.open(encoding="utf-8-sig", errors="replace") as file:
        text, at, number = file.read(_PIECE).lstrip(_BLANK)[1:], 0, 0
        while True:
            at = _next(text, at, number)
            if at < len(text) and text[at] == "]":
                return
            try:
                record, end = decode(text, at)
            except (json.JSONDecodeError, RecursionError) as error:
                more = file.read(_PIECE)
                text, at = text[at:] + more, 0
                if not more or len(text) > _LONGEST or isinstance(error, RecursionError):
                    raise Unreadable(f"breaks off or is damaged at record {number + 1}. Download it again.") from error
                continue
            if not isinstance(record, dict):
                raise Unreadable(_NO_ARRAY)
            at, number = end, number + 1
            yield number, record


def _next(text: str, at: int, number: int) -> int:
    """Where the next record may begin: after blanks, and after the comma that stands before all but the first."""
    while at < len(text) and (text[at] in _BLANK or (text[at] == "," and number)):
        at += 1
    return at


def _of_text(path: Path) -> Iterator[tuple[int, Record]]:
    coding = _coding(path)
    with path.open(encoding=coding, errors="replace", newline=None) as file:  # any line end becomes one
        heading = file.readline()
        file.seek(0)
        mark = max(",;\t", key=heading.count)
        try:
            yield from _of_lines(csv.reader(file, delimiter=mark))
        except csv.Error as error:
            raise Unreadable(f"is no table as text ({error}). Save it as CSV (UTF-8), and try again.") from error


def _of_lines(lines: Iterator[list[str]]) -> Iterator[tuple[int, Record]]:
    names = [name.strip() for name in next(lines, [])]
    number = 0
    for line in lines:
        if any(line):
            number += 1
            yield number, {name: cell.strip() for name, cell in zip(names, line, strict=False) if name}


def _coding(path: Path) -> str:
    """UTF-8 where all of it is that; else Mac Roman where no line ends in a line feed, else Windows-1252."""
    decoder = codecs.getincrementaldecoder("utf-8")()
    feeds = returns = 0
    whole = True
    with path.open("rb") as file:
        while piece := file.read(_PIECE):
            feeds, returns = feeds + piece.count(b"\n"), returns + piece.count(b"\r")
            if whole:
                try:
                    decoder.decode(piece)
                except UnicodeDecodeError:
                    whole = False
    if whole:
        return "utf-8-sig"
    return "mac_roman" if returns and not feeds else "cp1252"
