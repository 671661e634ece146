"""Styles and lists of an old Word file, as the DOCX reader knows them.

Source: [MS-DOC], sections 2.9.271 to 2.9.275 (style sheet), 2.9.131 (list formats), 2.9.147 (levels), 2.9.130 (uses).
Does not: know character styles.
"""

import struct
from dataclasses import dataclass

from openupr.documents.read.doc_file import LIST_USES, LISTS, STYLES, DocFile, modifiers
from openupr.documents.read.numbering import Level, ListInUse, Numbering

BOLD, LIST_USE, LIST_LEVEL = 0x0835, 0x460B, 0x260A
_PARAGRAPH_STYLE, _NO_BASE = 1, 0xFFF
_FORMATS = {0: "decimal", 1: "upperRoman", 2: "lowerRoman", 3: "upperLetter", 4: "lowerLetter", 22: "decimalZero"}
_FORMATS |= {23: "bullet", 255: "none"}
_LEVELS, _ONE_LEVEL = 9, 1


@dataclass(frozen=True, slots=True)
class DocStyle:
    """A paragraph style: name, the one it is based on, its modifiers of paragraphs and of characters."""

    name: str
    base: int
    paragraph: dict[int, bytes]
    character: dict[int, bytes]


def styles_of(file: DocFile) -> dict[int, DocStyle]:
    """The paragraph styles by number."""
    sheet = file.part(STYLES)
    if len(sheet) < 6:
        return {}
    at = 2 + struct.unpack_from("<H", sheet)[0]
    count, base = struct.unpack_from("<HH", sheet, 2)
    found = {}
    for number in range(count):
        if at + 2 > len(sheet):
            break
        size = struct.unpack_from("<H", sheet, at)[0]
        style = _style(sheet[at + 2 : at + 2 + size], base) if size else None
        if style:
            found[number] = style
        at += 2 + size
    return found


def inherited(styles: dict[int, DocStyle], number: int, code: int, character: bool = False) -> bytes | None:
    """A modifier of a style, or of the nearest style it is based on that has it."""
    seen: set[int] = set()
    while number in styles and number not in seen:
        seen.add(number)
        own = styles[number].character if character else styles[number].paragraph
        if code in own:
            return own[code]
        number = styles[number].base
    return None


def numbering_of(file: DocFile) -> Numbering:
    """The lists in use, by the number of their use ("1" is the first)."""
    formats, at = _formats(file.part(LISTS, beyond=True))
    return Numbering.of_lists(_uses(file.part(LIST_USES), formats)) if at else Numbering(None)


def _style(data: bytes, base: int) -> DocStyle | None:
    if len(data) < base + 2:
        return None
    kinds, parts = struct.unpack_from("<HH", data, 2)
    if kinds & 0xF != _PARAGRAPH_STYLE:
        return None
    length = struct.unpack_from("<H", data, base)[0]
    at = base + 2 + 2 * length + 2
    name = data[base + 2 : base + 2 + 2 * length].decode("utf-16-le", "replace")
    held = []
    for _ in range(min(parts & 0xF, 2)):
        at += at % 2
        size = struct.unpack_from("<H", data, at)[0] if at + 2 <= len(data) else 0
        held.append(data[at + 2 : at + 2 + size])
        at += 2 + size
    held += [b""] * (2 - len(held))
    return DocStyle(name, kinds >> 4 & _NO_BASE, modifiers(held[0][2:]), modifiers(held[1]))


def _formats(table: bytes) -> tuple[dict[int, dict[int, Level]], int]:
    """Levels of each list format by its id, and where the table ends."""
    if len(table) < 2:
        return {}, 0
    count = struct.unpack_from("<H", table)[0]
    heads = [
        (struct.unpack_from("<I", table, 2 + 28 * i)[0], table[2 + 28 * i + 26] & _ONE_LEVEL) for i in range(count)
    ]
    at, found = 2 + 28 * count, {}
    for key, simple in heads:
        levels = {}
        for index in range(1 if simple else _LEVELS):
            if at + 28 > len(table):
                break
            levels[index], at = _level(table, at)
        found[key] = levels
    return found, at


def _level(table: bytes, at: int) -> tuple[Level, int]:
    start, form, flags = struct.unpack_from("<IBB", table, at)
    characters, paragraphs, restart = table[at + 24], table[at + 25], table[at + 26]
    at += 28 + characters + paragraphs
    length = struct.unpack_from("<H", table, at)[0]
    raw = table[at + 2 : at + 2 + 2 * length].decode("utf-16-le", "replace")
    text = "".join(f"%{ord(sign) + 1}" if ord(sign) < _LEVELS else sign for sign in raw)
    level = Level(
        start=min(start, 1_000_000),
        format=_FORMATS.get(form, "decimal"),
        text=text,
        restart=restart if flags & 8 else None,
        legal=bool(flags & 4),
    )
    return level, at + 2 + 2 * length


def _uses(table: bytes, formats: dict[int, dict[int, Level]]) -> dict[str, ListInUse]:
    if len(table) < 4:
        return {}
    count = struct.unpack_from("<I", table)[0]
    if 4 + 16 * count > len(table):
        return {}
    heads = [(struct.unpack_from("<I", table, 4 + 16 * i)[0], table[4 + 16 * i + 12]) for i in range(count)]
    at, found = 4 + 16 * count, {}
    for number, (key, overrides) in enumerate(heads, 1):
        used = ListInUse(str(key), dict(formats.get(key, {})))
        at += 4
        for _ in range(overrides):
            if at + 8 > len(table):
                break
            at = _override(table, at, used)
        found[str(number)] = used
    return found


def _override(table: bytes, at: int, used: ListInUse) -> int:
    start, flags = struct.unpack_from("<II", table, at)
    level, at = flags & 0xF, at + 8
    if flags & 0x20:
        used.levels[level], at = _level(table, at)
    elif flags & 0x10:
        used.starts[level] = min(start, 1_000_000)
    return at
