"""An OLE compound file: its streams by name, by olefile.

Source: [MS-CFB]; STACK: one library a job, imported in one module.
Does not: write; look into embedded objects.
"""

import io
import struct

import olefile

MAGIC: bytes = olefile.MAGIC
# What olefile raises on bytes that do not hold together; a tree of names that hangs down endlessly is the last one.
_BROKEN = (OSError, ValueError, IndexError, KeyError, TypeError, AttributeError, struct.error, RecursionError)


class Damaged(ValueError):
    """The bytes do not hold together as the format says."""


class Compound:
    """The streams of one compound file. Raises Damaged where the bytes do not hold together."""

    def __init__(self, data: bytes) -> None:
        if len(data) < olefile.MINIMAL_OLEFILE_SIZE or not data.startswith(MAGIC):
            raise Damaged("no header")
        try:
            self._file = olefile.OleFileIO(io.BytesIO(data), raise_defects=olefile.DEFECT_INCORRECT)
            root = self._file.root
            self._streams = {kid.name: kid for kid in root.kids if kid.entry_type == olefile.STGTY_STREAM}
        except _BROKEN as error:
            raise Damaged(str(error)) from error

    def names(self) -> tuple[str, ...]:
        """The names of the streams at the top; those of embedded objects are not among them."""
        return tuple(self._streams)

    def stream(self, name: str) -> bytes | None:
        """The bytes of a stream, None where there is none of that name."""
        if name not in self._streams:
            return None
        try:
            with self._file.openstream([name]) as stream:
                self._check_chain(name)
                return bytes(stream.read())
        except _BROKEN as error:
            raise Damaged(str(error)) from error

    def _check_chain(self, name: str) -> None:
        """That the sectors of a stream come to an end: olefile reads a circle of them as if nothing were wrong."""
        entry = self._streams[name]
        table = self._file.minifat if entry.is_minifat else self._file.fat
        at, seen = entry.isectStart, 0
        while at != olefile.ENDOFCHAIN:
            if not 0 <= at < len(table) or seen > len(table):
                raise Damaged("a chain of sectors without end")
            at, seen = table[at], seen + 1
