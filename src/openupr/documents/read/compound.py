"""An OLE compound file: its streams by name.

Source: [MS-CFB], sections 2.2 (header), 2.3 (FAT), 2.5 (DIFAT), 2.6 (directory), 2.4 (mini FAT).
Does not: write; nor read more of a chain than the file can hold, so that a chain in a circle ends.
"""

import struct

MAGIC = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_LAST = 0xFFFFFFFA  # sector numbers from here on mean "end", "free" and the like
_ENTRY = 128
_HEADER_SECTORS = 109


class Damaged(ValueError):
    """The bytes do not hold together as the format says."""


class Compound:
    """The streams of one compound file. Raises Damaged where the tables of sectors do not hold together."""

    def __init__(self, data: bytes) -> None:
        if len(data) < 512 or not data.startswith(MAGIC):
            raise Damaged("no header")
        shift, small_shift = struct.unpack_from("<HH", data, 30)
        if shift not in (9, 12) or small_shift != 6:
            raise Damaged("odd size of sectors")
        self._data, self._size = data, 1 << shift
        first_directory, _, self._cutoff, first_small, _, first_difat, _ = struct.unpack_from("<7I", data, 48)
        self._fat = self._table(self._fat_sectors(first_difat))
        directory = self._chain(first_directory)
        if len(directory) < _ENTRY:
            raise Damaged("no directory")
        self._entries = _top_level(directory)
        self._small = self._chain(_entry(directory, 0)[1])
        small_fat = self._chain(first_small)
        self._small_fat = struct.unpack(f"<{len(small_fat) // 4}I", small_fat[: len(small_fat) // 4 * 4])

    def names(self) -> tuple[str, ...]:
        """The names of the entries at the top; those of embedded objects are not among them."""
        return tuple(self._entries)

    def stream(self, name: str) -> bytes | None:
        """The bytes of a stream, None where there is none of that name."""
        if name not in self._entries:
            return None
        start, size = self._entries[name]
        if size < self._cutoff:
            return self._small_chain(start)[:size]
        return self._chain(start)[:size]

    def _fat_sectors(self, first_difat: int) -> list[int]:
        sectors = list(struct.unpack_from(f"<{_HEADER_SECTORS}I", self._data, 76))
        at, seen = first_difat, 0
        per = self._size // 4
        while at < _LAST and seen <= len(self._data) // self._size:
            numbers = struct.unpack(f"<{per}I", self._sector(at))
            sectors += numbers[:-1]
            at, seen = numbers[-1], seen + 1
        return [one for one in sectors if one < _LAST]

    def _table(self, sectors: list[int]) -> tuple[int, ...]:
        if len(sectors) * self._size > len(self._data):
            raise Damaged("more tables than file")
        raw = b"".join(self._sector(one) for one in sectors)
        return struct.unpack(f"<{len(raw) // 4}I", raw)

    def _sector(self, number: int) -> bytes:
        start = (number + 1) * self._size
        found = self._data[start : start + self._size]
        if not found:
            raise Damaged("a sector outside the file")
        return found.ljust(self._size, b"\0")

    def _chain(self, start: int) -> bytes:
        parts, at = [], start
        while at < _LAST:
            parts.append(self._sector(at))
            if at >= len(self._fat) or len(parts) > len(self._fat):
                raise Damaged("a chain of sectors without end")
            at = self._fat[at]
        return b"".join(parts)

    def _small_chain(self, start: int) -> bytes:
        parts, at = [], start
        while at < _LAST:
            parts.append(self._small[at * 64 : at * 64 + 64])
            if at >= len(self._small_fat) or len(parts) > len(self._small_fat):
                raise Damaged("a chain of small sectors without end")
            at = self._small_fat[at]
        return b"".join(parts)


def _top_level(directory: bytes) -> dict[str, tuple[int, int]]:
    """Entries at the top: those that hang together by left and right from the root's child."""
    found: dict[str, tuple[int, int]] = {}
    waiting, seen = [struct.unpack_from("<I", directory, 76)[0]], set()
    while waiting:
        number = waiting.pop()
        if number in seen or (number + 1) * _ENTRY > len(directory):
            continue
        seen.add(number)
        name, start, size = _entry(directory, number)
        found.setdefault(name, (start, size))
        waiting += struct.unpack_from("<II", directory, number * _ENTRY + 68)
    return found


def _entry(directory: bytes, number: int) -> tuple[str, int, int]:
    """Name, first sector and size of an entry."""
    at = number * _ENTRY
    length = min(struct.unpack_from("<H", directory, at + 64)[0], 64)
    name = directory[at : at + max(length - 2, 0)].decode("utf-16-le", "replace")
    start, size = struct.unpack_from("<II", directory, at + 116)
    return name, start, size
