"""The register of drawings: what the ledger says of each, in the order of their numbers. A pure fold of entries.

Entries: drawing_announced (the manifest), drawing_hall (numbers drawn in the hall), drawing_held (the result),
drawing_abandoned (why it is not held). Numbers run on from 1, so that no draw can be made and left out.
Source: docs/lots.md; DESIGN 4.
Does not: read the ledger, or draw.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from typing import Any

from openupr.domain.ledger import Altered, ChainedEntry, payload_of
from openupr.domain.lots.account import digest
from openupr.domain.lots.beacons import told
from openupr.domain.lots.lot import RULE, CannotDraw
from openupr.domain.lots.manifest import SUBSTITUTION, Manifest
from openupr.domain.lots.randomness import parsed
from openupr.domain.lots.reading import read

ANNOUNCED, HALL, HELD, ABANDONED = "drawing_announced", "drawing_hall", "drawing_held", "drawing_abandoned"
TYPES = (ANNOUNCED, HALL, HELD, ABANDONED)


@dataclass(frozen=True, slots=True)
class Registered:
    """A drawing as the ledger has it. `at` of each step: ISO 8601 in UTC; payloads are empty where it was not taken."""

    number: int
    id: str
    entry: int
    announced_at: str
    manifest: dict[str, Any]
    notes: tuple[str, ...] = ()
    hall: tuple[int, ...] = ()
    hall_at: str = ""
    held_entry: int = 0
    held_at: str = ""
    held: dict[str, Any] | None = None
    abandoned: str = ""

    def account(self) -> dict[str, Any]:
        """What is verified: the manifest of the announcement with the result that was entered."""
        return {
            "manifest": self.manifest,
            "manifest_sha256": digest(self.manifest),
            "drawing": self.number,
            "announced": {"entry": self.entry, "at": self.announced_at},
            "entry": self.held_entry,
            **{name: value for name, value in (self.held or {}).items() if name not in ("drawing", "kind", "reviews")},
        }


def registered(entries: Iterable[ChainedEntry]) -> dict[str, Registered]:
    """Every drawing by its id, in the order in which they were announced. What does not fit is left to `disorder`.

    Raises Altered (`domain.ledger`) where an entry lacks what every entry of a drawing has.
    """
    found: dict[str, Registered] = {}
    for entry in entries:
        if entry.type not in TYPES:
            continue
        payload = payload_of(entry)
        try:
            _entered(found, entry, payload)
        except (KeyError, TypeError, AttributeError) as error:
            raise Altered(entry.seq, f"it is no {entry.type.replace('_', ' ')}") from error
    return found


def _entered(found: dict[str, Registered], entry: ChainedEntry, payload: dict[str, Any]) -> None:
    if entry.type == ANNOUNCED:
        id = str(payload["manifest"]["id"])
        notes = tuple(payload.get("notes", ()))
        found.setdefault(id, Registered(payload["drawing"], id, entry.seq, entry.at, payload["manifest"], notes))
        return
    one = next((each for each in found.values() if each.number == payload["drawing"]), None)
    if one:
        found[one.id] = _stepped(one, entry, payload)


def _stepped(one: Registered, entry: ChainedEntry, payload: dict[str, Any]) -> Registered:
    if entry.type == HALL and not one.hall:
        return replace(one, hall=tuple(payload["numbers"]), hall_at=entry.at)
    if entry.type == HELD and one.held is None:
        return replace(one, held=payload, held_entry=entry.seq, held_at=entry.at)
    if entry.type == ABANDONED and not one.abandoned:
        return replace(one, abandoned=str(payload["why"]))
    return one


def disorder(entries: Iterable[ChainedEntry], id: str) -> Iterator[str]:
    """What is wrong with how one drawing stands in the ledger: order of the steps, their times, numbers left out."""
    entries = [entry for entry in entries if entry.type in TYPES]
    numbers = [payload_of(entry)["drawing"] for entry in entries if entry.type == ANNOUNCED]
    if numbers != list(range(1, len(numbers) + 1)):
        found = ", ".join(map(str, numbers))
        yield f"numbers of the drawings in the ledger: expected 1 to {len(numbers)}, found {found}"
    one = registered(entries).get(id)
    if one is None:
        yield f"no manifest of {id} is in the ledger"
        return
    held = [entry for entry in entries if entry.type == HELD and payload_of(entry)["drawing"] == one.number]
    if len(held) > 1:
        yield f"held {len(held)} times: entries {', '.join(str(entry.seq) for entry in held)}"
    if held and held[0].seq < one.entry:
        yield f"held in entry {held[0].seq}, before its manifest was in the ledger (entry {one.entry})"
    if held and one.held:
        yield from _times(one)
        if one.held.get("manifest_sha256") != digest(one.manifest):
            yield "the result names another manifest than the one that was announced"


def _times(one: Registered) -> Iterator[str]:
    manifest = _readable(one)
    text = str((one.held or {}).get("randomness", ""))
    if manifest is None or manifest.rule != RULE:
        return
    try:
        given = parsed(text)
    except CannotDraw:
        return
    if given.hall and given.hall != tuple(sorted(one.hall)):
        yield f"numbers of the hall: {one.hall or 'none'} in the ledger, {given.hall} in the randomness"
    if manifest.beacon:
        known = told(manifest.beacon.chain.known_at(given.round))
        if one.announced_at >= known:
            yield f"the manifest came into the ledger at {one.announced_at}, after the round was known ({known})"
        if given.hall and one.hall_at >= known:
            yield f"the numbers of the hall came into the ledger at {one.hall_at}, after the round was known ({known})"


def repeated(manifest: Manifest, others: Iterable[Registered]) -> Registered | None:
    """An earlier drawing, not abandoned, of the same purpose about one of the same things; None where there is none."""
    abouts = {(part.about or manifest.id) for part in manifest.parts}
    for one in others:
        if one.abandoned or one.id == manifest.id:
            continue
        earlier = _readable(one)
        if earlier is None:
            continue
        if earlier.purpose is manifest.purpose and abouts & {(part.about or one.id) for part in earlier.parts}:
            return one
    return None


def _readable(one: Registered) -> Manifest | None:
    """The manifest, None where it is none that can be read today: it must not keep others from being announced."""
    try:
        return read(one.manifest)
    except CannotDraw:
        return None


def substituted(manifest: Manifest, others: Iterable[Registered]) -> tuple[str, Registered] | None:
    """A State under review that asks for a second substitution, and the drawing of its first; None where none does."""
    asking = {part.about: part.state for part in manifest.parts if part.reason == SUBSTITUTION}
    for one in others:
        if one.abandoned or one.id == manifest.id or not asking:
            continue
        earlier = _readable(one)
        for part in earlier.parts if earlier else ():
            if part.reason == SUBSTITUTION and part.about in asking:
                return asking[part.about], one
    return None
