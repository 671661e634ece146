"""DOCX bytes to blocks, in order, and pages of text.

Source: ECMA-376, part 1, section 17 (word processing). Automatic numbers, footnotes and page headers stand in parts
of their own and are put together here (STACK, trap 6).
Does not: understand the text; nor read old .doc files (`ole`).
"""

from collections.abc import Iterator
from dataclasses import dataclass

from lxml import etree

from openupr.documents.read.flow import Flow, Mark, Place
from openupr.documents.read.numbering import Numbering, value
from openupr.documents.read.package import REL, Package, W
from openupr.documents.read.runs import Inline, inline_of
from openupr.documents.read.styles import Styles
from openupr.documents.source import Block, Page, Unreadable

_DEEPEST_TABLE = 20
# Wrappers whose children count as if they stood there themselves
_WRAPPERS = {W + name for name in ("sdt", "sdtContent", "customXml", "ins", "moveTo", "smartTag")}


@dataclass(frozen=True, slots=True)
class WordFile:
    """What a Word file holds: pages, blocks, notes, texts of the page headers."""

    pages: tuple[Page, ...]
    blocks: tuple[Block, ...]
    footnotes: tuple[str, ...] = ()
    headers: tuple[str, ...] = ()


def read_docx(data: bytes, unpacked: int, most_pages: int) -> WordFile:
    """A DOCX file's content. Raises Unreadable with one clear line."""
    package = Package(data, unpacked)
    name, document = package.main()
    body = document.find(W + "body")
    if body is None:
        raise Unreadable("is a Word file without a body. Open it in Word and save it anew.")
    reader = _Reader(package, name)
    reader.walk(body, 0)
    pages = reader.flow.pages()
    if len(pages) > most_pages:
        raise Unreadable(f"has {len(pages)} pages, more than the limit of {most_pages}.")
    return WordFile(pages, tuple(reader.blocks), tuple(reader.footnotes), reader.headers(document))


class _Reader:
    """Walks the body once, in order, since automatic numbers count as they go."""

    def __init__(self, package: Package, name: str) -> None:
        self._package = package
        self._related = package.related(name)
        self._styles = Styles(self._part("styles"))
        self._numbering = Numbering(self._part("numbering"))
        self._notes = {kind: _by_id(self._part(kind + "s"), kind) for kind in ("footnote", "endnote")}
        self._counts = {"footnote": 0, "endnote": 0}
        self.flow = Flow()
        self.blocks: list[Block] = []
        self.footnotes: list[str] = []

    def walk(self, parent: etree._Element, depth: int) -> None:
        """Take every paragraph and table below `parent` as a block."""
        for element in _content(parent):
            if element.tag == W + "p":
                self._paragraph(element, depth)
            elif element.tag == W + "tbl":
                self._table(element, depth)

    def headers(self, document: etree._Element) -> tuple[str, ...]:
        """Texts of the page headers that the document's sections use, each once."""
        names = dict(self._related.get("header", []))
        used = [names.get(str(one.get(REL + "id"))) for one in document.iter(W + "headerReference")]
        texts: list[str] = []
        for name in dict.fromkeys(name for name in used if name):
            root = self._package.tree(name)
            lines = [] if root is None else [inline_of(one).text.strip() for one in root.iter(W + "p")]
            texts.append("\n".join(line for line in lines if line))
        return tuple(dict.fromkeys(text for text in texts if text))

    def _part(self, kind: str) -> etree._Element | None:
        found = self._related.get(kind, [])
        return self._package.tree(found[0][1]) if found else None

    def _paragraph(self, element: etree._Element, depth: int) -> None:
        label, inline = self._label(element), inline_of(element).stripped()
        if inline.text:
            notes, marks = self._called(inline.notes)
            page, span = self.flow.put(inline.text, tuple(inline.breaks), label, marks)
            style = _style_of(element)
            self.blocks.append(
                Block(
                    inline.text,
                    self._styles.name(style),
                    label,
                    self._bold(inline, style or self._styles.default),
                    page=page,
                    span=span,
                    notes=notes,
                )
            )
        elif inline.breaks:
            self.flow.turn()
        for box in inline.boxes if depth < _DEEPEST_TABLE else ():
            self.walk(box, depth + 1)

    def _label(self, element: etree._Element) -> str | None:
        """The paragraph's automatic number: its own, or that of its style."""
        style = _style_of(element) or self._styles.default
        own = element.find(f"{W}pPr/{W}numPr")
        number = None if own is None else value(own, "numId")
        level = None if own is None else value(own, "ilvl")
        by_style, style_level, stated_by = self._styles.list_of(style)
        number = number if number is not None else by_style
        if number is None or number == "0":
            return None
        if level is not None and level.isdecimal():
            return self._numbering.label(number, int(level))
        at = style_level if style_level is not None else self._numbering.level_of_style(number, stated_by)
        return self._numbering.label(number, at)

    def _bold(self, inline: Inline, style: str | None) -> bool:
        """Whether all that prints is bold: the run says so, else its style, else the paragraph's."""
        of_paragraph = bool(self._styles.bold(style))
        return bool(inline.bold) and all(
            own if own is not None else bool(self._styles.bold(run) or of_paragraph) for run, own in inline.bold
        )

    def _called(self, calls: list[tuple[str, str, int]]) -> tuple[tuple[int, ...], tuple[Mark, ...]]:
        """Indexes into the footnotes of the notes called, and their marks: each kind is counted from 1."""
        indexes, marks = [], []
        for kind, key, offset in calls:
            if key in self._notes[kind]:
                self._counts[kind] += 1
                self.footnotes.append(self._notes[kind][key])
                indexes.append(len(self.footnotes) - 1)
                marks.append((str(self._counts[kind]), offset, self.footnotes[-1]))
        return tuple(indexes), tuple(marks)

    def _table(self, table: etree._Element, depth: int) -> None:
        rows: list[tuple[str, ...]] = []
        places: list[Place] = []
        notes: list[int] = []
        for row in _content(table, W + "tr"):
            cells = self._row(row, depth)
            if not cells:
                continue
            before, after = _turns(cells)
            self.flow.turn(before)
            texts = tuple(cell.text for cell in cells)
            called, marks = self._called(_calls_of(cells))
            places.append(self.flow.put("\t".join(texts), marks=marks))
            self.flow.turn(after)
            rows.append(texts)
            notes += called
        if rows:
            text = "\n".join("\t".join(row) for row in rows)
            page, span = places[0]
            self.blocks.append(
                Block(text, cells=tuple(rows), page=page, span=span, places=tuple(places), notes=tuple(notes))
            )

    def _row(self, row: etree._Element, depth: int) -> list[Inline]:
        """A row's cells; a cell merged over several columns once, one merged down empty after its first row."""
        if row.find(f"{W}trPr/{W}del") is not None:
            return []
        cells = []
        for cell in _content(row, W + "tc"):
            properties = cell.find(W + "tcPr")
            if _continues(properties, "hMerge"):
                continue
            inline = self._cell(cell, depth)
            cells.append(Inline(breaks=inline.breaks) if _continues(properties, "vMerge") else inline)
        return cells

    def _cell(self, cell: etree._Element, depth: int) -> Inline:
        """A cell's paragraphs and inner tables joined by "\\n", each paragraph after its automatic number."""
        whole, lines, length = Inline(), [], 0
        for element in _content(cell):
            if element.tag == W + "p":
                label, inline = self._label(element), inline_of(element)
                prefix = f"{label} " if label else ""
                whole.breaks += [length + (len(prefix) + cut if cut else 0) for cut in inline.breaks]
                whole.notes += [(kind, key, length + len(prefix) + at) for kind, key, at in inline.notes]
                lines.append(prefix + inline.text)
            elif element.tag == W + "tbl" and depth < _DEEPEST_TABLE:
                rows = (self._row(row, depth + 1) for row in _content(element, W + "tr"))
                lines.append("\n".join("\t".join(one.text for one in row) for row in rows))
            else:
                continue
            length += len(lines[-1]) + 1
        whole.text = "\n".join(lines)
        return whole


