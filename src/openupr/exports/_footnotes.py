"""Footnotes of a Word file: the part that python-docx does not write, and the mark in the text.

Each note is its number, a tab and its text, 9 on 11, as documents of Geneva have them.
Source: ECMA-376, part 1, section 17.11; measures as in `_word_report`.
Does not: number by page or section; the numbers run through the paper.
"""

from docx.document import Document as WordDocument
from docx.enum.style import WD_STYLE_TYPE
from docx.enum.text import WD_LINE_SPACING
from docx.opc.constants import RELATIONSHIP_TYPE
from docx.opc.packuri import PackURI
from docx.opc.part import Part
from docx.oxml import OxmlElement
from docx.oxml.ns import nsdecls, qn
from docx.shared import Pt, Twips
from docx.text.paragraph import Paragraph
from lxml import etree

from openupr.exports._ooxml import child

_TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml.footnotes+xml"
# The line above the notes, and the one where a note goes on from the page before; Word asks for both
_SEPARATORS = (("-1", "separator"), ("0", "continuationSeparator"))
_TEXT, _MARK = "footnote text", "footnote reference"
_INDENT, _HANGING = Twips(1134), Twips(227)


class Footnotes:
    """The notes of one paper, in the order in which they are added."""

    def __init__(self) -> None:
        self._notes = etree.fromstring(f"<w:footnotes {nsdecls('w')}/>")
        self._count = 0
        for id, kind in _SEPARATORS:
            note = child(self._notes, "w:footnote", type=kind, id=id)
            child(child(child(note, "w:p"), "w:r"), f"w:{kind}")

    def add(self, paragraph: Paragraph, text: str) -> None:
        """A mark at the end of what the paragraph holds so far, and its note."""
        self._count += 1
        run = paragraph.add_run(style=_MARK)
        child(run._r, "w:footnoteReference", id=str(self._count))
        self._notes.append(_note(self._count, text))

    def attach(self, document: WordDocument) -> None:
        """Put the part into the file, where there is a note."""
        if self._count:
            data = etree.tostring(self._notes, xml_declaration=True, encoding="UTF-8", standalone=True)
            part = Part(PackURI("/word/footnotes.xml"), _TYPE, data, document.part.package)
            document.part.relate_to(part, RELATIONSHIP_TYPE.FOOTNOTES)


def footnote_styles(document: WordDocument) -> None:
    """The two styles of footnotes, by the names that Word gives them."""
    text = document.styles.add_style(_TEXT, WD_STYLE_TYPE.PARAGRAPH)
    text.base_style, text.font.size = document.styles["Normal"], Pt(9)
    form = text.paragraph_format
    form.line_spacing_rule, form.line_spacing, form.space_after = WD_LINE_SPACING.EXACTLY, Pt(11), Pt(0)
    form.left_indent, form.right_indent, form.first_line_indent = _INDENT, _INDENT, -_HANGING
    mark = document.styles.add_style(_MARK, WD_STYLE_TYPE.CHARACTER)
    mark.font.superscript, mark.font.size = True, Pt(9)


def _note(number: int, text: str) -> etree._Element:
    note = OxmlElement("w:footnote")
    note.set(qn("w:id"), str(number))
    paragraph = child(note, "w:p")
    child(child(paragraph, "w:pPr"), "w:pStyle", val=_TEXT.replace(" ", ""))
    mark = child(paragraph, "w:r")
    child(child(mark, "w:rPr"), "w:rStyle", val=_MARK.replace(" ", ""))
    child(mark, "w:footnoteRef")
    run = child(paragraph, "w:r")
    child(run, "w:tab")
    words = child(run, "w:t")
    words.text = text
    return note
