"""The report of the Working Group as a Word file, in the styles that documents of Geneva use.

A4, Times New Roman 10 on 12, text between 40 and 40 mm, numbers typed before a tab, symbol at the head of each page but
the first, on even pages at the left, on odd at the right. The same report gives the same bytes.
Source: names and measures of the styles as in thematic lists of recommendations made with that template (DESIGN 9);
margins, heads, feet and titles as measured in reports of the third and fourth cycle (`openupr bench typography`).
Does not: bear a masthead, an emblem or a symbol of the United Nations (DESIGN 7a).
"""

from collections.abc import Sequence

from docx import Document
from docx.document import Document as WordDocument
from docx.enum.style import WD_STYLE_TYPE
from docx.enum.text import WD_ALIGN_PARAGRAPH, WD_BREAK, WD_LINE_SPACING, WD_TAB_ALIGNMENT
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import Mm, Pt, Twips
from docx.text.paragraph import Paragraph

from openupr.domain.drafting.report import Block, Form
from openupr.exports._footnotes import Footnotes, footnote_styles
from openupr.exports._word_letter import FIXED, NOTICE, clean, fixed

_INDENT = Twips(1134)
_FULL = Mm(170)  # from margin to margin
TEXT_STYLE, CHAPTER_STYLE, HEADING_STYLE = "_ Single Txt_G", "_ H _Ch_G", "_ H_1_G"
"""Names of the styles as the Secretariat's macros and converters know them."""
# Name of the style: size and whether bold, line in points (exact), before and after in points
_STYLES = {
    TEXT_STYLE: (10, False, 12.0, 0, 6),
    CHAPTER_STYLE: (14, True, 15.0, 18, 12),
    HEADING_STYLE: (12, True, 13.5, 18, 12),
}
_OF_FORM = {Form.CHAPTER: CHAPTER_STYLE, Form.HEADING: HEADING_STYLE}


def word_report(blocks: Sequence[Block], title: str, state: str, symbol: str) -> bytes:
    """The report as bytes of a DOCX; `symbol` begins with DRAFT/ or REHEARSAL/ and stands on each page."""
    return word_paper(blocks, (title, state), symbol, cover=True)


def word_paper(blocks: Sequence[Block], titles: Sequence[str], symbol: str, cover: bool = False) -> bytes:
    """Any paper made of such blocks, under its titles, one below another; `cover`: they have a page of their own."""
    document = Document()
    set_up(document, symbol, ": ".join(titles))
    document.add_paragraph(clean(symbol), style=TEXT_STYLE)
    document.add_paragraph(NOTICE, style=TEXT_STYLE)
    for line in titles:
        heading(document, CHAPTER_STYLE, "", line)
    if cover:  # so that no paper that is named in the introduction stands on the page that tells what this one is
        document.paragraphs[-1].add_run().add_break(WD_BREAK.PAGE)
    notes = Footnotes()
    for block in blocks:
        if block.form in _OF_FORM:
            made = heading(document, _OF_FORM[block.form], block.number, block.text)
            if cover and block is blocks[0]:  # at the head of its page
                made.paragraph_format.space_before = Pt(0)
        else:
            _numbered(document, block, notes)
    notes.attach(document)
    return fixed(document)


def heading(document: WordDocument, style: str, number: str, text: str) -> Paragraph:
    """A title, chapter or heading: its number flush right before its text."""
    return document.add_paragraph(f"\t{number}\t{clean(text)}" if number else f"\t\t{clean(text)}", style=style)


def _numbered(document: WordDocument, block: Block, notes: Footnotes) -> None:
    """Number and text; bold is what is recommended or concluded, the number never."""
    paragraph = document.add_paragraph(style=TEXT_STYLE)
    item = block.form is Form.RECOMMENDATION
    tabs = paragraph.paragraph_format.tab_stops
    tabs.add_tab_stop(Twips(1134 + 567 + (850 if item else 0)))
    if item:
        paragraph.paragraph_format.left_indent = Twips(1134 + 567)
    if block.form is Form.POINT:
        tabs.clear_all()
        tabs.add_tab_stop(Twips(1134 + 1134))
        paragraph.paragraph_format.first_line_indent = Twips(567)
    paragraph.add_run(f"{block.number}{'.' if block.number.isdecimal() else ''}\t")
    run = paragraph.add_run(clean(block.text) + _ending(block))
    run.bold = block.form in (Form.RECOMMENDATION, Form.CLOSING)
    if block.note:
        notes.add(paragraph, clean(block.note))


