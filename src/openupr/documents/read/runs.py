"""What stands in one paragraph of a Word file: its text, where Word turned the page, the notes it calls.

Source: ECMA-376, part 1, section 17.3 (paragraphs and runs), 17.13.5 (revisions: deleted text is left out).
Does not: number, and does not resolve fields anew (their last result is taken).
"""

from collections.abc import Iterator
from dataclasses import dataclass, field

from lxml import etree

from openupr.documents.read.numbering import on, value
from openupr.documents.read.package import W

# Children that hold nothing that prints: deleted or moved text, instructions of fields, properties
_SILENT = {
    W + name
    for name in ("del", "moveFrom", "delText", "instrText", "delInstrText", "pPr", "rPr", "sdtPr", "rPrChange", "rt")
}
_FALLBACK = "{http://schemas.openxmlformats.org/markup-compatibility/2006}Fallback"
_SIGNS = {W + "tab": "\t", W + "ptab": "\t", W + "cr": "\n", W + "noBreakHyphen": "-"}
_NOTES = {W + "footnoteReference": "footnote", W + "endnoteReference": "endnote"}
# w:sym of the Symbol font: code -> sign
_SYMBOLS = {"f0b7": "•", "f02d": "-", "f0a7": "•", "f0d8": "•"}


@dataclass(slots=True)
class Inline:
    """A paragraph's text; offsets of page breaks in it; notes called (kind, id, offset); boxes of text hung to it."""

    text: str = ""
    breaks: list[int] = field(default_factory=list)
    notes: list[tuple[str, str, int]] = field(default_factory=list)
    boxes: list[etree._Element] = field(default_factory=list)
    bold: list[tuple[str | None, bool | None]] = field(default_factory=list)

    def stripped(self) -> "Inline":
        """The same without blanks at its ends; a break among them stays, at the end."""
        left = len(self.text) - len(self.text.lstrip())
        text = self.text.strip()
        breaks = [min(max(cut - left, 0), len(text)) for cut in self.breaks]
        notes = [(kind, key, min(max(at - left, 0), len(text))) for kind, key, at in self.notes]
        return Inline(text, breaks, notes, self.boxes, self.bold)


def inline_of(paragraph: etree._Element) -> Inline:
    """Everything that prints in a w:p, in order."""
    found, parts = Inline(), []
    length = 0
    for element in _printing(paragraph):
        text = _sign(element)
        if element.tag == W + "lastRenderedPageBreak" or _turns_page(element):
            found.breaks.append(length)
        elif element.tag in _NOTES:
            found.notes.append((_NOTES[element.tag], str(element.get(W + "id", "")), length))
        elif element.tag == W + "txbxContent":
            found.boxes.append(element)
        if text:
            parts.append(text)
            length += len(text)
            if text.strip():
                found.bold.append(_boldness(element))
    found.text = "".join(parts)
    return found


def _printing(element: etree._Element) -> Iterator[etree._Element]:
    """The leaves below `element` that print, depth first; boxes of text as one."""
    for child in element:
        if not isinstance(child.tag, str) or child.tag in _SILENT or child.tag == _FALLBACK or _hidden(child):
            continue
        if child.tag == W + "txbxContent" or len(child) == 0:
            yield child
        else:
            yield from _printing(child)


def _sign(element: etree._Element) -> str:
    if element.tag == W + "t":
        return element.text or ""
    if element.tag == W + "br":
        return "" if element.get(W + "type") in ("page", "column") else "\n"
    if element.tag == W + "sym":
        return _SYMBOLS.get(str(element.get(W + "char", "")).lower(), "\ufffd")
    return _SIGNS.get(str(element.tag), "")


def _turns_page(element: etree._Element) -> bool:
    return element.tag == W + "br" and element.get(W + "type") == "page"


def _hidden(element: etree._Element) -> bool:
    return element.tag == W + "r" and on(element.find(f"{W}rPr/{W}vanish"))


def _boldness(element: etree._Element) -> tuple[str | None, bool | None]:
    """Style of the run that holds the text, and what the run itself says of bold."""
    run = element.getparent()
    properties = None if run is None else run.find(W + "rPr")
    if properties is None:
        return None, None
    bold = properties.find(W + "b")
    return value(properties, "rStyle"), None if bold is None else on(bold)
