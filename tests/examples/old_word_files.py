"""Old Word files (.doc) from their parts: a compound file with a document, its pieces and its formatting.

Small and invented; [MS-CFB] and [MS-DOC] tell the shapes. Use it to decide every byte of a test's file.
"""

import struct

SECTOR = 512
END, FREE, FAT = 0xFFFFFFFE, 0xFFFFFFFF, 0xFFFFFFFD
TEXT_AT = 0x600
BOLD_ON, HIDDEN = struct.pack("<HB", 0x0835, 1), struct.pack("<HB", 0x083C, 1)
IN_TABLE, ROW_END = struct.pack("<HB", 0x2416, 1), struct.pack("<HBHB", 0x2416, 1, 0x2417, 1)


def listed(use, level=0):
    """Modifiers of a paragraph of list `use` at `level`."""
    return struct.pack("<HBHH", 0x260A, level, 0x460B, use)


def row_of(*merges):
    """Modifiers of the end of a row whose cells are merged across as told (0 no, 2 first, 1 goes away)."""
    cells = b"".join(struct.pack("<H18x", merge) for merge in merges)
    definition = struct.pack("<B", len(merges)) + bytes(2 * (len(merges) + 1)) + cells
    return ROW_END + struct.pack("<HH", 0xD608, len(definition) + 1) + definition


