"""Whether a PDF's own table of contents, its cross-reference, is in place.

PDFium reads a file whose cross-reference is damaged all the same: it looks for objects through the whole file and
takes what it finds, also of an older version, without a word. So the file's bytes are looked at here.
Source: ISO 32000-1, 7.5.4 (table), 7.5.5 (trailer), 7.5.8 (cross-reference streams).
Does not: repair; look into the entries of cross-reference streams, which are compressed.
"""

import re

# "startxref\n177131": where the newest table begins
_START = re.compile(rb"startxref\s+(\d{1,12})")
_STREAM = re.compile(rb"\s*\d+\s+\d+\s+obj\b")
# A part of a table: "0 869", then for each object "0000000061 65535 n"
_PART = re.compile(rb"\s*(\d{1,8})\s+(\d{1,8})\s*(?=\d{10} \d{5} [fn]|\d+\s+\d+\s|trailer)")
_ENTRY = re.compile(rb"\s{0,2}(\d{10}) (\d{5}) ([fn])\s?")
_TRAILER = re.compile(rb"\s*trailer\s*<<(?P<says>.{0,4000}?)>>\s*(?:startxref|xref|\Z)", re.DOTALL)
_PREVIOUS = re.compile(rb"/Prev\s+(\d{1,12})")
_HEADER = re.compile(rb"%PDF-")
_MOST_TABLES = 50
_TAIL = 2048


def table_damage(data: bytes) -> str | None:
    """What is wrong with the cross-reference of a PDF, in a few words; None where nothing is."""
    header = _HEADER.search(data, 0, 1024)
    shift = header.start() if header else 0
    starts = _START.findall(data, max(0, len(data) - _TAIL))
    if not starts:
        return "its end is missing, as after a download that broke off"
    seen: set[int] = set()
    known: dict[int, int] = {}
    at: int | None = int(starts[-1])
    while at is not None and at not in seen and len(seen) < _MOST_TABLES:
        seen.add(at)
        place = at + shift
        if not data.startswith(b"xref", place):
            return (
                None
                if _STREAM.match(data, place)
                else f"its own table of contents is not where it should be, byte {at}"
            )
        at = _read_table(data, place + 4, known)
    wrong = [number for number, offset in known.items() if not _is_object(data, number, offset + shift)]
    if wrong:
        return f"{len(wrong)} of its {len(known)} parts are not where its own table of contents says"
    return None


def _read_table(data: bytes, at: int, known: dict[int, int]) -> int | None:
    """Note where each object in use should stand, newest first; the place of the table before this one."""
    while part := _PART.match(data, at):
        at = part.end()
        for number in range(int(part[1]), int(part[1]) + int(part[2])):
            entry = _ENTRY.match(data, at)
            if entry is None:
                break
            at = entry.end()
            if entry[3] == b"n" and int(entry[1]):
                known.setdefault(number, int(entry[1]))
    trailer = _TRAILER.match(data, at)
    previous = _PREVIOUS.search(trailer["says"]) if trailer else None
    return int(previous[1]) if previous else None


def _is_object(data: bytes, number: int, place: int) -> bool:
    """Whether object `number` begins at `place`: "12 0 obj"."""
    words = data[place : place + 40].split(None, 2)
    return len(words) == 3 and words[0] == b"%d" % number and words[2].startswith(b"obj")
