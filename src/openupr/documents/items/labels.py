"""Cut the conclusions into numbered paragraphs and numbered items.

Source: RULES 6.3. Sessions 1 to 7 print items "1.", "2." under the paragraph "60."; later reports print "60.1".
A number in its place in the sequence is a label; one out of place is judged by its neighbours: a misprint is
corrected, a gap is kept and found by the checks. A figure at the head of a line within a sentence is text.
Does not: read States or positions.
"""

import re
from dataclasses import dataclass, field

from openupr.documents.items.lines import TextLine

# "60.1", "60.1.", "104.88", "84. 5", "93.5 .", misprinted "125-15." and "88,5."
_DOTTED = re.compile(r"\s*(\d{1,3})\s?(?:\.|[-,](?=\d+\.\s))\s?(\d{1,3})(?:\s?\.(?!\d)|(?![\d.%])(?=\s|[A-Z“\"]))\s*")
# "60.", "1.", "12 ."
_PLAIN = re.compile(r"\s*(\d{1,3})\s?\.(?=\s|[A-Z“\"(])\s*")
# The line before a label ends a text: "(Spain);", "… listed below:", "the Council."
_ENDED = re.compile(r"[;.:)\]”\"*]\s*$")
# How a numbered paragraph of the conclusions begins.
_CHAPEAU = re.compile(
    r"\s*(?:the|all|other|these|those|following|in the|with re|recommendations?|conclusions?|one|during"
    r"|\w+(?:\W+\w+){0,8}?\s+"
    r"(?:considers?|considered|noted|notes|takes note|accepts?|accepted|offer|indicated|made|has|have|will)\b)",
    re.IGNORECASE,
)
_RECOMMENDATION = re.compile(r"recommendations?|conclusions|comments", re.IGNORECASE)


@dataclass(slots=True)
class Item:
    """A numbered item: number within its paragraph, lines, where the text begins in the first line.

    `printed` is the label as printed where it was corrected, or where it stood `within` the text of the item before.
    """

    number: int
    lines: list[TextLine]
    begin: int
    printed: str | None = None
    within: bool = False


@dataclass(slots=True)
class Paragraph:
    """A numbered paragraph: its own lines (the chapeau, or the whole of it), then its items."""

    number: int
    lines: list[TextLine]
    begin: int = 0
    items: list[Item] = field(default_factory=list)
    plain: bool = True


@dataclass(slots=True)
class _Label:
    index: int
    chapeau: int | None
    number: int
    end: int
    ended: bool
    printed: str


def paragraphs_of(lines: list[TextLine]) -> list[Paragraph]:
    """The numbered paragraphs of the conclusions, with their items; lines before the first number stand under 0."""
    return _Cutter(lines).cut()


def _labels(lines: list[TextLine]) -> list[_Label]:
    found, ended = [], True
    for index, line in enumerate(lines):
        text = line.text
        if text.lstrip()[:1].isdigit():
            if match := _DOTTED.match(text):
                chapeau: int | None = int(match[1])
                found.append(_Label(index, chapeau, int(match[2]), match.end(), ended, match[0].strip()))
            elif match := _PLAIN.match(text):
                found.append(_Label(index, None, int(match[1]), match.end(), ended, match[0].strip()))
        ended = bool(_ENDED.search(text))
    return found


