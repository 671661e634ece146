"""The list of recommendations of a report: sections, labels, texts, States, positions put together.

Does not: raise on any text; read the introduction.
"""

import re
from dataclasses import replace

from openupr.documents.items.checks import comment_of_the_state, findings_of, qualified
from openupr.documents.items.comments import is_comment
from openupr.documents.items.dialogue import Spoken, spoken_paragraphs
from openupr.documents.items.doubts import doubts
from openupr.documents.items.drafts import Draft, ItemsRead
from openupr.documents.items.governing import govern_before
from openupr.documents.items.labels import Item, Paragraph, paragraphs_of
from openupr.documents.items.lines import TextLine, lines_of
from openupr.documents.items.notes import as_read
from openupr.documents.items.parting import part
from openupr.documents.items.positions import Stance, sentences_of, stance_of
from openupr.documents.items.references import fetched, references_in
from openupr.documents.items.section import Section, section_of
from openupr.documents.items.texts import item_text
from openupr.documents.source import Source
from openupr.domain.documents import Remainder
from openupr.domain.findings import Place
from openupr.domain.report import Recommendation

# "… should not be construed as endorsed by the Working Group as a whole."
_CLOSING = re.compile(
    r"\bconstrued\s+as\s+endorsed\b|\bendorsed\s+by\s+the\s+working\s+group\s+as\s+a\s+whole", re.IGNORECASE
)
# "recommendations noted in the report in paragraphs 27 (b) and 31"
_REFERS = re.compile(
    r"\brecommendations?\b.{0,1000}?\b(?:paragraphs?\s+\d|recommendations?\s+\d+\s*\()", re.IGNORECASE | re.DOTALL
)
_FOLLOWING = re.compile(r"\b(?:following|below)\b", re.IGNORECASE)
_VIEWS = re.compile(r"\b(?:views|comments?)\s+on\b", re.IGNORECASE)


def read_items(source: Source, reviewed: str | None = None) -> ItemsRead:
    """The recommendations of a report, what its checks found, what was not understood.

    `reviewed`: the State under review, which is never the author of a recommendation in the dialogue.
    """
    section = section_of(lines_of(source))
    paragraphs = paragraphs_of(section.lines)
    read = ItemsRead(found=section.found)
    drafts: list[Draft] = []
    for paragraph in paragraphs:
        part(paragraph)
        _take(paragraph, drafts, read, reviewed)
    read.recommendations = [_recommendation(draft, source) for draft in drafts]
    read.findings += findings_of(drafts, read.recommendations, section.found, read.comments)
    read.recommendations += _by_reference(paragraphs, section, reviewed)
    read.findings += qualified(read.recommendations)
    read.findings += doubts(read.recommendations)
    return read


def _by_reference(paragraphs: list[Paragraph], section: Section, reviewed: str | None) -> list[Recommendation]:
    """Recommendations that the conclusions give only by reference to paragraphs of the dialogue."""
    found: dict[str, Recommendation] = {}
    dialogue: dict[int, Spoken] = {}
    for paragraph in paragraphs:
        chapeau = joined(paragraph.lines, paragraph.begin)
        if not _REFERS.search(chapeau) or _CLOSING.search(chapeau):
            continue
        dialogue = dialogue or spoken_paragraphs(section.before)
        whole = stance_of(chapeau)
        for sentence in sentences_of(chapeau):
            stance = stance_of(sentence)
            if not stance.spoken and not _VIEWS.search(sentence):
                stance = whole
            if not stance.spoken or not _REFERS.search(sentence):
                continue
            for one in fetched(references_in(sentence), dialogue, stance, paragraph.number, reviewed):
                found.setdefault(one.number, one)
    return list(found.values())


def _take(paragraph: Paragraph, drafts: list[Draft], read: ItemsRead, reviewed: str | None) -> None:
    chapeau = joined(paragraph.lines, paragraph.begin)
    if _CLOSING.search(chapeau):
        read.closing = True
        return
    items = _items(paragraph, read, reviewed)
    if not items:
        govern_before(chapeau, paragraph, drafts, read)
        return
    stance = stance_of(joined(paragraph.lines, paragraph.begin))
    own = [Draft(paragraph, item, item_text(joined(item.lines, item.begin))) for item in items]
    for draft in own:
        draft.stance = stance if stance.spoken else None
    drafts += own
    tail = own[-1].says.tail
    if tail:
        govern_before(tail, paragraph, drafts, read)
    for draft in own[:-1]:
        if draft.says.tail:
            read.remainder.append(Remainder(draft.item.lines[-1].page, draft.says.tail))


def _items(paragraph: Paragraph, read: ItemsRead, reviewed: str | None) -> list[Item]:
    """The items of a paragraph that are recommendations; one without a number, after the colon, is number 1."""
    if not paragraph.items:
        return _unnumbered(paragraph)
    chapeau = joined(paragraph.lines, paragraph.begin)
    items = []
    for item in paragraph.items:
        text = joined(item.lines, item.begin)
        if is_comment(text, chapeau, reviewed):
            line = item.lines[0]
            read.comments.append(f"{paragraph.number}.{item.number}")
            place = Place(line.page, read.comments[-1], line.span(0, len(line.text)))
            read.findings.append(comment_of_the_state(place))
            read.remainder.append(Remainder(line.page, text))
        else:
            items.append(item)
    return items


def _unnumbered(paragraph: Paragraph) -> list[Item]:
    """The only recommendation under "The following recommendation did not enjoy the support of X:"."""
    for index, line in enumerate(paragraph.lines[:-1]):
        if line.text.rstrip().endswith(":"):
            rest, chapeau = paragraph.lines[index + 1 :], paragraph.lines[: index + 1]
            says = item_text(joined(rest))
            if says.states and stance_of(joined(chapeau)).spoken and _FOLLOWING.search(joined(chapeau)):
                paragraph.lines = chapeau
                return [Item(1, rest, 0)]
            return []
    return []


def joined(lines: list[TextLine], begin: int = 0) -> str:
    """Lines as one text, the first from `begin`; a line that ends in a hyphen or stroke goes on without a blank."""
    text = ""
    for index, line in enumerate(lines):
        piece = line.text[begin:] if index == 0 else line.text
        piece = piece.strip()
        if text and not (text.endswith(("-", "/")) and not text.endswith((" -", " /"))):
            text += " "
        text += piece
    return text


def _recommendation(draft: Draft, source: Source) -> Recommendation:
    stance = draft.stance or Stance(None, False, "")
    first = draft.item.lines[0]
    last = [line for line in draft.item.lines if line.page == first.page][-1]
    recommendation = Recommendation(
        number=draft.number,
        chapeau=str(draft.paragraph.number),
        text=draft.says.text,
        states=draft.says.states,
        position=stance.position,
        page=first.page,
        span=(first.start, last.span(0, len(last.text))[1]),
        parts=draft.says.parts,
        implemented=stance.implemented or draft.implemented,
        as_printed=stance.sentence or None,
        label_printed=draft.item.printed,
    )
    note = as_read(draft.item.lines, source)
    return replace(recommendation, as_read=note) if note else recommendation
