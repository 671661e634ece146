"""The order of a list of speakers: English alphabetical from a State drawn by lot, and around; what stands out of it.

Source: A/HRC/DEC/17/119, section III (its text not seen here); RULES 5.5 and 5.6. Names sort as they were written on
the day: `domain.states.State.sort_key_on`.
Does not: say why a State stands elsewhere. One that was exchanged with another and one that moved alone are told apart
by where they stand, no more: consent is not in a report.
"""

from bisect import bisect_left
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from openupr.domain.lots.drawing import rotated


@dataclass(frozen=True, slots=True)
class Displacement:
    """A speaker out of the order: its place in the list (from 1), who spoke before it, after whom it was expected.

    `with_whom`: the speaker with whom it was exchanged, "" where it moved alone.
    """

    speaker: str
    place: int
    after: str
    expected_after: str
    with_whom: str = ""

    def __str__(self) -> str:
        """For people."""
        how = f", exchanged with {self.with_whom}" if self.with_whom else ", alone"
        return f"{self.speaker} at place {self.place} after {self.after or 'nobody'}, not {self.expected_after}{how}"


@dataclass(frozen=True, slots=True)
class Compared:
    """A list compared with the order: the State at which the alphabet begins, the order, what stands out of it."""

    first: str
    expected: tuple[str, ...]
    displaced: tuple[Displacement, ...]


def listed(speakers: Sequence[str], keys: Mapping[str, str], first: str) -> tuple[str, ...]:
    """The speakers in English alphabetical order (`keys`: how each sorts on the day), from `first` and around.

    Raises ValueError where `first` is not among them, KeyError where one has no key.
    """
    return rotated(sorted(speakers, key=lambda one: (keys[one], one)), first)


def compared(found: Sequence[str], keys: Mapping[str, str]) -> Compared:
    """A list as held against the order that needs the fewest displacements. Each speaker must stand once in it."""
    if not found:
        return Compared("", (), ())
    first, out = _best(found, keys)
    expected = listed(found, keys, first)
    displaced = tuple(_displacement(found, expected, one, out) for one in found if one in out)
    return Compared(first, expected, displaced)


def _best(found: Sequence[str], keys: Mapping[str, str]) -> tuple[str, frozenset[str]]:
    """The first State of the alphabet with which fewest are out of order, the list's own first among equals; and who is
    out."""
    alphabet = listed(found, keys, min(found, key=lambda one: (keys[one], one)))
    rank = {one: at for at, one in enumerate(alphabet)}
    outs = {first: _out_of_order(found, rank, rank[first]) for first in found}
    first = min(found, key=lambda one: len(outs[one]))
    return first, outs[first]


def _out_of_order(found: Sequence[str], rank: Mapping[str, int], start: int) -> frozenset[str]:
    """Those outside the longest stretch of the list that follows the alphabet from `start` around."""
    tails: list[int] = []
    ends: list[int] = []
    before: list[int] = []
    places = [(rank[one] - start) % len(found) for one in found]
    for at, place in enumerate(places):
        length = bisect_left(tails, place)
        before.append(ends[length - 1] if length else -1)
        tails[length:] = [place] if length == len(tails) else [place, *tails[length + 1 :]]
        ends[length : length + 1] = [at]
    kept, at = set(), ends[-1]
    while at >= 0:
        kept.add(at)
        at = before[at]
    return frozenset(one for at, one in enumerate(found) if at not in kept)


def _displacement(found: Sequence[str], expected: Sequence[str], one: str, out: frozenset[str]) -> Displacement:
    place, due = found.index(one), expected.index(one)
    after = found[place - 1] if place else ""
    return Displacement(one, place + 1, after, expected[due - 1], _exchanged_with(found, expected, one, out))


def _exchanged_with(found: Sequence[str], expected: Sequence[str], one: str, out: frozenset[str]) -> str:
    """With whom it changed places: exchanging them back puts both in order."""
    place, rank = found.index(one), {each: at for at, each in enumerate(expected)}
    neighbours = (*found[max(0, place - 1) : place], *found[place + 1 : place + 2])
    others = [each for each in found if each in out and each != one]
    for other in dict.fromkeys((*others, *neighbours)):
        back = [other if each == one else one if each == other else each for each in found]
        if len(_out_of_order(back, rank, 0)) <= len(out - {one, other}):
            return other
    return ""
