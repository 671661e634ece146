"""antiword's DocBook as blocks: paragraphs, lists, tables, footnotes.

Source: DocBook 4.1.2 as `antiword -x db` writes it. A table is one informaltable whose rows may stand in several
tgroups (one for each number of columns).
Does not: know Word's numbers: DocBook counts its lists anew, from 1.
"""

from collections.abc import Iterator

from lxml import etree

from openupr.documents.read.flow import Flow
from openupr.documents.read.numbering import number_as
from openupr.documents.read.package import parse_xml
from openupr.documents.read.word import WordFile
from openupr.documents.source import Block

# numeration of an orderedlist -> format and shape of its labels
_NUMERATION = {
    "arabic": ("decimal", "{}."),
    "loweralpha": ("lowerLetter", "({})"),
    "upperalpha": ("upperLetter", "{}."),
    "lowerroman": ("lowerRoman", "({})"),
    "upperroman": ("upperRoman", "{}."),
}


def read_docbook(data: bytes) -> WordFile:
    """Blocks and one page of text. Raises Unreadable where it is no XML at all."""
    reader = _Reader()
    reader.walk(parse_xml(data, "the text that antiword found", recover=True), None)
    return WordFile(reader.flow.pages(), tuple(reader.blocks), tuple(reader.footnotes))


class _Reader:
    def __init__(self) -> None:
        self.flow = Flow()
        self.blocks: list[Block] = []
        self.footnotes: list[str] = []

    def walk(self, parent: etree._Element, label: str | None) -> None:
        """Take what prints below `parent` in order; the first paragraph bears `label`."""
        for element in parent:
            if element.tag in ("para", "title"):
                self._paragraph(element, label)
                label = None
            elif element.tag == "informaltable":
                self._table(element)
            elif element.tag in ("itemizedlist", "orderedlist"):
                for number, item in enumerate(element.iterfind("listitem"), 1):
                    self.walk(item, _label(element, number))
            elif isinstance(element.tag, str) and element.tag not in ("bookinfo", "listitem"):
                self.walk(element, None)

    def _paragraph(self, element: etree._Element, label: str | None) -> None:
        text, notes = self._text(element).strip(), len(self.footnotes)
        if not text:
            self._inner(element, label)
            return
        self._collect(element)
        marks = tuple((str(at + 1), len(text), self.footnotes[at]) for at in range(notes, len(self.footnotes)))
        page, span = self.flow.put(text, label=label, marks=marks)
        calls = tuple(range(notes, len(self.footnotes)))
        self.blocks.append(Block(text, None, label, _bold(element), page=page, span=span, notes=calls))
        self._inner(element, None)

    def _inner(self, element: etree._Element, label: str | None) -> None:
        """Tables and lists that stand inside a paragraph."""
        if any(child.tag in ("informaltable", "itemizedlist", "orderedlist") for child in element):
            self.walk(element, label)

    def _collect(self, element: etree._Element) -> None:
        for note in element.iter("footnote"):
            self.footnotes.append("\n".join(" ".join(_words(one)) for one in note.iter("para")))

    def _table(self, table: etree._Element) -> None:
        rows = []
        for row in table.iter("row"):
            rows.append(tuple(self._text(entry).strip() for entry in row.iterfind("entry")))
            self._collect(row)
        rows = [row for row in rows if row]
        places = tuple(self.flow.put("\t".join(row)) for row in rows)
        if rows:
            text = "\n".join("\t".join(row) for row in rows)
            page, span = places[0]
            self.blocks.append(Block(text, cells=tuple(rows), page=page, span=span, places=places))

    def _text(self, element: etree._Element) -> str:
        """Text as it prints: lines as antiword parts them, without notes, inner tables and lists."""
        return "\n".join(" ".join(line.split(" ")).rstrip() for line in "".join(_texts(element)).split("\n"))


def _texts(element: etree._Element) -> Iterator[str]:
    yield element.text or ""
    for child in element:
        if child.tag in ("emphasis", "superscript", "subscript", "ulink", "para"):
            yield from _texts(child)
        yield child.tail or ""


def _words(element: etree._Element) -> list[str]:
    return "".join(_texts(element)).split()


def _bold(element: etree._Element) -> bool:
    """Whether all the text stands in bold emphasis."""
    plain = (element.text or "") + "".join(child.tail or "" for child in element)
    return len(element) > 0 and not plain.strip() and all(child.get("role") == "bold" for child in element)


def _label(parent: etree._Element, number: int) -> str:
    if parent.tag == "itemizedlist":
        return "•"
    form, shape = _NUMERATION.get(str(parent.get("numeration", "arabic")), ("decimal", "{}."))
    return shape.format(number_as(form, number))
