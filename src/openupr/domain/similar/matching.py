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


def compare(one: Asked, other: Asked) -> Match:
    """The score is the same whichever comes first."""
    shared = one.marks.keys() & other.marks.keys()
    whole, rest = sum(one.marks.values()), sum(other.marks.values())
    if not shared or not whole or not rest:
        return Match(0.0, ())
    covered = sum(one.marks[mark] for mark in shared) / whole
    answered = sum(other.marks[mark] for mark in shared) / rest
    low, high = sorted((covered, answered))
    heaviest = sorted(shared, key=lambda mark: (-max(one.marks[mark], other.marks[mark]), mark))
    return Match(low * 0.7 + high * 0.3, tuple(one.said[mark] for mark in heaviest[:_MOST_SHOWN]))
