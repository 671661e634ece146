"""After a draw of troikas: a member is excused, replaced at the State's request, or leaves the Council.

Who is excused or leaves makes room for the next in the drawn order, which stands: no new lot. Whom the State under
review has replaced (once, one member) is followed by who comes first in a new round of the same lot, so that nobody
knows beforehand who will come: its code was committed to in the manifest's note; or a new manifest is made.
Source: A/HRC/RES/5/1, annex, paragraphs 19 and 20; RULES 4.2, 4.3, 4.5; peers/assembly 6.3, 5 (chain of codes).
Does not: store anything, or make codes (chance is an argument).
"""

import hashlib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from enum import StrEnum

from openupr.domain.lots import lot, manifest
from openupr.domain.lots.lot import CannotDraw
from openupr.domain.lots.manifest import Part
from openupr.domain.lots.troika import Skip, replacement


class Reason(StrEnum):
    """Why a seat fell free."""

    EXCUSED = manifest.EXCUSED
    SUBSTITUTION = manifest.SUBSTITUTION
    NO_LONGER_MEMBER = manifest.NO_LONGER_MEMBER


@dataclass(frozen=True, slots=True)
class Change:
    """A seat that fell free and who took it."""

    left: str
    reason: Reason
    came: str
    skipped: tuple[Skip, ...]


def commitment(code: bytes, rounds: int) -> str:
    """What is published beforehand: SHA-256 taken `rounds` times of the secret code, in hex."""
    for _ in range(rounds):
        code = hashlib.sha256(code).digest()
    return code.hex()


def round_order(
    draw_id: str, randomness: str, labels: Sequence[str], round: int, code: str, published: str
) -> tuple[str, ...]:
    """The drawn order of a later round (1, 2 …), opened by its code (hex). Raises CannotDraw where it does not fit."""
    try:
        fits = commitment(bytes.fromhex(code), round) == published
    except ValueError:
        fits = False
    if not fits or round < 1:
        raise CannotDraw(f"The code of round {round} does not fit what was published before the draw ({published}).")
    return lot.order(f"{draw_id}/round/{round}", f"{randomness}code:{code}./", labels)


def changed(
    part: Part,
    members: Sequence[str],
    left: str,
    reason: Reason,
    order: Sequence[str],
    groups: Mapping[str, str],
    served: Mapping[str, int],
    before: Sequence[Change] = (),
) -> tuple[tuple[str, ...], Change]:
    """The troika after a change, and the change. `order`: of the draw, or of a new round for a substitution.

    Raises CannotDraw for a second substitution, for who has no seat, and where the pool gives nobody.
    """
    if left not in members:
        raise CannotDraw(f"{left} has no seat in the troika of {part.state} ({', '.join(members)}).")
    if reason is Reason.SUBSTITUTION and any(one.reason is Reason.SUBSTITUTION for one in before):
        raise CannotDraw(
            f"{part.state} has had one member replaced already; it may ask on one occasion only "
            "(A/HRC/RES/5/1, annex, paragraph 19)."
        )
    gone = {left, *(one.left for one in before)}
    able = replace(part, labels=tuple(one for one in part.labels if one not in gone))
    kept = [one for one in members if one != left]
    came, skipped = replacement(able, [one for one in order if one in able.labels], groups, served, kept)
    return tuple(came if one == left else one for one in members), Change(left, reason, came, skipped)
