"""A letter or draft decision as a Word file: A4, its mark on every page, a last page with sources for the drafter.

The same letter gives the same bytes: the parts of the file carry a fixed time.
Source: DESIGN 7a: no masthead, no symbol that begins with A/; every page says who made it.
Does not: know what stands in the letter (`_letter` does).
"""

import re
import zipfile
from collections.abc import Sequence
from datetime import UTC, datetime
from io import BytesIO

from docx import Document
from docx.document import Document as WordDocument
from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.shared import Mm, Pt
from docx.text.paragraph import Paragraph as WordParagraph

from openupr.exports._letter import Letter

NOTICE = "Made with OpenUPR. Not a United Nations document."
FIXED = datetime(2000, 1, 1, tzinfo=UTC)
"""The time in the properties of every file that we make."""
_STORED = (1980, 1, 1, 0, 0, 0)  # the earliest time that a ZIP file can hold
# Characters that XML cannot hold
_UNPRINTABLE = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")
# "[to be filled in: date of the request]"
_BLANK = re.compile(r"(\[to be filled in: [^\]]+\])")
_INDENT = {"item": 10, "operative": 10}  # millimetres


def word_letter(letter: Letter, mark: str, on: str, sources: Sequence[str]) -> bytes:
    """The letter as bytes of a DOCX. `mark` stands on each page ("DRAFT/USA/4/…"), `on` is its date, "" a blank."""
    document = Document()
    _set_up(document, letter.title, mark)
    document.add_paragraph(clean(mark.partition("/")[0])).runs[0].bold = True
    document.add_heading(clean(letter.title), level=1)
    for name, text in (
        ("From", letter.sender),
        ("To", letter.addressee),
        ("Date", on or "[to be filled in: date of the letter]"),
    ):
        _write(document.add_paragraph(), f"{name}: {text}")
    number = 0
    for one in letter.paragraphs:
        if one.kind == "heading":
            document.add_heading(clean(one.text), level=2)
            continue
        number += one.kind == "operative"
        before = {"operative": f"{number}.\t", "item": "–\t"}.get(one.kind, "")
        paragraph = document.add_paragraph()
        paragraph.paragraph_format.left_indent = Mm(_INDENT.get(one.kind, 0))
        _write(paragraph, before + one.text)
    _for_the_drafter(document, letter, sources, () if on else ("date of the letter",))
    return fixed(document)


def _set_up(document: WordDocument, title: str, mark: str) -> None:
    section = document.sections[0]
    section.page_width, section.page_height = Mm(210), Mm(297)
    section.left_margin = section.right_margin = Mm(30)
    section.top_margin = section.bottom_margin = Mm(25)
    section.header.paragraphs[0].text = clean(mark)
    section.header.paragraphs[0].alignment = WD_ALIGN_PARAGRAPH.RIGHT
    section.footer.paragraphs[0].text = NOTICE
    style = document.styles["Normal"]
    style.font.name, style.font.size = "Times New Roman", Pt(11)
    style.paragraph_format.space_after = Pt(8)
    properties = document.core_properties
    properties.author, properties.title, properties.comments = "OpenUPR", clean(f"{mark}: {title}")[:255], NOTICE
    properties.created = properties.modified = FIXED


def _for_the_drafter(document: WordDocument, letter: Letter, sources: Sequence[str], undated: Sequence[str]) -> None:
    """Blanks, sources and formulae on a page of their own, to be taken out before anything is sent."""
    document.add_heading("For the drafter: take this page out", level=2).paragraph_format.page_break_before = True
    for heading, lines in (
        ("To be filled in", (*undated, *letter.blanks)),
        ("Facts used, with source and sureness", sources or ("No step of this record is used.",)),
        ("Formulae", letter.formulae),
    ):
        if lines:
            document.add_paragraph(heading).runs[0].bold = True
            for line in lines:
                document.add_paragraph(clean(f"–\t{line}")).paragraph_format.left_indent = Mm(10)


def _write(paragraph: WordParagraph, text: str) -> None:
    """The text as runs; a blank is marked so that nobody overlooks it."""
    for piece in _BLANK.split(clean(text)):
        if piece:
            run = paragraph.add_run(piece)
            run.bold = bool(_BLANK.fullmatch(piece))


def clean(text: str) -> str:
    """The text without characters that a Word file cannot hold."""
    return _UNPRINTABLE.sub("", text)


def fixed(document: WordDocument) -> bytes:
    """The document as bytes, its parts in the order that the library writes and with a fixed time."""
    made, out = BytesIO(), BytesIO()
    document.save(made)
    with zipfile.ZipFile(made) as old, zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as new:
        for name in old.namelist():
            new.writestr(zipfile.ZipInfo(name, _STORED), old.read(name), zipfile.ZIP_DEFLATED)
    return out.getvalue()