class _Cutter:
    """Walks over the lines; each label is an item, a paragraph or text."""

    def __init__(self, lines: list[TextLine]) -> None:
        self.lines = lines
        self.labels = _labels(lines)
        self.paragraphs = [Paragraph(0, [])]

    def cut(self) -> list[Paragraph]:
        at = {label.index: position for position, label in enumerate(self.labels)}
        for index, line in enumerate(self.lines):
            position = at.get(index)
            if position is None or not self._take(position, line):
                self._append(line)
        return self.paragraphs

    @property
    def now(self) -> Paragraph:
        return self.paragraphs[-1]

    @property
    def last(self) -> int:
        return self.now.items[-1].number if self.now.items else 0

    def _append(self, line: TextLine) -> None:
        owner = self.now.items[-1] if self.now.items else self.now
        owner.lines.append(line)

    def _take(self, position: int, line: TextLine) -> bool:
        """Whether the label at `position` opens an item or a paragraph, and open it."""
        label = self.labels[position]
        following = self.labels[position + 1] if position + 1 < len(self.labels) else None
        if label.chapeau is None:
            return self._take_plain(label, following, line)
        return self._take_dotted(label, following, line)

    def _item(self, number: int, label: _Label, line: TextLine) -> bool:
        expected = number == label.number and label.chapeau in (None, self.now.number)
        self.now.items.append(Item(number, [line], label.end, None if expected else label.printed))
        self.now.plain = label.chapeau is None
        return True

    def _paragraph(self, number: int, label: _Label, line: TextLine) -> bool:
        self.paragraphs.append(Paragraph(number, [line], label.end))
        return True

    def _take_dotted(self, label: _Label, following: _Label | None, line: TextLine) -> bool:
        number, same = label.number, label.chapeau == self.now.number
        if same and number == self.last + 1:
            return self._item(number, label, line)
        after = following.number if following and following.chapeau is not None else None
        if not same and number == 1 and (label.ended or after == 2):
            if self.last == 0 and following and following.chapeau == self.now.number:
                return self._item(1, label, line)
            return self._without_chapeau(label, following, line)
        if not label.ended:
            return False
        if number == self.last + 1:
            return self._item(number, label, line)
        if not same and not (following and following.chapeau in (label.chapeau, self.now.number)):
            return False
        if after == self.last + 2 or (number <= self.last and after != number + 1):
            return self._item(self.last + 1, label, line)
        return self._item(number, label, line)

    def _without_chapeau(self, label: _Label, following: _Label | None, line: TextLine) -> bool:
        """The first item of a list whose chapeau bears another number, or none that was recognised."""
        chapeau = label.chapeau or 0
        follows = following is not None and following.chapeau == chapeau
        if self.last == 0 and (follows or self.now.number == 0):
            self.now.number = chapeau
            return self._item(1, label, line)
        if self.last == 0:
            return self._item(1, label, line)
        if not follows and self.last > 1 and chapeau <= self.now.number:
            return False
        self.paragraphs.append(Paragraph(chapeau, []))
        return self._item(1, label, line)

    def _take_plain(self, label: _Label, following: _Label | None, line: TextLine) -> bool:
        number, now = label.number, self.now
        if now.number == 0:
            return self._paragraph(number, label, line)
        next_item = number == self.last + 1 and (now.plain or not now.items)
        next_paragraph = number == now.number + 1
        if next_paragraph and (not next_item or self._opens(label)):
            return self._paragraph(number, label, line) if label.ended or self._opens(label) else False
        if next_item:
            return self._item(number, label, line)
        if not label.ended:
            return False
        if now.number + 1 < number <= now.number + 3 and self._opens(label):
            return self._paragraph(number, label, line)
        if not now.items or not now.plain:
            return False
        after = following.number if following and following.chapeau is None else None
        if after == self.last + 2:
            return self._item(self.last + 1, label, line)
        last_of_list = after in (None, 1, now.number + 1) and number == self.last + 2
        if number > self.last and (after == number + 1 or last_of_list):
            return self._item(number, label, line)
        return False

    def _opens(self, label: _Label) -> bool:
        """Whether the text after a label reads like a paragraph of the conclusions, not like an item."""
        texts = [self.lines[label.index].text[label.end :]]
        texts += [line.text for line in self.lines[label.index + 1 : label.index + 3]]
        text = " ".join(texts)[:260]
        return bool(_CHAPEAU.match(text)) and bool(_RECOMMENDATION.search(text))
