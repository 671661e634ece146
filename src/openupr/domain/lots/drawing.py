"""A drawing held: what the manifest and the randomness give, part by part.

Source: peers' draft "UPR-DRAW-v1" (docs/lots.md); RULES 4.8, 5.5 (the list runs on from the first), 8.4 (the drawn
speak in the drawn order).
Does not: keep an account of it (`account` does), or check the beacon's signature (`imports.beacon` does).
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from openupr.domain.lots import lot, randomness
from openupr.domain.lots.lot import BY_HAND, CannotDraw
from openupr.domain.lots.manifest import Manifest, Part, Purpose
from openupr.domain.lots.troika import Skip, troika


@dataclass(frozen=True, slots=True)
class Lot:
    """One part, drawn: `order` are all labels in drawn order, `result` what follows from it.

    `prk` is 64 hex digits, "" by hand; by hand `order` holds what was drawn, no more.
    """

    about: str
    prk: str
    order: tuple[str, ...]
    result: tuple[str, ...]
    skipped: tuple[Skip, ...] = ()

    def plain(self) -> dict[str, Any]:
        """The part as an object of the ledger."""
        skipped = [{"label": one.label, "seat": one.seat, "why": one.why} for one in self.skipped]
        told = {"about": self.about, "prk": self.prk, "order": list(self.order), "result": list(self.result)}
        return {**told, "skipped": skipped} if skipped else told


def hold(manifest: Manifest, text: str) -> tuple[Lot, ...]:
    """Draw every part. Raises CannotDraw where randomness and manifest do not fit, or a pool gives nothing."""
    _fits(manifest, randomness.parsed(text))
    keys = {part.about: lot.key(manifest.id_of(part), text).hex() for part in manifest.parts}
    orders = {part.about: lot.order(manifest.id_of(part), text, part.labels) for part in manifest.parts}
    return outcomes(manifest, orders, keys)


def outcomes(
    manifest: Manifest, orders: Mapping[str, Sequence[str]], keys: Mapping[str, str] | None = None
) -> tuple[Lot, ...]:
    """What follows from the drawn orders, part after part; seats in troikas count on from one to the next."""
    served = dict(manifest.served)
    lots = []
    for part in manifest.parts:
        one = _outcome(manifest, part, tuple(orders[part.about]), served, (keys or {}).get(part.about, ""))
        if manifest.purpose is Purpose.TROIKAS:
            came = [member for member in one.result if member not in part.kept]
            served.update({member: served.get(member, 0) + 1 for member in came})
        lots.append(one)
    return tuple(lots)


def rotated(listed: Sequence[str], first: str) -> tuple[str, ...]:
    """A list in English alphabetical order that begins with `first` and runs on round its end."""
    at = list(listed).index(first)
    return (*listed[at:], *listed[:at])


def _outcome(manifest: Manifest, part: Part, order: tuple[str, ...], served: Mapping[str, int], prk: str) -> Lot:
    if manifest.purpose is Purpose.TROIKAS:
        found = troika(part, order, manifest.groups, served)
        return Lot(part.about, prk, order, found.members, found.skipped)
    if manifest.purpose is Purpose.FIRST_SPEAKER:
        return Lot(part.about, prk, order, rotated(part.listed, order[0]))
    return Lot(part.about, prk, order, order[: manifest.number])


def _fits(manifest: Manifest, given: randomness.Randomness) -> None:
    if manifest.rule == BY_HAND:
        raise CannotDraw(
            "This drawing is done by hand: record what was drawn, there is no randomness to draw it again."
        )
    beacon, hall = manifest.beacon, manifest.hall
    if (beacon.chain.hash if beacon else "") != given.chain:
        raise CannotDraw(
            f"The manifest names the chain {beacon.chain.hash if beacon else '(none)'}, found {given.chain or 'none'}."
        )
    if beacon and given.round not in _rounds(manifest):
        raise CannotDraw(f"The manifest names the round {beacon.round}, the randomness is of round {given.round}.")
    if (hall.numbers if hall else 0) != len(given.hall):
        raise CannotDraw(
            f"The manifest asks for {hall.numbers if hall else 0} numbers of the hall, found {len(given.hall)}."
        )


def _rounds(manifest: Manifest) -> tuple[int, ...]:
    beacon = manifest.beacon
    if beacon is None:
        return ()
    return (beacon.round, beacon.round + 1) if beacon.fallback else (beacon.round,)
