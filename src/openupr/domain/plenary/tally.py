"""The tally that the President states before the closing remarks: received, supported, noted, in part.

Source: RULES 7.4 (received = supported + noted + partially), 8.2, 8.5; A/HRC/RES/5/1, annex, paragraph 32.
Does not: count what has no position as noted: that is told apart, until the outcome is adopted.
"""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass

from openupr.domain.positions import Position
from openupr.domain.procedure.recommendations import Course


@dataclass(frozen=True, slots=True)
class Count:
    """How many recommendations stand how. `open`: without a position, or pending."""

    received: int
    supported: int
    noted: int
    partially: int = 0
    open: int = 0

    @property
    def sum(self) -> int:
        """What the positions add up to."""
        return self.supported + self.noted + self.partially

    @property
    def adds_up(self) -> bool:
        """Whether every recommendation received has a position."""
        return self.sum == self.received

    def sentence(self, state: str) -> str:
        """What is to be stated, in our own words: for the President's notes."""
        told = (
            f"Of {self.received} recommendations received, {self.supported} enjoy the support of {state} and "
            f"{self.noted} are noted."
        )
        if self.partially:
            told += f" Of {self.partially} more, {state} said which parts it supports and which it notes."
        return told


def counted(courses: Iterable[Course]) -> Count:
    """The count of a review's recommendations as the ledger has them; all zeros where it has none."""
    listed = [one for one in courses if one.listed]
    stand = Counter(one.answers[-1].position for one in listed if one.answered)
    answered = sum(one.answered for one in listed)
    return Count(
        received=len(listed),
        supported=stand[Position.SUPPORTED],
        noted=stand[Position.NOTED],
        partially=stand[Position.PARTIALLY],
        open=len(listed) - answered,
    )
