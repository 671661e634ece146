"""The body of an addendum cut into blocks: headings that give a position, items under a number, plain paragraphs.

Forms of items: "Rec. 18 We consider …", "Recommendation 99.54: …", "99.14–15" on a line of its own, "99.3 Supported.",
and, where the whole document is numbered by recommendation, "5., 6., 7. State A accepts these recommendations."
Does not: say what a position is.
"""

import re
from dataclasses import dataclass, field

from openupr.documents.papers.headings import ends_position, heading_at, is_word_alone, opens_pledges
from openupr.documents.papers.labels import LIST, Labels, expand, is_dotted
from openupr.documents.papers.lines import Line, joined, place_of
from openupr.documents.papers.verdicts import verdicts

# "4. Recommendation No. 99.54: text", "Rec. 18 We consider"; not "Recommendation 18 enjoys the support"
_NAMED = re.compile(
    rf"^(?:\d{{1,3}}\.\s+)?(?:[•–-]\s*)?(?:(?:Response|Reply|Answer) to (?:r|R)|On r|Re:? r|R|r(?=ec\.))"
    rf"(?:ecommendations?|ECOMMENDATIONS?|ecs?\.?|EC\.?)\s*"
    rf"(?:[Nn]os?\.?|NO\.|numbers?|#)?\s*(?P<list>{LIST})(?P<after>(?:\s*[.:;,)–-]+)?(?:\s+.*)?)$"
)
# "99.14–15", "99.3. Supported", "99.7 (b) Ratify the convention (State B) Noted"
_BARE = re.compile(rf"^(?:[•–-]\s*)?(?P<list>{LIST})(?P<after>(?:\s*[.:;)–-]+)?(?:\s+.*)?)$", re.IGNORECASE)
# "18. Text", "33., 34., 35. Text", "40., 41., 42., Text"
_NUMBERED = re.compile(r"^(?P<list>(?:\d{1,3}\.,?\s*)+)(?P<after>(?:(?<=\s)\D.*)?)$")
_PARAGRAPH = re.compile(r"^(\d{1,3})\.\s+(?=[A-Z“\"‘(•])")
_MOST_PARAGRAPHS = 999
_CONNECTOR = re.compile(r"(?:[,–‒—-]|\band|\bto)\s*$")
# "Recommendations Nos. 99.1, 99.3-5,"
_ONLY_LIST = re.compile(
    rf"^(?:\d{{1,3}}\.\s+)?(?:recommendations?|recs?\.?)?\s*(?:Nos?\.?)?\s*{LIST}\W*(?:and|to)?\s*$", re.IGNORECASE
)
# Under a heading: "1, 2, 5 and 7"
_PLAIN_LIST = re.compile(rf"^(?=.*[,;–-]|.*\band\b){LIST}[.;]?$")
# What the text after a label may begin with.
_FRESH = re.compile(r"^(?!\s*\([^()]*\)\s*[,;]\s*(?:and\s*)?\d)\s*[.:;)–-]*\s*(?:$|[A-Z“\"‘(\[•«])")
_ANAPHORIC = re.compile(r"\b(?:the|this|these) (?:\w+ )?recommendations?\b", re.IGNORECASE)


@dataclass(slots=True)
class Block:
    """A run of lines: `kind` is "heading", "end", "pledges", "item" or "text". `text` leaves the item's label out."""

    kind: str
    lines: list[Line]
    labels: Labels = field(default_factory=lambda: Labels(()))
    first: str = ""
    paragraph: str | None = None

    @property
    def text(self) -> str:
        """The block as running text, without label or paragraph number."""
        return joined(self._printed())

    def place(self, start: int, end: int) -> tuple[int, tuple[int, int]]:
        """Page and span of the lines that hold `text[start:end]`."""
        held, before = [], 0
        last: Line | None = None
        for line in self._printed():
            after = before + len(joined((last, line))) - len(joined((last,))) if last else len(joined((line,)))
            if after > start and before < end:
                held.append(line)
            before, last = after, line
        return place_of(held or self.lines)

    def _printed(self) -> list[Line]:
        first = [Line(self.first, line.page, line.start, line.end) for line in self.lines[:1]]
        return [line for line in (*first, *self.lines[1:]) if line.text]


def blocks_of(lines: list[Line]) -> list[Block]:
    """The blocks of an addendum's body, in order."""
    cutter = _Cutter(lines)
    while cutter.at < len(lines):
        cutter.step()
    return cutter.blocks


