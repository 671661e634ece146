"""Old Word bytes (.doc) to blocks, in order, and pages of text, without another program.

Source: [MS-DOC], section 2.4 (characters with a meaning: ends of paragraphs, cells, fields), 2.4.3 (tables).
Does not: know where Word turned the page when nothing in the file forces it: such a file has one page.
"""

import struct
from dataclasses import dataclass, field
from itertools import pairwise

from openupr.documents.read.compound import Damaged
from openupr.documents.read.doc_file import (
    END_CALLS,
    END_TEXTS,
    HEADERS,
    NOTE_CALLS,
    NOTE_TEXTS,
    DocFile,
    modifiers,
    plex,
)
from openupr.documents.read.doc_styles import BOLD, LIST_LEVEL, LIST_USE, inherited, numbering_of, styles_of
from openupr.documents.read.flow import Flow, Mark, Place
from openupr.documents.read.word import WordFile
from openupr.documents.source import Block

BROKEN = (ValueError, struct.error, IndexError, KeyError, OverflowError)
_IN_TABLE, _ROW_END = 0x2416, 0x2417
_TABLE_DEFINITION = 0xD608
_HIDDEN, _DELETED = 0x083C, 0x0800
_MOST_LISTS = 0x0800  # uses beyond are signs of older versions, not lists
_AS_STYLE, _NOT_AS_STYLE = 0x80, 0x81
_SILENT = bytes([_AS_STYLE])
_MOST_CHARACTERS = 10_000_000  # 500 pages hold less than two
_SEPARATORS = 6
_PAGE_HEADERS = (0, 1, 4)  # of even, odd and first pages; 2, 3 and 5 are footers
_SIGNS = {"\x0b": "\n", "\x1e": "-", "\x1f": "", "\x02": "", "\x0e": ""}


@dataclass(slots=True)
class _Paragraph:
    """A paragraph: text, where its pages turn, notes called, what its runs say of bold, its last character's offset."""

    text: str = ""
    breaks: list[int] = field(default_factory=list)
    calls: list[tuple[int, int]] = field(default_factory=list)
    bold: set[int] = field(default_factory=set)
    offset: int = 0
    end: str = "\r"


def read_binary(data: bytes) -> WordFile:
    """An old Word file's content. Raises BROKEN where it does not hold together."""
    file = DocFile(data)
    if file.body > _MOST_CHARACTERS:
        raise Damaged("more text than any document has")
    reader = _Reader(file)
    for paragraph in _paragraphs(file, 0, file.body):
        reader.take(paragraph)
    reader.close_table()
    return WordFile(reader.flow.pages(), tuple(reader.blocks), tuple(reader.footnotes), _headers(file))


class _Reader:
    def __init__(self, file: DocFile) -> None:
        self._file = file
        self._styles = styles_of(file)
        self._numbering = numbering_of(file)
        self._notes = {**_notes(file, NOTE_CALLS, NOTE_TEXTS, "notes"), **_notes(file, END_CALLS, END_TEXTS, "ends")}
        self.flow = Flow()
        self.blocks: list[Block] = []
        self.footnotes: list[str] = []
        self._cells: list[str] = []
        self._lines: list[str] = []
        self._rows: list[tuple[str, ...]] = []
        self._places: list[Place] = []
        self._called: list[int] = []

    def take(self, paragraph: _Paragraph) -> None:
        """A paragraph of the body, of a cell, or the end of a row."""
        style, own = self._file.paragraph(paragraph.offset)
        properties = modifiers(own)
        label = self._label(style, properties)
        if properties.get(_ROW_END, b"\0")[:1] == b"\1":
            self._end_row(properties)
        elif properties.get(_IN_TABLE, b"\0")[:1] == b"\1" or paragraph.end == "\x07":
            self._in_cell(paragraph, label)
        else:
            self.close_table()
            self._put(paragraph, style, label)

    def close_table(self) -> None:
        """Make a block of the rows gathered."""
        if self._rows:
            text = "\n".join("\t".join(row) for row in self._rows)
            page, span = self._places[0]
            block = Block(text, cells=tuple(self._rows), page=page, span=span, places=tuple(self._places))
            self.blocks.append(block)
        self._rows, self._places, self._cells, self._lines = [], [], [], []

    def _put(self, paragraph: _Paragraph, style: int, label: str | None) -> None:
        text = paragraph.text.strip()
        left = len(paragraph.text) - len(paragraph.text.lstrip())
        breaks = tuple(min(max(cut - left, 0), len(text)) for cut in paragraph.breaks)
        if not text:
            self.flow.turn(int(bool(breaks)))
            return
        indexes, marks = self._marks(paragraph, left, len(text))
        page, span = self.flow.put(text, breaks, label, marks)
        name = self._styles[style].name if style in self._styles else None
        self.blocks.append(Block(text, name, label, self._bold(paragraph, style), page=page, span=span, notes=indexes))

    def _bold(self, paragraph: _Paragraph, style: int) -> bool:
        """Whether all is bold: a run says 1 or 0, "as the style" or "not as the style"."""
        of_style = (inherited(self._styles, style, BOLD, character=True) or b"\0")[0] in (1, _NOT_AS_STYLE)
        meaning = {1: True, 0: False, _AS_STYLE: of_style, _NOT_AS_STYLE: not of_style}
        return all(meaning.get(said, False) for said in paragraph.bold)

    def _in_cell(self, paragraph: _Paragraph, label: str | None) -> None:
        prefix = f"{label} " if label else ""
        self._lines.append(prefix + paragraph.text)
        if paragraph.end == "\x07":
            self._cells.append("\n".join(self._lines))
            self._lines = []

    def _end_row(self, properties: dict[int, bytes]) -> None:
        merged = _merged_away(properties.get(_TABLE_DEFINITION, b""))
        row = tuple(cell for index, cell in enumerate(self._cells) if index not in merged)
        if row:
            self._rows.append(row)
            self._places.append(self.flow.put("\t".join(row)))
        self._cells, self._lines = [], []

    def _label(self, style: int, properties: dict[int, bytes]) -> str | None:
        use = properties.get(LIST_USE) or inherited(self._styles, style, LIST_USE)
        number = struct.unpack("<H", use[:2])[0] if use and len(use) >= 2 else 0
        if not 0 < number < _MOST_LISTS:
            return None
        level = properties.get(LIST_LEVEL) or inherited(self._styles, style, LIST_LEVEL) or b"\0"
        return self._numbering.label(str(number), level[0])

    def _marks(self, paragraph: _Paragraph, left: int, length: int) -> tuple[tuple[int, ...], tuple[Mark, ...]]:
        indexes, marks = [], []
        for position, at in paragraph.calls:
            if position in self._notes:
                self.footnotes.append(self._notes[position])
                indexes.append(len(self.footnotes) - 1)
                marks.append((str(len(self.footnotes)), min(max(at - left, 0), length), self.footnotes[-1]))
        return tuple(indexes), tuple(marks)


