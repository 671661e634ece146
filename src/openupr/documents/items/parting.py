"""Labels that stand inside the text of the item before: a full stop, a blank or a line break of the print is missing.

Source: RULES 6.3. Forms: "… (Spain);60.4. Take measures", "… (Mexico); 73 Take measures" where 67.73 is the number
that the sequence lacks, "… (Chile) 82.73 Consider" in the middle of a line. Where the sequence has a gap, the missing
number is looked for in the item before it; after the last item only a full label behind the end of a text counts.
Does not: part where what follows does not begin like a recommendation; invent a number.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from openupr.documents.items.clauses import VERBS
from openupr.documents.items.labels import Item, Paragraph
from openupr.documents.items.lines import TextLine

# A gap of more numbers than this is a lost page, not a lost label.
_WIDEST = 20
_STARTS = r"(?=[“\"(]?(?P<word>[A-ZÀ-Þ][\w’'-]*))"
# What shows that a number is named in a sentence: "recommendation 60.4", "ILO Conventions No. 4", "article 4"
_NAMED = re.compile(
    r"\b(?:recommendations?|paragraphs?|paras?\.?|nos?\.?|numbers?|articles?|arts?\.?|and|to|or|of|in|see|from|under|with)\s*$",
    re.IGNORECASE,
)
# The end of a text: "(Spain);", "the child."
_ENDED = re.compile(r"[;.:)\]”\"]\s*$")
# The end of an item: "(Spain)", "…;"
_CLOSED = re.compile(r"[;)\]]\s*[;.]?\s*$")


@dataclass(frozen=True, slots=True)
class _Cut:
    """The label's place in the text of an item: from `begin` to `end`, where the recommendation's text begins."""

    begin: int
    end: int
    label: str


def part(paragraph: Paragraph) -> None:
    """Cut the items of `paragraph` (and its chapeau) where a missing label stands inside them."""
    listed, paragraph.items = paragraph.items, []
    own = Item(0, paragraph.lines, paragraph.begin)
    before = own
    for item in [*listed, None]:
        for made in _within(before, item.number if item else None, paragraph):
            paragraph.items.append(made)
            before = made
        if item:
            paragraph.items.append(item)
            before = item
    paragraph.plain = paragraph.plain and not (paragraph.items and not listed)


def _within(item: Item, until: int | None, paragraph: Paragraph) -> Iterator[Item]:
    """The items found within `item` whose numbers stand before `until`; the text left is cut off `item`."""
    number, plain = item.number + 1, paragraph.plain and (until is not None or bool(paragraph.items))
    most = min(until if until is not None else number + _WIDEST, number + _WIDEST)
    while number < most:
        text, at = _text(item)
        label = None if plain else str(paragraph.number)
        cut = _cut(text, label, number, sure=until is not None)
        if cut:
            item = _split(item, at, cut, number)
            yield item
        elif until is None:
            return
        number += 1


def _text(item: Item) -> tuple[str, list[tuple[TextLine, int]]]:
    """The item's text, one line of the page a line, and each line with the place where it begins in the text."""
    text, places = "", []
    for index, line in enumerate(item.lines):
        begin = item.begin if index == 0 else 0
        places.append((line, len(text) - begin))
        text += line.text[begin:] + "\n"
    return text, places


def _cut(text: str, chapeau: str | None, number: int, sure: bool) -> _Cut | None:
    """Where the label stands, printed in full or, in a `sure` gap, as its last part alone."""
    if chapeau:
        # "60.4. Take", "60.4Take", "60. 4 Take"
        full = re.compile(rf"(?<![\d,])(?<!\d\.)(?P<label>{chapeau}\s?[.,-]\s?{number}(?!\d)\s?\.?(?!\d))\s*{_STARTS}")
        for match in full.finditer(text):
            before = text[: match.start()]
            if before.strip() and (_ENDED.search(before) or (sure and not _NAMED.search(before))):
                return _Cut(match.start(), match.end(), match["label"].strip())
    # "; 73 Take", ");73. Take"
    alone = re.compile(rf"(?<![\d.,-])(?P<label>{number}(?:\s?\.\s*|\s+)){_STARTS}")
    for match in alone.finditer(text) if sure else ():
        before = text[: match.start()]
        begins = match["word"].lower() in VERBS
        if _CLOSED.search(before) or (begins and _ENDED.search(before) and not _NAMED.search(before)):
            return _Cut(match.start(), match.end(), match["label"].strip())
    return None


def _split(item: Item, places: list[tuple[TextLine, int]], cut: _Cut, number: int) -> Item:
    """Cut `item` at the label; what follows is the new item. A label broken over two lines is left out."""
    first, last = (max(at for at, (_, start) in enumerate(places) if start <= place) for place in (cut.begin, cut.end))
    line, start = places[first]
    column = cut.begin - start
    left = TextLine(line.text[:column].rstrip(), line.page, line.start, line.lead)
    if last == first:
        new = Item(number, [_from(line, column)], cut.end - cut.begin, cut.label, within=True)
    else:
        line, start = places[last]
        new = Item(number, [_from(line, cut.end - start)], 0, cut.label, within=True)
    new.lines += item.lines[last + 1 :]
    item.lines[first:] = [left] if left.text.strip() else []
    return new


def _from(line: TextLine, column: int) -> TextLine:
    return TextLine(line.text[column:], line.page, line.span(column, column)[0], max(0, line.lead - column))
