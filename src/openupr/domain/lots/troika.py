"""A troika from a drawn order: walk it, skip by the published constraints, say of each skip why.

Each of the three seats goes to a member who, of those that groups, request and recusals leave, has had the fewest
seats; among these the drawn order decides.
Source: A/HRC/RES/5/1, annex, paragraphs 18 (d) (three groups), 19 (own group, one substitution), 20 (excused);
RULES 4.1 to 4.8.
Does not: draw the order, or know who is a member (the pool is the manifest's).
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from openupr.domain.lots.lot import CannotDraw
from openupr.domain.lots.manifest import REQUESTED, Part
from openupr.domain.troikas import SIZE

_OWN = "the seat is for the regional group of the State under review, as it asked"


@dataclass(frozen=True, slots=True)
class Skip:
    """A member that stood earlier in the drawn order than who got the seat, and why it was passed over."""

    label: str
    seat: int
    why: str


@dataclass(frozen=True, slots=True)
class Troika:
    """The three members in the order of their seats, and who was passed over."""

    members: tuple[str, ...]
    skipped: tuple[Skip, ...]


def troika(part: Part, order: Sequence[str], groups: Mapping[str, str], served: Mapping[str, int]) -> Troika:
    """The troika of a part; where one seat is drawn again, the two who stay and who comes. Raises CannotDraw."""
    if part.kept:
        came, passed = replacement(part, order, groups, served, part.kept)
        return Troika((*part.kept, came), passed)
    members: tuple[str, ...] = ()
    skipped: tuple[Skip, ...] = ()
    for seat in range(1, SIZE + 1):
        reasons = {one: _why_not(one, part, members, groups) for one in order}
        member, passed = _seated(seat, order, reasons, served)
        if not member:
            raise CannotDraw(_impossible(part, seat, order, groups))
        members, skipped = (*members, member), skipped + passed
    return Troika(members, skipped)


def replacement(
    part: Part, order: Sequence[str], groups: Mapping[str, str], served: Mapping[str, int], kept: Sequence[str]
) -> tuple[str, tuple[Skip, ...]]:
    """Who takes a seat that fell free beside the two members `kept`, and who was passed over. Raises CannotDraw."""
    own_needed = part.own_group == REQUESTED and part.group not in [groups[one] for one in kept]
    reasons = {
        one: _why_not(one, part, kept, groups) or (_OWN if own_needed and groups[one] != part.group else "")
        for one in order
    }
    member, passed = _seated(SIZE, order, reasons, served)
    if not member:
        raise CannotDraw(_impossible(part, SIZE, order, groups))
    return member, passed


def _seated(
    seat: int, order: Sequence[str], reasons: Mapping[str, str], served: Mapping[str, int]
) -> tuple[str, tuple[Skip, ...]]:
    """Who gets the seat ("": nobody can), and who stood before."""
    able = [one for one in order if not reasons[one]]
    if not able:
        return "", ()
    fewest = min(served.get(one, 0) for one in able)
    member = next(one for one in able if served.get(one, 0) == fewest)
    before = order[: order.index(member)]
    return member, tuple(Skip(one, seat, reasons[one] or "has had more seats than others") for one in before)


def _why_not(label: str, part: Part, members: Sequence[str], groups: Mapping[str, str]) -> str:
    """Why a label cannot take the next seat; "" where it can."""
    if label == part.state:
        return "is the State under review"
    if label in part.excused:
        return "is excused from this review"
    if label in members:
        return "has a seat already"
    if not members and part.own_group == REQUESTED and groups[label] != part.group:
        return _OWN
    if groups[label] in [groups[one] for one in members]:
        return "its regional group has a seat already"
    return ""


def _impossible(part: Part, seat: int, order: Sequence[str], groups: Mapping[str, str]) -> str:
    able = [one for one in order if one not in part.excused and one != part.state]
    present = sorted({groups[one] for one in able})
    if part.own_group == REQUESTED and part.group not in present:
        return (
            f"No troika for {part.state}: it asked for a member of its own group ({part.group}), and the pool has none "
            "that is not excused. Withdraw the request, or correct the pool."
        )
    return (
        f"No troika for {part.state}: three different groups were expected, seat {seat} cannot be filled; the pool "
        f"has {len(able)} members of {len(present)} groups ({', '.join(present) or 'none'}). "
        "Correct the pool or the recusals."
    )
