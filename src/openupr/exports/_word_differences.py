"""A version of a report as a Word file with every difference from an earlier one as a tracked change.

Whoever accepts all changes has the later version, whoever rejects all has the earlier; each can be taken one by one.
Numbers are typed, so a new number is a tracked change too. Chapters, headings and the sentences that govern the
recommendations are those of the later version and not tracked; a changed position is told in brackets behind its item.
Source: ECMA-376, part 1, sections 17.13.5.14 (del), 17.13.5.18 (ins).
Does not: say who made a change, or when: no version tells (author "OpenUPR", no date).
"""

from collections.abc import Iterator, Sequence
from itertools import count

from docx import Document
from docx.document import Document as WordDocument
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import Twips
from docx.text.paragraph import Paragraph
from lxml import etree

from openupr.domain.drafting.differences import Line, Part
from openupr.domain.drafting.wording import Mark, Piece
from openupr.exports._differences import counted, position_words
from openupr.exports._word_letter import NOTICE, clean, fixed
from openupr.exports._word_report import CHAPTER_STYLE, HEADING_STYLE, TEXT_STYLE, heading, set_up
from openupr.vocabulary.names import shown_name

AUTHOR = "OpenUPR"
_TAGS = {Mark.TAKEN_OUT: "w:del", Mark.PUT_IN: "w:ins"}
_HEADINGS: dict[Part, tuple[tuple[str, str, str], ...]] = {
    Part.INTRODUCTION: ((CHAPTER_STYLE, "", "Introduction"),),
    Part.PRESENTATION: (
        (CHAPTER_STYLE, "I.", "Summary of the proceedings of the review process"),
        (HEADING_STYLE, "A.", "Presentation by the State under review"),
    ),
    Part.DIALOGUE: ((HEADING_STYLE, "B.", "Interactive dialogue and responses by the State under review"),),
    Part.RECOMMENDATIONS: ((CHAPTER_STYLE, "II.", "Conclusions and/or recommendations"),),
    Part.PLEDGES: ((CHAPTER_STYLE, "III.", "Voluntary pledges and commitments"),),
}


def word_differences(lines: Sequence[Line], before: str, after: str, symbol: str) -> bytes:
    """The versions as bytes of one DOCX; `before` and `after` are what they call themselves."""
    document = Document()
    title = f"{after} against {before}"
    set_up(document, symbol, title)
    document.add_paragraph(clean(symbol), style=TEXT_STYLE)
    document.add_paragraph(NOTICE, style=TEXT_STYLE)
    document.add_paragraph(clean(f"{title}: {counted(lines)}."), style=TEXT_STYLE)
    ids = count(1)
    for part, of_it in ((part, [one for one in lines if one.part is part]) for part in Part):
        for style, number, text in _HEADINGS[part] if of_it else ():
            heading(document, style, number, text)
        governs = ""
        for one in of_it:
            if one.sentence != governs and one.after:
                governs = one.sentence
                document.add_paragraph(clean(governs), style=TEXT_STYLE)
            _write(document, one, ids)
    return fixed(document)


def _write(document: WordDocument, one: Line, ids: Iterator[int]) -> None:
    paragraph = document.add_paragraph(style=TEXT_STYLE)
    item = one.part is Part.RECOMMENDATIONS
    paragraph.paragraph_format.tab_stops.add_tab_stop(Twips(1134 + 567 + (850 if item else 0)))
    if item:
        paragraph.paragraph_format.left_indent = Twips(1134 + 567)
    for mark, text in _numbers(one, "" if item else "."):
        _run(paragraph, mark, text, ids)
    for mark, text in (*_spaced(one.words), *_states(one.states), *_position(one)):
        _run(paragraph, mark, text, ids, bold=item)
    for mark, text in _spaced(one.note):
        _run(paragraph, mark, f" [{text.strip()}]", ids)
    if not one.before or not one.after:
        _of_the_paragraph(paragraph, Mark.TAKEN_OUT if one.before else Mark.PUT_IN, ids)


def _numbers(one: Line, ending: str) -> Iterator[tuple[Mark, str]]:
    if one.before == one.after:
        yield Mark.KEPT, f"{one.after}{ending}\t"
        return
    for mark, number in ((Mark.TAKEN_OUT, one.before), (Mark.PUT_IN, one.after)):
        if number:
            yield mark, f"{number}{ending}\t"


def _spaced(told: Sequence[Piece]) -> Iterator[tuple[Mark, str]]:
    """Each piece with the blank after it, so that no two words run together however the changes are taken."""
    for n, piece in enumerate(told, 1):
        yield piece.mark, piece.text + ("" if n == len(told) else " ")


def _states(told: Sequence[Piece]) -> Iterator[tuple[Mark, str]]:
    return ((piece.mark, f" ({shown_name(piece.text)})") for piece in told)


def _position(one: Line) -> Iterator[tuple[Mark, str]]:
    if one.position_changed:
        yield Mark.TAKEN_OUT, f" [{position_words(one.position[0])}]"
        yield Mark.PUT_IN, f" [{position_words(one.position[1])}]"


def _run(paragraph: Paragraph, mark: Mark, text: str, ids: Iterator[int], bold: bool = False) -> None:
    run = paragraph.add_run(clean(text))
    run.bold = bold or None
    if mark not in _TAGS:
        return
    if mark is Mark.TAKEN_OUT:
        for each in run._r.findall(qn("w:t")):
            each.tag = qn("w:delText")
            each.set(qn("xml:space"), "preserve")
    around = _change(mark, ids)
    run._r.addprevious(around)
    around.append(run._r)


def _of_the_paragraph(paragraph: Paragraph, mark: Mark, ids: Iterator[int]) -> None:
    """That the paragraph's own end was put in or taken out, else an empty one would be left."""
    properties = paragraph._p.get_or_add_pPr()
    of_mark = OxmlElement("w:rPr")
    of_mark.append(_change(mark, ids))
    properties.append(of_mark)


def _change(mark: Mark, ids: Iterator[int]) -> etree._Element:
    change = OxmlElement(_TAGS[mark])
    change.set(qn("w:id"), str(next(ids)))
    change.set(qn("w:author"), AUTHOR)
    return change
