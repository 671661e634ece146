"""A recommendation as analysis counts it: who received and who made it, when, and how it stands. No words.

Does not: know where it was read (`actions.analyse` does), or judge.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from enum import StrEnum

from openupr.domain import standing
from openupr.domain.standing import Value
from openupr.domain.states import RegionalGroup

NO_POSITION = "none"
NOT_HERE = standing.NOT_HERE
"""Left open by a report, and answered since in a document that is not in this copy."""
POSITIONS = (*(one.value for one in Value), NO_POSITION, NOT_HERE)
"""Every value of a row's position, in the order in which they are shown."""


@dataclass(frozen=True, slots=True)
class Row:
    """A recommendation by its number. `state` received it, `makers` (alpha-3, each once) made it.

    `group`: the State's electoral group today; `maker_groups` those of the makers, in the makers' order, None for one
    that is in none. `position`: one of POSITIONS. `texts`: the makers of each of the texts that stand under the number,
    where it holds several. `themes`, `persons`, `goals`: of OHCHR's list, or UHRI's, where it is here; `issues`: UPR
    Info's, and `actions` its categories of action; `proposed`: issues that a program proposes;
    `proposed_action`: its category, 0 for none. `given`, `given_action`: what a person accepted or corrected in
    OpenUPR, `given_on` on which day (ISO 8601), "" where nobody did.
    """

    state: str
    cycle: int
    session: int
    year: int | None
    number: str
    group: RegionalGroup | None
    makers: tuple[str, ...]
    maker_groups: tuple[RegionalGroup | None, ...]
    position: str
    texts: tuple[tuple[str, ...], ...] = ()
    themes: tuple[str, ...] = ()
    persons: tuple[str, ...] = ()
    goals: tuple[str, ...] = ()
    issues: tuple[str, ...] = ()
    actions: tuple[str, ...] = ()
    proposed: tuple[str, ...] = ()
    proposed_action: int = 0
    given: tuple[str, ...] = ()
    given_action: int = 0
    given_on: str = ""

    @property
    def review(self) -> tuple[str, int]:
        """The review: State and cycle."""
        return self.state, self.cycle


class CountBy(StrEnum):
    """What counts as one. Systems differ here silently, and their totals with it."""

    NUMBER = "number"
    TEXT = "text"
    STATE = "state"


# What a rule counts, in a sentence that stands under every figure.
RULES = {
    CountBy.NUMBER: "each number of a report's list counts once, however many States made it",
    CountBy.TEXT: "each text counts once: a number that holds several texts counts several times",
    CountBy.STATE: "each number counts once for each State that made it",
}

NAMES = {CountBy.NUMBER: "by number", CountBy.TEXT: "by text", CountBy.STATE: "by recommending State"}


@dataclass(frozen=True, slots=True)
class Unit:
    """One that is counted, of a row; `maker` is None but where each recommending State counts."""

    row: Row
    maker: str | None = None
    maker_group: RegionalGroup | None = None


def units(rows: Iterable[Row], rule: CountBy) -> Iterator[Unit]:
    """What the rule counts as one each, in the rows' order."""
    for row in rows:
        if rule is CountBy.STATE:
            for maker, group in zip(row.makers, row.maker_groups, strict=True):
                yield Unit(row, maker, group)
        else:
            for _ in range(len(row.texts) or 1 if rule is CountBy.TEXT else 1):
                yield Unit(row)
