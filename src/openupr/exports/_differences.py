"""Differences between two versions of a report as lines of plain text: counts first, then each that differs.

Words taken out stand in [-…-], words put in in {+…+}, as `wdiff` has them.
Does not: find the differences (`domain.drafting.differences` does).
"""

from collections import Counter
from collections.abc import Iterator, Sequence

from openupr.domain.drafting.differences import Line, Part, Renumbered, renumbered
from openupr.domain.drafting.wording import Mark, Piece, changed
from openupr.domain.positions import Position
from openupr.domain.standing import WORDS, Value
from openupr.vocabulary.names import shown_name

_AROUND = {Mark.KEPT: "{}", Mark.TAKEN_OUT: "[-{}-]", Mark.PUT_IN: "{{+{}+}}"}


def differences(lines: Sequence[Line], before: str, after: str) -> list[str]:
    """The page as lines; `before` and `after` are what the versions call themselves."""
    moved = renumbered(lines)
    told = [line for one in lines if one.differs for line in _line(one)]
    head = f"{after} against {before}: {counted(lines)}."
    if not told and not moved:
        return [f"{after} against {before}: nothing differs."]
    return [head, *map(renumbered_line, moved), *told]


def counted(lines: Sequence[Line]) -> str:
    """ "1 recommendation added, 2 rewritten, 1 of another position; 3 paragraphs rewritten"."""
    parts = []
    for name, of_it in (
        ("recommendations", [one for one in lines if one.part is Part.RECOMMENDATIONS]),
        ("paragraphs", [one for one in lines if one.part is not Part.RECOMMENDATIONS]),
    ):
        tally = Counter(what for one in of_it for what in _what(one))
        parts.append(f"{name}: {', '.join(f'{n} {what}' for what, n in tally.items()) or 'as they were'}")
    return "; ".join(parts)


def renumbered_line(one: Renumbered) -> str:
    """ "140.7 to 140.9 were 140.6 to 140.8"."""
    if one.before[0] == one.before[1]:
        return f"{one.after[0]} was {one.before[0]}"
    return f"{one.after[0]} to {one.after[1]} were {one.before[0]} to {one.before[1]}"


def position_words(position: Position | None) -> str:
    """A position in words; none is "no position yet"."""
    return WORDS[Value(position.value) if position else None]


def _what(one: Line) -> Iterator[str]:
    if not one.before or not one.after:
        if one.before or one.after:
            yield "added" if one.after else "removed"
        return
    if changed(one.words):
        yield "rewritten"
    if changed(one.states):
        yield "with other States"
    if changed(one.note):
        yield "with another footnote"
    if one.position_changed:
        yield "with another position"


def _line(one: Line) -> Iterator[str]:
    numbers = dict.fromkeys(number for number in (one.after, one.before) if number)
    yield ""
    yield f"{one.part.capitalize()}, {' (was '.join(numbers)}{')' * (len(numbers) - 1)}: {', '.join(_what(one))}"
    yield f"  {marked(one.words)}"
    if one.states:
        yield f"  ({marked([Piece(each.mark, shown_name(each.text)) for each in one.states], ', ')})"
    if one.note:
        yield f"  Footnote: {marked(one.note)}"
    if one.position_changed:
        yield f"  Position: {position_words(one.position[0])}, now {position_words(one.position[1])}"


def marked(told: Sequence[Piece], between: str = " ") -> str:
    """The pieces as one line."""
    return between.join(_AROUND[one.mark].format(one.text) for one in told)
