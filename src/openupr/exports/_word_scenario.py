"""Scenario notes for the chair as a Word file: what is to be said in larger type, notes with their source, a table.

The same notes give the same bytes.
Source: DESIGN 7a (no masthead; the mark and the notice on every page).
Does not: know what is to be said (`domain.speakers.scenario` does).
"""

from collections.abc import Sequence

from docx import Document
from docx.document import Document as WordDocument
from docx.enum.table import WD_TABLE_ALIGNMENT
from docx.oxml import OxmlElement
from docx.shared import Mm, Pt

from openupr.domain.speakers.scenario import Entry, Form, Section
from openupr.exports._word_letter import NOTICE, clean, fixed
from openupr.exports._word_report import CHAPTER_STYLE, TEXT_STYLE, heading, set_up

OURS = "Words to be said stand in larger type. They are plain words of this program's own, no formula of the Council."
_SAID, _CELL = Pt(13), Pt(10)
_WIDTHS = {2: (110, 30), 5: (10, 70, 20, 20, 20)}  # millimetres of the columns


def word_scenario(sections: Sequence[Section], state: str, symbol: str) -> bytes:
    """The notes as bytes of a DOCX; `symbol` begins with DRAFT/ or REHEARSAL/ and stands on each page."""
    document = Document()
    title = f"Scenario notes for the chair: review of {state}"
    set_up(document, symbol, title)
    for line in (symbol, NOTICE):
        document.add_paragraph(clean(line), style=TEXT_STYLE)
    heading(document, CHAPTER_STYLE, "", title)
    document.add_paragraph(OURS, style=TEXT_STYLE)
    for number, one in enumerate(sections, 1):
        heading(document, CHAPTER_STYLE, f"{number}.", one.heading)
        for entry in one.entries:
            _entry(document, entry)
        if one.rows:
            _table(document, (one.head, *one.rows))
    return fixed(document)


def _entry(document: WordDocument, entry: Entry) -> None:
    paragraph = document.add_paragraph(style=TEXT_STYLE)
    run = paragraph.add_run(clean(entry.text))
    if entry.form is Form.SAY:
        run.font.size = _SAID
        paragraph.paragraph_format.line_spacing = Pt(17)
    if entry.source:
        paragraph.add_run(clean(f" ({entry.source})")).italic = True


def _table(document: WordDocument, rows: Sequence[Sequence[str]]) -> None:
    widths = [Mm(one) for one in _WIDTHS[len(rows[0])]]
    table = document.add_table(rows=len(rows), cols=len(widths), style="Table Grid")
    table.alignment, table.autofit = WD_TABLE_ALIGNMENT.CENTER, False
    for column, width in zip(table.columns, widths, strict=True):
        column.width = width
    repeated = OxmlElement("w:tblHeader")  # the head stands on each page
    table.rows[0]._tr.get_or_add_trPr().append(repeated)
    for row, texts in zip(table.rows, rows, strict=True):
        for cell, text, width in zip(row.cells, texts, widths, strict=True):
            cell.width = width
            run = cell.paragraphs[0].add_run(clean(text))
            run.font.size, run.bold = _CELL, (texts is rows[0]) or None
