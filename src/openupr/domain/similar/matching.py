"""Two texts compared: how much of what each asks stands in the other, and what they share.

Does not: decide from which score on two texts ask the same (`SAME` was found on pairs drawn apart; docs/similar.md).
"""

from dataclasses import dataclass

from openupr.domain.similar.asked import Asked

SAME = 0.55
"""From this score on two texts count as asking the same."""
_MOST_SHOWN = 8


@dataclass(frozen=True, slots=True)
class Match:
    """A score from 0 to 1, and what both ask, the weightiest first, in the words of the first."""

    score: float
    common: tuple[str, ...]


def score(one: Asked, other: Asked) -> float:
    """The score alone, which is the same whichever comes first: for those who compare many and show few."""
    if not one.whole or not other.whole or one.marks.keys().isdisjoint(other.marks):
        return 0.0
    shared = one.marks.keys() & other.marks.keys()
    covered = sum([one.marks[mark] for mark in shared]) / one.whole
    answered = sum([other.marks[mark] for mark in shared]) / other.whole
    return min(covered, answered) * 0.7 + max(covered, answered) * 0.3


def compare(one: Asked, other: Asked) -> Match:
    """The score with what both ask."""
    shared = one.marks.keys() & other.marks.keys()
    heaviest = sorted(shared, key=lambda mark: (-max(one.marks[mark], other.marks[mark]), mark))
    return Match(score(one, other), tuple(one.said[mark] for mark in heaviest[:_MOST_SHOWN]))
