"""The blocks of an addendum become statements of position: each with the sentence that governs it and its place.

Who governs: an item's own words about the recommendation as a whole; else the list of numbers that names it; else
the heading it stands under (DESIGN 5: the verb that governs decides).
Does not: add the chapeau where the State prints "1-5" without it; import completes these.
"""

import re
from dataclasses import dataclass, field, replace

from openupr.documents.papers.blocks import Block
from openupr.documents.papers.items import own_position, without_recommendation
from openupr.documents.papers.lines import Line, place_of
from openupr.documents.papers.parts import parts_said
from openupr.documents.papers.sentences import sentences
from openupr.documents.papers.statements import Statement, statements
from openupr.documents.papers.verdicts import combined, considered_implemented, says_implemented, verdicts
from openupr.domain.findings import Finding, Place, Severity
from openupr.domain.papers import PartGiven, PositionGiven
from openupr.domain.positions import Position
from openupr.domain.report import Pledge, Span

# A list inside a comment counts as a statement of its own from so many numbers on; fewer are cross-references.
_LEAST_IN_COMMENT = 3
# "State A accepts all 62 recommendations"
_ALL = re.compile(r"\b(?:all|each)(?: of)?(?: (?:the|these|those))?(?: \d{1,3})? recommendations\b", re.IGNORECASE)
# "State A considers that they are already implemented", "These recommendations are being implemented"
_SAYS_OF_THEM = re.compile(r"\b(?:they|these|those|them|this|that)\b", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class _Governing:
    """The heading or opening sentence that governs what follows."""

    position: Position | None
    implemented: bool
    text: str
    page: int
    span: Span
    paragraph: str | None


@dataclass(slots=True)
class Reading:
    """What the blocks say, in order."""

    positions: list[PositionGiven] = field(default_factory=list)
    pledges: list[Pledge] = field(default_factory=list)
    findings: list[Finding] = field(default_factory=list)


class Reader:
    """Reads blocks in order; `reading` is what it has found."""

    def __init__(self) -> None:
        self.reading = Reading()
        self._heading: _Governing | None = None
        self._in_pledges = False
        self._listed: dict[str, int] = {}
        self._paragraph: str | None = None

    def read(self, block: Block) -> None:
        """Read one block."""
        if block.kind in ("heading", "end", "pledges"):
            self._in_pledges = block.kind == "pledges"
            self._heading = self._govern(block, block.text, block.lines) if block.kind == "heading" else None
            return
        if block.kind == "text":
            self._paragraph = block.paragraph or self._paragraph
        if self._in_pledges:
            page, span = place_of(block.lines)
            self.reading.pledges.append(Pledge(block.text, page, span, block.paragraph))
        elif block.kind == "item":
            self._item(block)
        else:
            self._text(block)

    def _govern(self, block: Block, text: str, lines: list[Line]) -> _Governing:
        said = verdicts(text)
        found = {v.position for v in said}
        implemented = says_implemented(text)
        position = combined(found) if len(found) == 1 or found == {Position.NOTED, Position.PENDING} else None
        if any(v.waits for v in said):
            position = Position.PENDING
        if not found and considered_implemented(text):
            position = Position.SUPPORTED
        if position is not Position.SUPPORTED:
            implemented = False
        return _Governing(position, implemented, text, *place_of(lines), block.paragraph)

    def _text(self, block: Block) -> None:
        text = block.text
        last: range = range(0)
        for start, end in sentences(text):
            sentence = text[start:end]
            made = statements(sentence)
            at = len(self.reading.positions)
            self._statements(block, text, (start, end), made)
            if made:
                last = range(at, len(self.reading.positions))
            elif last and _SAYS_OF_THEM.search(sentence) and says_implemented(sentence):
                self._mark_implemented(last)
            if not made and _ALL.search(sentence) and verdicts(sentence):
                told = f"“{sentence[:120]}” gives a position on all recommendations. Enter it by hand, by the report."
                self._finding("position_on_all", told, *block.place(start, end))
            if not made and sentence.rstrip().endswith(":") and "recommendation" in sentence.lower():
                governing = self._govern(block, sentence, block.lines)
                self._heading = governing if governing.position else self._heading

    def _mark_implemented(self, which: range) -> None:
        """The sentence after a list says of its recommendations that they are implemented."""
        for at in which:
            given = self.reading.positions[at]
            self.reading.positions[at] = replace(given, implemented=given.position is Position.SUPPORTED)

    def _statements(self, block: Block, text: str, within: Span, made: list[Statement]) -> None:
        if not made:
            return
        sentence = text[slice(*within)]
        page, span = block.place(*within)
        for one in made:
            self._odd(one.labels.odd_ranges, page, span)
            heading = self._heading if one.position is None and not one.excepted else None
            if one.position is None and heading is None and not one.excepted:
                continue
            position = heading.position if heading else one.position
            implemented = one.implemented or self._done_by_heading(position)
            if one.excepted:
                self._finding(
                    "exception", f"{', '.join(one.labels.numbers)}: excepted; the text says of no position.", page, span
                )
            for number in one.labels.numbers:
                self._listed[number] = len(self.reading.positions)
            numbers = self._without_excepted(one, made)
            self.reading.positions.append(
                PositionGiven(
                    numbers, position, sentence, page, span, block.paragraph or self._paragraph, None, implemented
                )
            )

    def _done_by_heading(self, position: Position | None) -> bool:
        return position is Position.SUPPORTED and bool(self._heading and self._heading.implemented)

    def _without_excepted(self, one: Statement, made: list[Statement]) -> tuple[str, ...]:
        excepted = {n for other in made if other.excepted and other is not one for n in other.labels.numbers}
        return tuple(n for n in one.labels.numbers if n not in excepted)

    def _item(self, block: Block) -> None:
        page, span = place_of(block.lines)
        self._odd(block.labels.odd_ranges, page, span)
        text = without_recommendation(block.text)
        self._lists_in_comment(block)
        own = own_position(text)
        for governing, numbers in self._by_governing(block.labels.numbers):
            if (
                governing is None
                or governing.position is None
                or (own.strict and own.position not in (None, governing.position))
            ):
                made = PositionGiven(
                    numbers, own.position, block.text, page, span, self._of(block), own.comment, own.implemented
                )
                if own.position is not None and own.position is not Position.SUPPORTED:
                    made = replace(made, implemented=False)
                self._tell_difference(governing, made)
            else:
                implemented = governing.position is Position.SUPPORTED and (governing.implemented or own.implemented)
                made = PositionGiven(
                    numbers,
                    governing.position,
                    governing.text,
                    governing.page,
                    governing.span,
                    governing.paragraph or self._of(block),
                    text or None,
                    implemented,
                )
            self.reading.positions.append(replace(made, parts=_parts(block, text, made.position)))

    def _of(self, block: Block) -> str | None:
        return (block.paragraph if block.paragraph != "," else None) or self._paragraph

    def _by_governing(self, numbers: tuple[str, ...]) -> list[tuple[_Governing | None, tuple[str, ...]]]:
        """The numbers of an item by what governs them: the list that named each, or the heading."""
        groups: dict[int | None, list[str]] = {}
        for number in numbers:
            groups.setdefault(self._listed.get(number), []).append(number)
        return [(self._heading if at is None else self._from_list(at), tuple(own)) for at, own in groups.items()]

    def _from_list(self, at: int) -> _Governing:
        given = self.reading.positions[at]
        return _Governing(given.position, given.implemented, given.text, given.page, given.span, given.paragraph)

    def _lists_in_comment(self, block: Block) -> None:
        text = block.text
        for start, end in sentences(text)[1:]:
            made = [one for one in statements(text[start:end]) if one.position]
            if sum(len(one.labels.numbers) for one in made) >= _LEAST_IN_COMMENT:
                self._statements(block, text, (start, end), made)

    def _tell_difference(self, governing: _Governing | None, made: PositionGiven) -> None:
        if governing and governing.position and made.position:
            heading = governing.text[:80]
            told = f"{', '.join(made.numbers)}: stands under “{heading}”, but its own words say {made.position}."
            self._finding("position_unlike_heading", told, made.page, made.span)

    def _odd(self, ranges: tuple[str, ...], page: int, span: Span) -> None:
        for one in ranges:
            told = f"The range {one} cannot be followed: its ends were taken, nothing between. Look at the page."
            self._finding("range_not_followed", told, page, span)

    def _finding(self, rule: str, message: str, page: int, span: Span) -> None:
        self.reading.findings.append(Finding(rule, Severity.WARNING, message, Place(page, self._paragraph, span)))


def _parts(block: Block, answer: str, position: Position | None) -> tuple[PartGiven, ...]:
    """The parts that the answer at the end of a block speaks of, each with its place."""
    if position is not Position.PARTIALLY:
        return ()
    shift = len(block.text) - len(answer)
    return tuple(
        PartGiven(one.position, answer[slice(*one.span)], *block.place(shift + one.span[0], shift + one.span[1]))
        for one in parts_said(answer)
    )


def each_number_once(positions: list[PositionGiven]) -> tuple[PositionGiven, ...]:
    """Leave out of a list the numbers that a later item with the same position takes up with its comment."""
    commented = {(n, p.position) for p in positions if p.comment for n in p.numbers}
    kept = []
    for given in positions:
        rest = (
            given.numbers if given.comment else tuple(n for n in given.numbers if (n, given.position) not in commented)
        )
        if rest:
            kept.append(replace(given, numbers=rest))
    return tuple(kept)
