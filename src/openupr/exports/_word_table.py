"""A table as a Word file: A4 landscape, first row repeated on each page, a row of one cell over all columns.

Every cell's text comes back word for word when the file is read again; "\\n" parts paragraphs of a cell.
Does not: know what stands in the table. It writes no masthead and no symbol; header and footer say who made the file.
"""

import re
from collections.abc import Sequence
from io import BytesIO

from docx import Document
from docx.document import Document as WordDocument
from docx.enum.section import WD_ORIENT
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import Mm, Pt
from lxml import etree

from openupr.exports._ooxml import child

NOTICE = "Made with OpenUPR. Not a United Nations document."
# Characters that XML cannot hold
_UNPRINTABLE = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")
_WIDTH = 257  # millimetres between the margins
_MARGIN = 20
_TWIPS = 56.7  # a millimetre in twentieths of a point
_SHADE = "E7E6E6"
_LONGEST_PROPERTY = 255  # characters that python-docx lets a property of a file have

Row = Sequence[str]


def word_table(grid: Sequence[Row], widths: Sequence[int], title: str, above: Sequence[str] = ()) -> bytes:
    """The table as bytes of a DOCX. `widths` are the columns' shares of the page, in per cent.

    `above`: lines at the start of the body, the first of them as its heading.
    """
    document = Document()
    title = _UNPRINTABLE.sub("", title)
    _page(document, title)
    properties = document.core_properties
    properties.author, properties.title, properties.comments = "OpenUPR", title[:_LONGEST_PROPERTY], NOTICE
    body = document.element.body
    for line in above:
        paragraph = document.add_paragraph().add_run(_UNPRINTABLE.sub("", line))
        paragraph.bold, paragraph.font.size = (True, Pt(14)) if line is above[0] else (None, None)
    body.insert(len(above), _table(grid, [round(_WIDTH * share / 100 * _TWIPS) for share in widths]))
    out = BytesIO()
    document.save(out)
    return out.getvalue()


def _page(document: WordDocument, title: str) -> None:
    section = document.sections[0]
    section.orientation = WD_ORIENT.LANDSCAPE
    section.page_width, section.page_height = Mm(297), Mm(210)
    section.left_margin = section.right_margin = section.top_margin = section.bottom_margin = Mm(_MARGIN)
    section.header.paragraphs[0].text = title
    section.footer.paragraphs[0].text = NOTICE
    style = document.styles["Normal"]
    style.font.name, style.font.size = "Calibri", Pt(9)
    style.paragraph_format.space_after = Pt(2)


def _table(grid: Sequence[Row], widths: Sequence[int]) -> etree._Element:
    table = OxmlElement("w:tbl")
    properties = child(table, "w:tblPr")
    child(properties, "w:tblStyle", val="TableGrid")
    child(properties, "w:tblW", w=str(sum(widths)), type="dxa")
    child(properties, "w:tblLayout", type="fixed")
    columns = child(table, "w:tblGrid")
    for width in widths:
        child(columns, "w:gridCol", w=str(width))
    for index, row in enumerate(grid):
        table.append(_row(row, widths, head=index == 0))
    return table


def _row(row: Row, widths: Sequence[int], head: bool) -> etree._Element:
    element = OxmlElement("w:tr")
    properties = child(element, "w:trPr")
    child(properties, "w:cantSplit")
    if head:
        child(properties, "w:tblHeader")
    for index, text in enumerate(row):
        last = index == len(row) - 1
        span = max(len(widths) - index, 1) if last else 1
        width = sum(widths[index : index + span])
        element.append(_cell(text, width, span, loud=head or len(row) == 1))
    return element


def _cell(text: str, width: int, span: int, loud: bool) -> etree._Element:
    cell = OxmlElement("w:tc")
    properties = child(cell, "w:tcPr")
    child(properties, "w:tcW", w=str(width), type="dxa")
    if span > 1:
        child(properties, "w:gridSpan", val=str(span))
    if loud:
        child(properties, "w:shd", val="clear", color="auto", fill=_SHADE)
    for line in _UNPRINTABLE.sub("", text).split("\n"):
        _paragraph(child(cell, "w:p"), line, loud)
    return cell


def _paragraph(paragraph: etree._Element, line: str, loud: bool) -> None:
    if not line:
        return
    run = child(paragraph, "w:r")
    if loud:
        child(child(run, "w:rPr"), "w:b")
    for index, piece in enumerate(line.split("\t")):
        if index:
            child(run, "w:tab")
        words = child(run, "w:t")
        words.set(qn("xml:space"), "preserve")
        words.text = piece
