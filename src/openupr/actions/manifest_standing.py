"""How the manifest of a drawing stands in the ledger: before the beacon's round or not, under which signed checkpoint.

A checkpoint that was signed before the draw, and that somebody else holds, shows that the manifest was not made to fit.
Source: peers/assembly 6.3 (log checkpoint before the randomness exists); docs/lots.md.
Does not: sign a checkpoint, or verify a result.
"""

from typing import Any

from openupr.domain.lots.beacons import seconds, told
from openupr.domain.lots.lot import CannotDraw
from openupr.domain.lots.randomness import parsed
from openupr.domain.lots.reading import read
from openupr.domain.lots.register import Registered
from openupr.store.checkpoints import covering


def account_of(one: Registered) -> dict[str, Any]:
    """The account of a held drawing, with the earliest signed checkpoint that covers the entry of its manifest."""
    found = covering(one.entry)
    return {**one.account(), **({"checkpoint": found.text} if found else {})}


def standing(one: Registered) -> tuple[str, ...]:
    """One line for each: the beacon's round, where there is one, and the checkpoint. Raises Refused, CannotDraw."""
    return tuple(line for line in (_before_round(one), _covered(one)) if line)


def _before_round(one: Registered) -> str:
    beacon = read(one.manifest).beacon
    if beacon is None:
        return ""
    number = _round(one) or beacon.round
    known = beacon.chain.known_at(number)
    before = known - seconds(one.announced_at)
    when = f"{before} seconds before" if before > 0 else "not before"
    return f"its manifest came into the ledger, entry {one.entry}, {when} round {number} was known ({told(known)})"


def _covered(one: Registered) -> str:
    found = covering(one.entry)
    if found is None:
        return f"no signed checkpoint covers its manifest, entry {one.entry}, yet: openupr ledger checkpoint"
    size = found.checkpoint.size
    before = not one.held_entry or size < one.held_entry
    order = "signed before the drawing was held" if before else "signed after the drawing was held"
    return f"the checkpoint of {size} entries covers its manifest, entry {one.entry}; it was {order}"


def _round(one: Registered) -> int:
    """The round that was used, which may be a later one than the manifest's; 0 where nothing is held."""
    try:
        return parsed(str((one.held or {}).get("randomness", ""))).round
    except CannotDraw:
        return 0