def _content(parent: etree._Element, *tags: str) -> Iterator[etree._Element]:
    """Children of `parent` (of these tags), those inside wrappers too."""
    for element in parent:
        if element.tag in _WRAPPERS:
            yield from _content(element, *tags)
        elif isinstance(element.tag, str) and (not tags or element.tag in tags):
            yield element


def _continues(properties: etree._Element | None, name: str) -> bool:
    """Whether a cell only continues a merged one (w:vMerge, w:hMerge without "restart")."""
    merge = None if properties is None else properties.find(W + name)
    return merge is not None and merge.get(W + "val", "continue") == "continue"


def _turns(cells: list[Inline]) -> tuple[int, int]:
    """How often the page turns before a row and after it; the same turn is noted in every cell it runs through."""
    first = next((cell for cell in cells if cell.text.strip()), cells[0])
    before = int(any(not first.text[:cut].strip() for cut in first.breaks))
    return before, max(len(cell.breaks) - before for cell in cells)


def _calls_of(cells: list[Inline]) -> list[tuple[str, str, int]]:
    """The notes that a row's cells call, with their offsets in the row's text (cells parted by tabs)."""
    calls, start = [], 0
    for cell in cells:
        calls += [(kind, key, start + at) for kind, key, at in cell.notes]
        start += len(cell.text) + 1
    return calls


def _style_of(paragraph: etree._Element) -> str | None:
    properties = paragraph.find(W + "pPr")
    return None if properties is None else value(properties, "pStyle")


def _by_id(root: etree._Element | None, kind: str) -> dict[str, str]:
    """Texts of footnotes or endnotes by id; the separators are none."""
    texts = {}
    for note in [] if root is None else root.iterfind(W + kind):
        if note.get(W + "type") is None:
            lines = (inline_of(one).text.strip() for one in note.iter(W + "p"))
            texts[str(note.get(W + "id", ""))] = "\n".join(line for line in lines if line)
    return texts