def _paragraphs(file: DocFile, start: int, end: int) -> list[_Paragraph]:
    """The paragraphs between two positions, fields as their last result, hidden and deleted text left out."""
    found: list[_Paragraph] = []
    parts: list[str] = []
    now, length, depth = _Paragraph(), 0, [False]
    for position, (sign, offset) in enumerate(file.characters(start, end), start):
        if sign in "\x13\x14\x15":
            _field(sign, depth)
        elif sign in "\r\x07":
            now.text, now.offset, now.end = _whole(parts), offset, sign
            found.append(now)
            now, parts, length = _Paragraph(), [], 0
        elif depth[-1]:
            continue
        elif sign == "\x0c":
            now.breaks.append(length)
        elif sign == "\x02":
            now.calls.append((position, length))
        else:
            shown = _shown(file, sign, offset, now)
            parts.append(shown)
            length += len(shown)
    now.text = _whole(parts)
    return [*found, now] if now.text.strip() else found


def _whole(parts: list[str]) -> str:
    """The signs as a text, halves of rare characters put together."""
    text = "".join(parts)
    return text if text.isascii() else text.encode("utf-16-le", "surrogatepass").decode("utf-16-le", "replace")


def _field(sign: str, depth: list[bool]) -> None:
    """Keep count of fields: their instruction (after \\x13, before \\x14) does not print."""
    if sign == "\x13":
        depth.append(True)
    elif len(depth) > 1:
        if sign == "\x14":
            depth[-1] = depth[-2]
        else:
            depth.pop()


def _shown(file: DocFile, sign: str, offset: int, paragraph: _Paragraph) -> str:
    """How a character prints; notes whether it is bold."""
    sign = _SIGNS.get(sign, sign)
    if not sign or (sign < " " and sign not in "\t\n"):
        return ""
    properties = modifiers(file.run(offset))
    if any(properties.get(code, b"\0")[:1] == b"\1" for code in (_HIDDEN, _DELETED)):
        return ""
    if not sign.isspace():
        paragraph.bold.add((properties.get(BOLD) or _SILENT)[0])
    return sign


def _merged_away(definition: bytes) -> set[int]:
    """Indexes of the cells of a row whose content does not print, merged into the one before."""
    if len(definition) < 3:
        return set()
    count = definition[2]
    first = 3 + 2 * (count + 1)
    flags = (definition[at : at + 2] for at in range(first, min(first + 20 * count, len(definition)), 20))
    return {index for index, flag in enumerate(flags) if len(flag) == 2 and flag[0] & 3 == 1}


def _notes(file: DocFile, calls: int, texts: int, part: str) -> dict[int, str]:
    """Texts of notes by the position of their call in the body."""
    table = file.part(calls)
    count = max(len(table) - 4, 0) // 6
    places = plex(file.part(texts), count)
    found = {}
    for index, position in enumerate(plex(table, count)[:count]):
        if index + 1 < len(places):
            start = file.starts[part]
            lines = _paragraphs(file, start + places[index], start + places[index + 1])
            found[position] = "\n".join(line.text.strip() for line in lines if line.text.strip())
    return found


def _headers(file: DocFile) -> tuple[str, ...]:
    """Texts of the page headers, each once. Six separators of notes come first, then six texts a section."""
    table = file.part(HEADERS)
    places = plex(table, len(table) // 4 - 1)
    texts = []
    for index, (start, end) in enumerate(pairwise(places)):
        if index >= _SEPARATORS and index % 6 in _PAGE_HEADERS and start < end <= file.headers:
            lines = _paragraphs(file, file.starts["headers"] + start, file.starts["headers"] + end)
            texts.append("\n".join(line.text.strip() for line in lines if line.text.strip()))
    return tuple(dict.fromkeys(text for text in texts if text))