def _ending(block: Block) -> str:
    """ " (Algeria) (Cabo Verde);", and a full stop after the last of its list."""
    if block.form is not Form.RECOMMENDATION:
        return ""
    made_by = "".join(f" ({clean(name)})" for name in block.states)
    return made_by + ("." if block.last else ";")


def set_up(document: WordDocument, symbol: str, title: str) -> None:
    """Page, styles, heads and feet of pages, properties of the file."""
    section = document.sections[0]
    section.page_width, section.page_height = Mm(210), Mm(297)
    section.left_margin = section.right_margin = Mm(20)
    section.top_margin, section.bottom_margin = Mm(25), Mm(20)
    section.header_distance, section.footer_distance = Mm(15), Mm(10)
    section.different_first_page_header_footer = True
    document.settings.odd_and_even_pages_header_footer = True
    for header, footer, even in (
        (section.header, section.footer, False),
        (section.even_page_header, section.even_page_footer, True),
    ):
        head, foot = header.paragraphs[0], footer.paragraphs[0]
        head.text = clean(symbol)
        head.runs[0].font.bold, head.runs[0].font.size = True, Pt(9)
        head.alignment = WD_ALIGN_PARAGRAPH.LEFT if even else WD_ALIGN_PARAGRAPH.RIGHT
        _ruled(head)
        _foot(foot, even)
    section.first_page_footer.paragraphs[0].text = NOTICE
    _styles(document)
    footnote_styles(document)
    properties = document.core_properties
    properties.author, properties.title, properties.comments = "OpenUPR", clean(title)[:255], NOTICE
    properties.language, properties.created, properties.modified = "en-GB", FIXED, FIXED


def _styles(document: WordDocument) -> None:
    normal = document.styles["Normal"]
    normal.font.name, normal.font.size = "Times New Roman", Pt(10)
    for name, (size, bold, line, before, after) in _STYLES.items():
        style = document.styles.add_style(name, WD_STYLE_TYPE.PARAGRAPH)
        style.base_style = normal
        style.font.size, style.font.bold = Pt(size), bold
        form = style.paragraph_format
        form.line_spacing_rule, form.line_spacing = WD_LINE_SPACING.EXACTLY, Pt(line)
        form.space_before, form.space_after = Pt(before), Pt(after)
        form.left_indent = form.right_indent = _INDENT
        form.widow_control = True
        if name == TEXT_STYLE:
            form.alignment = WD_ALIGN_PARAGRAPH.JUSTIFY
        else:
            form.keep_with_next, form.first_line_indent = True, -_INDENT
            form.tab_stops.add_tab_stop(Twips(851), WD_TAB_ALIGNMENT.RIGHT)
            form.tab_stops.add_tab_stop(_INDENT)


def _ruled(paragraph: Paragraph) -> None:
    """A hairline below the paragraph."""
    borders = OxmlElement("w:pBdr")
    line = OxmlElement("w:bottom")
    for name, value in (("val", "single"), ("sz", "4"), ("space", "4"), ("color", "auto")):
        line.set(qn(f"w:{name}"), value)
    borders.append(line)
    form = paragraph._p.get_or_add_pPr()
    form.insert(len(form.findall(qn("w:pStyle"))), borders)  # the order of a paragraph's properties is fixed


def _foot(paragraph: Paragraph, even: bool) -> None:
    """The number of the page at the side that the page turns to, the notice at the other."""
    paragraph.style = "Normal"  # the style "Footer" has tabs of its own
    paragraph.paragraph_format.space_after, paragraph.paragraph_format.line_spacing = Pt(0), 1.0
    paragraph.paragraph_format.tab_stops.add_tab_stop(_FULL, WD_TAB_ALIGNMENT.RIGHT)
    if even:
        _page_number(paragraph)
    paragraph.add_run(f"\t{NOTICE}" if even else f"{NOTICE}\t").font.size = Pt(8)
    if not even:
        _page_number(paragraph)


def _page_number(paragraph: Paragraph) -> None:
    """The field that shows the number of the page; each part of it a run, so that its result has their type."""
    for kind in ("begin", "PAGE", "separate", "1", "end"):
        run = paragraph.add_run()
        run.font.bold, run.font.size = True, Pt(9)
        if kind == "1":
            run.text = kind
            continue
        element = OxmlElement("w:instrText" if kind == "PAGE" else "w:fldChar")
        if kind == "PAGE":
            element.text = kind
        else:
            element.set(qn("w:fldCharType"), kind)
        run._r.append(element)
