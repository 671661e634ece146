"""The steps of a drawing: announce its manifest, enter the hall's numbers, hold it, or say why it is not held.

Each is one entry of the ledger. Nothing is drawn before its manifest is in the ledger, nothing twice.
Source: docs/lots.md; RULES 4, 5.5, 8.4.
Does not: read the clock (`now`, Unix seconds, is an argument), fetch a round, or print.
"""

import re
from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from typing import Any

from openupr.domain.lots.account import account, digest
from openupr.domain.lots.beacons import MARGIN, told
from openupr.domain.lots.by_hand import recorded
from openupr.domain.lots.drawing import hold as drawn
from openupr.domain.lots.lot import BY_HAND
from openupr.domain.lots.manifest import Manifest
from openupr.domain.lots.pool import list_differences, pool_differences
from openupr.domain.lots.randomness import composed
from openupr.domain.lots.register import ABANDONED, ANNOUNCED, HALL, HELD, Registered, repeated, substituted
from openupr.imports.beacon.fetching import Round
from openupr.store import drawings
from openupr.store.failures import Refused
from openupr.vocabulary.states import council_terms, states

# "SVN/4": what the ledger lists as reviews
_REVIEW = re.compile(r"[A-Z]{3}/\d+")


def found(id: str) -> Registered | None:
    """The drawing of that id, None where none is announced."""
    return drawings.register().get(id)


def announce(manifest: Manifest, now: int, at: str = "") -> Registered:
    """Put a manifest into the ledger, with what differs from the facts of this copy as notes. Raises Refused.

    `at`, here and below: the time that the entry bears in a rehearsal.
    """
    notes = list(_notes(manifest, now))

    def decide(register: Mapping[str, Registered]) -> tuple[str, Mapping[str, Any]]:
        if manifest.id in register:
            raise Refused(f"A drawing {manifest.id} is announced already. Give this one another id.")
        _once(manifest, register)
        _one_substitution(manifest, register)
        _in_time(manifest, now)
        more = {"manifest": dict(manifest.plain), "manifest_sha256": digest(manifest.plain)}
        return ANNOUNCED, {**_about(manifest, len(register) + 1), **more, **({"notes": notes} if notes else {})}

    drawings.step(decide, at)
    return drawings.register()[manifest.id]


def enter_hall(manifest: Manifest, numbers: Sequence[int], now: int, at: str = "") -> None:
    """Enter the numbers drawn by hand in the hall, before the beacon's round is known. Raises Refused."""

    def decide(register: Mapping[str, Registered]) -> tuple[str, Mapping[str, Any]]:
        one = _open(manifest, register)
        wanted = manifest.hall.numbers if manifest.hall else 0
        if one.hall:
            raise Refused(f"Numbers of the hall are in the ledger already: {_listed(one.hall)} ({one.hall_at}).")
        if wanted != len(numbers):
            raise Refused(f"The manifest asks for {wanted} numbers of the hall, found {len(numbers)}.")
        known = manifest.beacon.chain.known_at(manifest.beacon.round) if manifest.beacon else now + 1
        if now >= known:
            raise Refused(
                f"The beacon's round was known at {told(known)}; the hall's numbers had to be in the ledger before. "
                "Say --abandon WHY, and announce a manifest with a later round."
            )
        return HALL, {"drawing": one.number, "numbers": list(numbers)}

    drawings.step(decide, at)


def same(manifest: Manifest, one: Registered) -> None:
    """Raises Refused where the drawing was announced with another manifest."""
    if digest(one.manifest) != digest(manifest.plain):
        raise Refused(
            f"{manifest.id} was announced in entry {one.entry} with another manifest (SHA-256 {digest(one.manifest)}, "
            f"this one {digest(manifest.plain)}). Use that one, or announce this one under another id."
        )


def ready(manifest: Manifest, hall_comes: bool) -> None:
    """Raises Refused where the drawing cannot be held now: before anybody is asked for randomness."""
    one = _open(manifest, drawings.register())
    if manifest.hall and not one.hall and not hall_comes:
        raise Refused(f"{manifest.hall.numbers} numbers of the hall are missing: enter them with --hall first.")