class _Cutter:
    def __init__(self, lines: list[Line]) -> None:
        self.lines, self.at, self.blocks = lines, 0, list[Block]()
        named = sum(1 for n in range(len(lines)) if self._label(n))
        self.by_number = not named and numbered_by_recommendation(lines)
        words = sum(1 for line in lines if is_word_alone(line.text))
        self.words_alone = (
            words <= max(6, named // 2) and words < max(named, 1) * 2 and not (named and words * 2 > named)
        )
        self.paragraph = 0

    def step(self) -> None:
        line = self.lines[self.at]
        numbered = _NUMBERED.match(line.text) if self.by_number else None
        if numbered:
            self._numbered_item(numbered)
        elif count := heading_at(self.lines, self.at, self.words_alone):
            self._open(Block("heading", self.lines[self.at : self.at + count], first=line.text), count)
        elif ends_position(line.text):
            self._open(Block("pledges" if opens_pledges(line.text) else "end", [line], first=line.text), 1)
        elif found := self._label(self.at):
            labels, count, after = found
            self._open(Block("item", self.lines[self.at : self.at + count], labels, after), count)
            self._keep_one_line()
        elif (match := _PARAGRAPH.match(line.text)) and self._follows(int(match[1])):
            self._open(Block("text", [line], first=line.text[match.end() :], paragraph=match[1]), 1)
        else:
            self._continue(line)

    def _open(self, block: Block, count: int) -> None:
        if block.paragraph is None and block.kind == "item" and (match := _PARAGRAPH.match(block.lines[0].text)):
            block.paragraph = match[1]
        self.blocks.append(block)
        self.at += count

    def _keep_one_line(self) -> None:
        """A label over several lines counts as one line, so that `Block.text` leaves all of it out."""
        block = self.blocks[-1]
        first, last = block.lines[0], block.lines[-1]
        if len(block.lines) > 1:
            end = last.end if last.page == first.page else first.end
            block.lines = [Line(joined(block.lines), first.page, first.start, end)]

    def _continue(self, line: Line) -> None:
        if not self.blocks or self.blocks[-1].kind == "heading":
            self._open(Block("text", [line], first=line.text), 1)
        else:
            self.blocks[-1].lines.append(line)
            self.at += 1

    def _numbered_item(self, match: re.Match[str]) -> None:
        line, last = self.lines[self.at], self.blocks[-1] if self.blocks else None
        numbers = expand(re.sub(r"\.(?=\s|,|$)", ",", match["list"]).strip(" ,"))
        unfinished = last and last.kind == "item" and last.paragraph == ","
        if unfinished and last:
            last.labels = Labels(last.labels.numbers + numbers.numbers)
            last.lines.append(Line(match["after"], line.page, line.start, line.end))
            last.paragraph = "," if match["list"].rstrip().endswith(",") else None
            self.at += 1
            return
        unfinished_mark = "," if match["list"].rstrip().endswith(",") else None
        self._open(Block("item", [line], numbers, match["after"], unfinished_mark), 1)

    def _follows(self, number: int) -> bool:
        """Whether it is the next paragraph's number: a little more than the last one's, or the first under pledges.

        Before those, paragraphs that are labelled by their recommendations may have used up any numbers.
        """
        opens = bool(self.blocks) and self.blocks[-1].kind == "pledges" and len(self.blocks[-1].lines) == 1
        follows = self.paragraph < number <= self.paragraph + (_MOST_PARAGRAPHS if opens else 3)
        self.paragraph = number if follows else self.paragraph
        return follows

    def _label(self, at: int) -> tuple[Labels, int, str] | None:
        """The label at a line: its numbers, how many lines it takes, and the text after it."""
        count = 1
        while count < 30 and at + count < len(self.lines) and _goes_on(self.lines, at, count):
            count += 1
        text = joined(self.lines[at : at + count])
        match = _NAMED.match(text)
        if match and _FRESH.match(match["after"]):
            return expand(match["list"]), count, match["after"].strip(" .:;)–-")
        match = _BARE.match(text)
        after_heading = bool(self.blocks) and self.blocks[-1].kind in ("heading", "end", "pledges")
        if match and after_heading and self.blocks[-1].kind == "heading" and _PLAIN_LIST.match(text):
            return expand(match["list"]), count, ""
        if not match or not is_dotted(match["list"]) or not _FRESH.match(match["after"]):
            return None
        if at and not after_heading and not _may_precede(self.lines[at - 1].text):
            return None
        return expand(match["list"]), count, match["after"].strip(" .:;)–-")


def _goes_on(lines: list[Line], at: int, count: int) -> bool:
    """Whether the label that begins at `at` runs over its line's end: "99.1, 99.3-5," and then "99.9"."""
    text = joined(lines[at : at + count])
    return bool(_ONLY_LIST.match(text) and _CONNECTOR.search(text) and re.match(r"\d", lines[at + count].text))


def _may_precede(text: str) -> bool:
    """Whether a label can stand after this line: not after a comma, or a word that asks for a number."""
    return not re.search(
        r"(?:[,–-]|\b(?:and|or|to|see|also|recommendations?|paragraphs?|articles?|Nos?\.?|the|of|in))$", text, re.I
    )


def numbered_by_recommendation(lines: list[Line]) -> bool:
    """Whether the paragraphs' numbers are the recommendations' ("18. State A accepts the recommendation.")."""
    starts = [n for n, line in enumerate(lines) if _NUMBERED.match(line.text)]
    if len(starts) < 3 or not re.match(r"1\.", lines[starts[0]].text):
        return False
    texts = [joined(lines[n : n + 2]) for n in starts]
    spoken = sum(1 for text in texts if _ANAPHORIC.search(text) and verdicts(text))
    return spoken * 2 >= len(starts)
