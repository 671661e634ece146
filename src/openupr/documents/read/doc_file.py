"""An old Word file's parts: its characters, and the formatting that lies over them.

Source: [MS-DOC], sections 2.5 (file information block), 2.8.35 and 2.9.38 (piece table), 2.8.6, 2.9.175 (PapxFkp),
2.8.5, 2.9.33 (ChpxFkp), 2.6 (single property modifiers), 2.9.271 (styles).
Does not: apply formatting of pieces (fast saves), nor formatting kept apart in the data stream.
"""

import struct
from bisect import bisect_right
from collections.abc import Iterator
from functools import lru_cache
from itertools import pairwise

from openupr.documents.read.compound import Compound, Damaged

_IDENT = 0xA5EC
_ENCRYPTED, _TABLE_ONE = 0x0100, 0x0200
_PAIRS = 0x9A  # where the block's pairs of offset and length begin
# Index of a pair in the block
STYLES, NOTE_CALLS, NOTE_TEXTS, HEADERS, CHARACTERS, PARAGRAPHS, PIECES = 1, 2, 3, 11, 12, 13, 33
END_CALLS, END_TEXTS, LISTS, LIST_USES = 46, 47, 73, 74
# Operand size of a modifier by the top three bits of its code; 6 is variable
_OPERANDS = (1, 1, 2, 4, 2, 2, 0, 3)
_TABLE_DEFINITION, _TABS = 0xD608, 0xC615
_PAGE = 512
_FAR = 1 << 40  # beyond any position


class Encrypted(ValueError):
    """The file's text is encrypted."""