def compound(streams, embedded=()):
    """A compound file of {name: bytes}; `embedded` are (name, bytes) of an object inside it."""
    contents = [(name, data.ljust(4096, b"\0")) for name, data in [*streams.items(), *embedded]]
    fat, body = [FAT, 1, END], b""
    fat[1] = 2
    places = []
    for _, data in contents:
        count = -(-len(data) // SECTOR)
        first = 3 + len(body) // SECTOR
        places.append(first)
        fat += [*range(first + 1, first + count), END]
        body += data.ljust(count * SECTOR, b"\0")
    fat_sector = struct.pack("<128I", *fat, *[FREE] * (128 - len(fat)))
    header = bytes.fromhex("d0cf11e0a1b11ae1") + bytes(16)
    header += struct.pack("<HHHHH6x7I", 0x3E, 3, 0xFFFE, 9, 6, 0, 1, 1, 0, 4096, END, 0)
    header += struct.pack("<2I", END, 0) + struct.pack("<109I", 0, *[FREE] * 108)
    return header + fat_sector + _directory(contents, places, len(streams)) + body


def _directory(contents, places, top):
    entries = [_entry("Root Entry", 5, 1, FREE, END, 0)]
    for index, ((name, data), place) in enumerate(zip(contents, places, strict=True)):
        right = index + 2 if index + 1 < top else FREE
        entries.append(_entry(name, 2, FREE, right, place, len(data)))
    return b"".join(entries).ljust(2 * SECTOR, b"\0")


def _entry(name, kind, child, right, start, size):
    raw = (name + "\0").encode("utf-16-le")
    links = struct.pack("<III", FREE, right, child)
    return (
        raw.ljust(64, b"\0")
        + struct.pack("<HBB", len(raw), kind, 1)
        + links
        + bytes(36)
        + struct.pack("<IQ", start, size)
    )


class OldWord:
    """Gathers paragraphs, then writes the file. `paragraph` takes runs (text, modifiers) and the mark that ends it."""

    def __init__(self, wide=True):
        self.wide = wide
        self.text, self.runs, self.paragraphs = "", [], []
        self.pairs, self.lengths = {}, [0] * 6

    def paragraph(self, *runs, end="\r", style=0, more=b""):
        for run in runs or ("",):
            text, modifiers = run if isinstance(run, tuple) else (run, b"")
            self.runs.append((len(self.text), modifiers))
            self.text += _halves(text)
        self.runs.append((len(self.text), b""))
        self.text += end
        self.paragraphs.append((len(self.text), style, more))
        return self

    def row(self, *cells, end=ROW_END):
        for one in cells:
            *lines, last = one.split("\n")
            for line in lines:
                self.paragraph(line, more=IN_TABLE)
            self.paragraph(last, end="\x07", more=IN_TABLE)
        return self.paragraph("", end="\x07", more=end)

    def close(self, part):
        """End a part of the text: 0 body, 1 footnotes, 2 headers, 5 endnotes."""
        self.lengths[part] = len(self.text) - sum(self.lengths)
        return self

    def bytes(self, flags=0x0200, **streams):
        if not any(self.lengths):
            self.close(0)
        size = 2 if self.wide else 1
        raw = self.text.encode("utf-16-le", "surrogatepass") if self.wide else self.text.encode("cp1252")
        page = -(-(TEXT_AT + len(raw)) // SECTOR)
        offsets = [TEXT_AT, *(TEXT_AT + size * end for end, _, _ in self.paragraphs)]
        papx = [(_papx(style, more)) for _, style, more in self.paragraphs]
        places = [TEXT_AT + size * at for at, _ in self.runs] + [offsets[-1]]
        chpx = [bytes([len(found)]) + found if found else b"" for _, found in self.runs]
        table, pairs = self._table(len(raw) // size, page, offsets, places)
        main = bytearray(TEXT_AT)
        struct.pack_into("<H", main, 0, 0xA5EC)
        struct.pack_into("<H", main, 10, flags)
        struct.pack_into("<6I", main, 0x4C, *self.lengths)
        for index, (offset, length) in pairs.items():
            struct.pack_into("<II", main, 0x9A + 8 * index, offset, length)
        main += raw.ljust(page * SECTOR - TEXT_AT, b"\0")
        main += _page(offsets, papx, 13) + _page(places, chpx, 1)
        return compound({"WordDocument": bytes(main), "1Table": table}, **streams)

    def _table(self, count, page, offsets, places):
        place = TEXT_AT if self.wide else TEXT_AT * 2 | 0x40000000
        parts = {
            33: b"\x02" + struct.pack("<I", 16) + struct.pack("<IIHIH", 0, count, 0, place, 0),
            13: struct.pack("<III", offsets[0], offsets[-1], page),
            12: struct.pack("<III", places[0], places[-1], page + 1),
            **self.pairs,
        }
        table, pairs = b"", {}
        for index, data in parts.items():
            lengths = data if isinstance(data, bytes) else data[0]
            pairs[index] = (len(table), len(lengths))
            table += data if isinstance(data, bytes) else data[0] + data[1]
        return table, pairs


def _halves(text):
    """Rare characters as the two halves that UTF-16 has for them, since positions count halves."""
    raw = text.encode("utf-16-le")
    return "".join(map(chr, struct.unpack(f"<{len(raw) // 2}H", raw)))


def _papx(style, more):
    found = struct.pack("<H", style) + more
    found += b"\0" * (len(found) % 2 == 0)
    return bytes([(len(found) + 1) // 2]) + found


def _page(places, found, width):
    """A page of formatting: offsets, then for each run where its bytes stand, counted in twos from the page's head."""
    page = bytearray(SECTOR)
    page[-1] = len(found)
    struct.pack_into(f"<{len(places)}I", page, 0, *places)
    at = SECTOR - 2
    for index, one in enumerate(found):
        if one:
            at -= len(one) + len(one) % 2
            page[at : at + len(one)] = one
            page[4 * len(places) + width * index] = at // 2
    assert at > 4 * len(places) + width * len(found), "too much formatting for one page"
    return bytes(page)


def level(text, form=0, start=1):
    """A level of a list ([MS-DOC] 2.9.147): "%1." becomes a placeholder and a full stop."""
    raw = text
    for index in range(9):
        raw = raw.replace(f"%{index + 1}", chr(index))
    return struct.pack("<IBB22x", start, form, 0) + struct.pack("<H", len(raw)) + raw.encode("utf-16-le")


def lists(*levels, starts=None):
    """Pairs 73 and 74: a list with these levels (filled up to nine), used once, and again from `starts`."""
    filled = [*levels, *[level("", 255)] * (9 - len(levels))]
    head = struct.pack("<H", 1) + struct.pack("<I24x", 77)
    uses = struct.pack("<I", 2) + struct.pack("<I12x", 77) + struct.pack("<I8xB3x", 77, 1)
    uses += bytes(4) + bytes(4) + struct.pack("<II", starts or 1, 0x10)
    return {73: (head, b"".join(filled)), 74: uses}


def styles(*entries):
    """Pair 1: paragraph styles (name, base, modifiers of paragraphs, modifiers of characters)."""
    sheet = struct.pack("<HHH14x", 18, len(entries), 10)
    for number, (name, base, paragraph, character) in enumerate(entries):
        raw = name.encode("utf-16-le")
        data = struct.pack("<HHHHH", 0, 1 | base << 4, 2, 0, 0) + struct.pack("<H", len(name)) + raw + b"\0\0"
        for upx in (struct.pack("<H", number) + paragraph, character):
            data += b"\0" * (len(data) % 2) + struct.pack("<H", len(upx)) + upx
        sheet += struct.pack("<H", len(data)) + data
    return {1: sheet}