def hold(manifest: Manifest, round: Round | None, at: str = "") -> Registered:
    """Draw, with the beacon's round and the hall's numbers that the ledger has. Raises Refused, CannotDraw."""

    def decide(register: Mapping[str, Registered]) -> tuple[str, Mapping[str, Any]]:
        one = _open(manifest, register)
        if manifest.hall and not one.hall:
            raise Refused(f"{manifest.hall.numbers} numbers of the hall are missing: enter them with --hall first.")
        if manifest.beacon and round is None:
            raise Refused("The beacon's round is missing.")
        chain = manifest.beacon.chain if manifest.beacon else None
        text = str(
            composed(chain.hash if chain else "", *((round.number, round.value) if round else (0, "")), one.hall)
        )
        more = {"beacon": {"name": chain.name, "signature": round.signature}} if chain and round else {}
        return HELD, {**_result(manifest, one.number, text, drawn(manifest, text)), **more}

    drawings.step(decide, at)
    return drawings.register()[manifest.id]


def record_by_hand(
    manifest: Manifest, lots: Mapping[str, Sequence[str]], circumstances: Mapping[str, Any]
) -> tuple[Registered, tuple[str, ...]]:
    """Enter what was drawn by hand, and notes on what differs from the modalities. Raises Refused, CannotDraw."""
    if manifest.rule != BY_HAND:
        raise Refused(f"The manifest says {manifest.rule}: it cannot be drawn by hand. Announce one by hand.")
    held, notes = recorded(manifest, lots)

    def decide(register: Mapping[str, Registered]) -> tuple[str, Mapping[str, Any]]:
        one = _open(manifest, register)
        hand = {**circumstances, **({"notes": list(notes)} if notes else {})}
        return HELD, {**_result(manifest, one.number, "", held), "hand": hand}

    drawings.step(decide)
    return drawings.register()[manifest.id], notes


def abandon(manifest: Manifest, why: str) -> None:
    """Say why an announced drawing is not held: its number stays. Raises Refused."""

    def decide(register: Mapping[str, Registered]) -> tuple[str, Mapping[str, Any]]:
        return ABANDONED, {"drawing": _open(manifest, register).number, "why": why}

    drawings.step(decide)


def _open(manifest: Manifest, register: Mapping[str, Registered]) -> Registered:
    """The drawing, announced with this very manifest and neither held nor abandoned. Raises Refused."""
    one = register.get(manifest.id)
    if one is None:
        raise Refused(f"{manifest.id} is not announced: nothing is drawn before its manifest is in the ledger.")
    same(manifest, one)
    if one.held is not None:
        raise Refused(f"{manifest.id} is held already, in entry {one.held_entry}. A draw is held once.")
    if one.abandoned:
        raise Refused(f"{manifest.id} was abandoned ({one.abandoned}). Announce another.")
    return one


def _once(manifest: Manifest, register: Mapping[str, Registered]) -> None:
    if manifest.again_of and manifest.again_of not in register:
        raise Refused(f"The manifest repeats {manifest.again_of}, which is not in the ledger.")
    earlier = repeated(manifest, register.values())
    if earlier and not manifest.again_of:
        raise Refused(
            f"Drawing {earlier.number} ({earlier.id}) is about the same. A draw that is repeated says so: "
            f'"again": {{"of": "{earlier.id}", "why": "membership of the Council changed"}}.'
        )


def _one_substitution(manifest: Manifest, register: Mapping[str, Registered]) -> None:
    if second := substituted(manifest, register.values()):
        raise Refused(
            f"{second[0]} has asked for a substitution already (drawing {second[1].number}, {second[1].id}); it may on "
            "one occasion only (A/HRC/RES/5/1, annex, paragraph 19)."
        )


def _in_time(manifest: Manifest, now: int) -> None:
    beacon = manifest.beacon
    if beacon and beacon.chain.known_at(beacon.round) < now + MARGIN:
        raise Refused(
            f"Round {beacon.round} is known at {told(beacon.chain.known_at(beacon.round))}; a manifest must be in the "
            f"ledger {MARGIN // 60} minutes before. The first round it can name now is "
            f"{beacon.chain.round_after(now + MARGIN + 60)}."
        )


def _notes(manifest: Manifest, now: int) -> Iterator[str]:
    yield from pool_differences(manifest, council_terms())
    yield from list_differences(manifest, states(), date.fromisoformat(told(now)[:10]))


def _about(manifest: Manifest, number: int) -> dict[str, Any]:
    reviews = [part.about for part in manifest.parts if _REVIEW.fullmatch(part.about)]
    return {"drawing": number, "kind": str(manifest.purpose), "reviews": reviews}


def _result(manifest: Manifest, number: int, text: str, lots: Any) -> dict[str, Any]:
    told = account(manifest, text, lots)
    del told["manifest"]
    return {**_about(manifest, number), **told}


def _listed(numbers: Sequence[int]) -> str:
    return ", ".join(map(str, numbers))
