"""The account of a drawing: what everybody needs to verify it, and every difference that verifying finds.

An object: manifest, manifest_sha256, randomness, parts; from the ledger also drawing, announced, entry, beacon, hand,
checkpoint (signed text; whoever holds the same one compares it).
Source: docs/lots.md.
Does not: look into the ledger (`register` does), or check the beacon's signature (`imports.beacon` does).
"""

import hashlib
from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from openupr.domain.ledger import canonical
from openupr.domain.lots.by_hand import recorded
from openupr.domain.lots.drawing import Lot, hold
from openupr.domain.lots.lot import BY_HAND, CannotDraw
from openupr.domain.lots.manifest import Manifest
from openupr.domain.lots.randomness import parsed
from openupr.domain.lots.reading import read

FIELDS = {
    "manifest", "manifest_sha256", "randomness", "parts", "beacon", "hand", "drawing", "announced", "entry",
    "checkpoint",
}  # fmt: skip


def digest(plain: Mapping[str, Any]) -> str:
    """SHA-256 of the manifest's canonical bytes, in hex."""
    return hashlib.sha256(canonical(plain)).hexdigest()


def account(manifest: Manifest, text: str, lots: Sequence[Lot]) -> dict[str, Any]:
    """The account without what the ledger adds. `text` is the randomness, "" by hand."""
    return {
        "manifest": dict(manifest.plain),
        "manifest_sha256": digest(manifest.plain),
        "randomness": text,
        "parts": [one.plain() for one in lots],
    }


def differences(given: Any) -> Iterator[str]:
    """Every difference between an account and what its manifest and randomness give; none: it is verified.

    Raises CannotDraw for what is not an account at all.
    """
    if not isinstance(given, dict) or not {"manifest", "parts"} <= given.keys():
        raise CannotDraw("An account of a drawing was expected: an object with manifest, randomness and parts.")
    unknown = sorted(given.keys() - FIELDS)
    if unknown:
        yield f"unknown: {', '.join(unknown)}"
    try:
        manifest = read(given["manifest"])
    except CannotDraw as error:
        yield f"manifest: {error}"
        return
    if (expected := digest(manifest.plain)) != given.get("manifest_sha256"):
        yield f"manifest_sha256: expected {expected}, found {given.get('manifest_sha256')}"
    try:
        lots = _again(manifest, given)
    except CannotDraw as error:
        yield f"randomness: {error}"
        return
    yield from _of_beacon(given)
    yield from _of_parts([one.plain() for one in lots], given["parts"])


def _again(manifest: Manifest, given: Mapping[str, Any]) -> tuple[Lot, ...]:
    if manifest.rule != BY_HAND:
        return hold(manifest, str(given.get("randomness", "")))
    if given.get("randomness"):
        raise CannotDraw("none was expected of a drawing by hand")
    parts = given["parts"] if isinstance(given["parts"], list) else []
    found = [(one.get("about"), one.get("order")) for one in parts if isinstance(one, dict)]
    drawn = {str(about): [str(label) for label in order] for about, order in found if isinstance(order, list)}
    return recorded(manifest, drawn)[0]


def _of_beacon(given: Mapping[str, Any]) -> Iterator[str]:
    signature = given["beacon"].get("signature", "") if isinstance(given.get("beacon"), dict) else ""
    if not signature:
        return
    value = parsed(str(given["randomness"])).value
    try:
        fits = hashlib.sha256(bytes.fromhex(signature)).hexdigest() == value
    except (ValueError, TypeError):
        fits = False
    if not fits:
        yield f"beacon: the value {value} is not the SHA-256 of its signature"


def _of_parts(expected: Sequence[Mapping[str, Any]], found: Any) -> Iterator[str]:
    if not isinstance(found, list) or [one["about"] for one in expected] != [
        one.get("about") if isinstance(one, dict) else None for one in found
    ]:
        yield f"parts: expected {', '.join(repr(one['about']) for one in expected)} in this order, found others"
        return
    for ours, theirs in zip(expected, found, strict=True):
        for name in sorted(ours.keys() | theirs.keys()):
            if ours.get(name) != theirs.get(name):
                where = f"{ours['about']}, {name}" if ours["about"] else name
                yield f"{where}: expected {_short(ours.get(name))}, found {_short(theirs.get(name))}"


def _short(value: Any) -> str:
    words = " ".join(map(str, value)) if isinstance(value, list) else str(value)
    return words if len(words) <= 200 else words[:200] + " …"