class DocFile:
    """One old Word file. Raises Damaged, Encrypted, or (inconsistent offsets) struct.error and IndexError."""

    def __init__(self, data: bytes) -> None:
        compound = Compound(data)
        main = compound.stream("WordDocument")
        if main is None or len(main) < _PAIRS + 8 * 34 or struct.unpack_from("<H", main)[0] != _IDENT:
            raise Damaged("no Word document")
        flags = struct.unpack_from("<H", main, 10)[0]
        if flags & _ENCRYPTED:
            raise Encrypted
        self.main = main
        self._table = compound.stream("1Table" if flags & _TABLE_ONE else "0Table") or b""
        lengths = struct.unpack_from("<6I", main, 0x4C)
        self.body, self.notes, self.headers, _, comments, self.ends = lengths
        self.starts = {"notes": self.body, "headers": self.body + self.notes}
        self.starts["ends"] = self.body + self.notes + self.headers + lengths[3] + comments
        self._pieces = self._read_pieces()
        self._paragraph_pages = self._bins(PARAGRAPHS)
        self._character_pages = self._bins(CHARACTERS)
        self._last = (0, 0, b"")
        self._pages: dict[tuple[int, bool], tuple[tuple[int, ...], list[bytes]]] = {}

    def part(self, index: int, beyond: bool = False) -> bytes:
        """The bytes in the table stream that a pair of the block points to; `beyond`: and all that follow them."""
        at = _PAIRS + 8 * index
        if at + 8 > len(self.main):
            return b""
        offset, length = struct.unpack_from("<II", self.main, at)
        return self._table[offset:] if beyond and length else self._table[offset : offset + length]

    def characters(self, start: int, end: int) -> Iterator[tuple[str, int]]:
        """Each character from position `start` to `end`, with its offset in the file."""
        index = max(bisect_right(self._pieces, (start, _FAR, 0, True)) - 1, 0)
        for first, last, offset, wide in self._pieces[index:]:
            if first >= end:
                return
            left, right, size = max(first, start), min(last, end), 2 if wide else 1
            begin = offset + size * (left - first)
            raw = self.main[begin : begin + size * max(right - left, 0)]
            text = "".join(map(chr, _units(raw))) if wide else raw.decode("cp1252", "replace")
            yield from zip(text, range(begin, begin + len(raw), size), strict=False)

    def paragraph(self, offset: int) -> tuple[int, bytes]:
        """Style number and modifiers of the paragraph whose last character stands at an offset in the file."""
        found = self._over(self._paragraph_pages, offset, paragraphs=True)
        return (struct.unpack_from("<H", found)[0], found[2:]) if len(found) >= 2 else (0, b"")

    def run(self, offset: int) -> bytes:
        """The modifiers of the character at an offset in the file."""
        first, last, found = self._last
        if not first <= offset < last:
            found = self._over(self._character_pages, offset, paragraphs=False)
        return found

    def _read_pieces(self) -> list[tuple[int, int, int, bool]]:
        """The pieces: first and last position, offset in the file, whether two bytes a character."""
        table, at = self.part(PIECES), 0
        while at < len(table) and table[at] == 1:
            at += 3 + struct.unpack_from("<H", table, at + 1)[0]
        if at >= len(table) or table[at] != 2:
            raise Damaged("no table of pieces")
        size = struct.unpack_from("<I", table, at + 1)[0]
        plex = table[at + 5 : at + 5 + size]
        count = (len(plex) - 4) // 12
        positions = struct.unpack_from(f"<{count + 1}I", plex)
        pieces, total = [], 0
        for index in range(count):
            place = struct.unpack_from("<I", plex, 4 * (count + 1) + 8 * index + 2)[0]
            wide, offset = not place & 0x40000000, place & 0x3FFFFFFF
            length = positions[index + 1] - positions[index]
            total += length
            if length < 0 or total > len(self.main):
                raise Damaged("pieces longer than the file")
            pieces.append((positions[index], positions[index + 1], offset if wide else offset // 2, wide))
        return pieces

    def _bins(self, index: int) -> tuple[tuple[int, ...], tuple[int, ...]]:
        table = self.part(index)
        count = max(len(table) - 4, 0) // 8
        return plex(table, count), struct.unpack_from(f"<{count}I", table, 4 * (count + 1) if count else 0)

    def _over(self, bins: tuple[tuple[int, ...], tuple[int, ...]], offset: int, paragraphs: bool) -> bytes:
        """What lies over an offset, by the page of formatting that covers it."""
        index = bisect_right(bins[0], offset) - 1
        if not 0 <= index < len(bins[1]):
            return b""
        number = bins[1][index] & 0x3FFFFF
        key = (number, paragraphs)
        if key not in self._pages:
            self._pages[key] = _formatted(self.main[number * _PAGE : (number + 1) * _PAGE], paragraphs)
        places, found = self._pages[key]
        at = bisect_right(places, offset) - 1
        if not 0 <= at < len(found):
            return b""
        if not paragraphs:
            self._last = (places[at], places[at + 1], found[at])
        return found[at]


def plex(table: bytes, count: int) -> tuple[int, ...]:
    """The `count` + 1 positions at the head of a plex, which never fall."""
    found = struct.unpack_from(f"<{count + 1}I", table) if count >= 0 and len(table) >= 4 * (count + 1) else ()
    if any(second < first for first, second in pairwise(found)):
        raise Damaged("positions that fall")
    return found


def _units(raw: bytes) -> tuple[int, ...]:
    """Two bytes each as a number; halves of a rare character stay halves, so that positions hold."""
    return struct.unpack(f"<{len(raw) // 2}H", raw[: len(raw) // 2 * 2])


@lru_cache(maxsize=2048)
def modifiers(found: bytes) -> dict[int, bytes]:
    """Modifiers by code, the last of each code."""
    result, at = {}, 0
    while at + 2 <= len(found):
        code = struct.unpack_from("<H", found, at)[0]
        at += 2
        size = _OPERANDS[code >> 13]
        if size == 0:
            if at >= len(found):
                break
            size = struct.unpack_from("<H", found, at)[0] + 1 if code == _TABLE_DEFINITION else found[at] + 1
            if code == _TABS and found[at] == 255:
                break
        result[code] = found[at : at + size]
        at += size
    return result


def _formatted(page: bytes, paragraphs: bool) -> tuple[tuple[int, ...], list[bytes]]:
    """A page of formatting: the offsets at which runs begin, and each run's bytes."""
    if len(page) < _PAGE:
        return (), []
    count = page[-1]
    width = 13 if paragraphs else 1
    if 4 * (count + 1) + width * count > _PAGE:
        raise Damaged("a page of formatting that overflows")
    places, found = struct.unpack_from(f"<{count + 1}I", page), []
    for index in range(count):
        at = page[4 * (count + 1) + width * index] * 2
        found.append(_bytes_at(page, at, paragraphs) if at else b"")
    return places, found


def _bytes_at(page: bytes, at: int, paragraphs: bool) -> bytes:
    size = page[at]
    if not paragraphs:
        return page[at + 1 : at + 1 + size]
    if size:
        return page[at + 1 : at + 2 * size]
    return page[at + 2 : at + 2 + 2 * page[at + 1]]
