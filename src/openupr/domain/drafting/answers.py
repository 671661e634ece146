"""A State's positions as filled in by its capital: each row checked against the recommendations it was sent.

Source: A/HRC/RES/5/1, annex, paragraph 32 (supported, noted); RULES 7.1 to 7.3. Later: no answer is given yet.
Does not: take anything where one row is wrong; every fault is told, with its row.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from openupr.domain.positions import Position

WORDS = {
    "supported": Position.SUPPORTED,
    "noted": Position.NOTED,
    "supported in part": Position.PARTIALLY,
    "later": None,
}
"""What may stand in the column of positions; empty is later too."""


_SHOWN = 80
"""Characters of what stands in a cell that a message repeats."""


@dataclass(frozen=True, slots=True)
class Filled:
    """A row as it came back: its number in the sheet, from 1, the id, the word for the position, the comment."""

    row: int
    id: str
    word: str
    comment: str


@dataclass(frozen=True, slots=True)
class Answer:
    """The position that a State gives to a recommendation, by the number that its report prints."""

    number: str
    position: Position
    comment: str


class WrongRows(ValueError):
    """Rows that cannot be taken; `lines` has one for each: row, what was expected, what was found."""

    def __init__(self, lines: list[str]) -> None:
        super().__init__(lines[0])
        self.lines = lines


def answers(rows: Iterable[Filled], known: Mapping[str, str]) -> list[Answer]:
    """The positions given, in the order of `known` (id -> number). Raises WrongRows, with all faults."""
    given: dict[str, Answer] = {}
    faults: list[str] = []
    seen: set[str] = set()
    for one in rows:
        word = " ".join(one.word.casefold().split())
        if one.id not in known:
            faults.append(
                f'row {one.row}: an id of this review was expected, found "{one.id[:_SHOWN]}". Restore the column id.'
            )
        elif one.id in seen:
            faults.append(f'row {one.row}: "{one.id}" stands in the sheet twice. Keep one of the two rows.')
        elif word and word not in WORDS:
            faults.append(f'row {one.row}: one of {", ".join(WORDS)} was expected, found "{one.word[:_SHOWN]}".')
        elif position := WORDS.get(word):
            given[one.id] = Answer(known[one.id], position, " ".join(one.comment.split()))
        seen.add(one.id)
    faults += [f"{known[id]} is not in the sheet any more. Restore its row." for id in known if id not in seen]
    if faults:
        raise WrongRows(faults)
    return [given[id] for id in known if id in given]
