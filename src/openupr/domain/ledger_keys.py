"""Which keys may sign checkpoints of a ledger, and from which entry to which: the ledger itself says so.

Entries: ledger_key_made (origin, new, signed_by_new), once; ledger_key_rotated (origin, old, new, signed_by_old,
signed_by_new). What is signed is `statement`, so that neither can be put in without the keys that it names.
Source: DESIGN 4.
Does not: hold a private key, or verify a signature by itself (the function is an argument).
"""

import base64
import json
from collections.abc import Callable, Iterable
from dataclasses import dataclass, replace

from openupr.domain.checkpoint import BadCheckpoint, PublicKey, Signed
from openupr.domain.ledger import Break, ChainedEntry, canonical

MADE, ROTATED = "ledger_key_made", "ledger_key_rotated"
TYPES = (MADE, ROTATED)
Verifies = Callable[[bytes, bytes, bytes], bool]
"""(public key, signature, message) -> whether it holds."""


@dataclass(frozen=True, slots=True)
class Period:
    """A key that signs checkpoints of `since` entries and more, and of fewer than `until`."""

    key: PublicKey
    since: int
    until: int | None = None

    def covers(self, size: int) -> bool:
        """Whether a checkpoint of that size is this key's to sign."""
        return self.since <= size and (self.until is None or size < self.until)


def statement(old: str, new: str, origin: str) -> bytes:
    """What the keys sign when one is made (`old` empty) or takes the other's place."""
    return canonical({"purpose": "key of an OpenUPR ledger", "origin": origin, "old": old, "new": new})


def periods(entries: Iterable[ChainedEntry], verifies: Verifies) -> tuple[list[Period], list[Break]]:
    """The keys in order, and every entry about a key that does not hold; such an entry counts for nothing."""
    found: list[Period] = []
    faults: list[Break] = []
    for entry in entries:
        if entry.type not in TYPES:
            continue
        try:
            key = _new_key(entry, found, verifies)
        except (BadCheckpoint, ValueError, KeyError, TypeError, AttributeError) as error:
            faults.append(Break(entry.seq, f"it names a key that does not count: {error}"))
            continue
        if found:
            found[-1] = replace(found[-1], until=entry.seq)
        found.append(Period(key, entry.seq))
    return found, faults


def _new_key(entry: ChainedEntry, known: list[Period], verifies: Verifies) -> PublicKey:
    payload = json.loads(entry.payload)
    old, new = payload.get("old", ""), PublicKey.parse(payload["new"])
    expected = str(known[-1].key) if known else ""
    if old != expected or payload["origin"] != new.name or (known and new.name != known[-1].key.name):
        raise BadCheckpoint(f"the key before it should be {expected or 'none'}, found {old or 'none'}")
    message = statement(old, str(new), payload["origin"])
    signers = {"signed_by_new": new, **({"signed_by_old": known[-1].key} if known else {})}
    for name, key in signers.items():
        if not verifies(key.raw, base64.b64decode(payload[name], validate=True), message):
            raise BadCheckpoint(f"{name.replace('_', ' ')}: the signature does not hold")
    return new


def fault_of(signed: Signed, known: list[Period], verifies: Verifies) -> str | None:
    """Why the signature of a checkpoint does not count for a ledger with these keys; None where it does."""
    if not known:
        return "this ledger names no key that signs checkpoints"
    size, origin = signed.checkpoint.size, known[0].key.name
    if signed.checkpoint.origin != origin:
        return f"it is of the ledger {signed.checkpoint.origin}, this one is {origin}"
    for one in signed.signatures:
        key = next((p.key for p in known if (p.key.name, p.key.id) == (one.name, one.key_id) and p.covers(size)), None)
        if key:
            holds = verifies(key.raw, one.raw, signed.checkpoint.text.encode())
            return None if holds else "its signature does not hold: a byte of it was changed"
    ids = [one.key_id.hex() for one in signed.signatures]
    expected = next((p.key.id.hex() for p in reversed(known) if p.covers(size)), known[0].key.id.hex())
    if expected in ids:
        names = ", ".join(one.name[:80] for one in signed.signatures)
        return (
            f"the key {expected} signs under the name {origin}, and sizes from {known[0].since} on; "
            f"found the name {names}, size {size}"
        )
    return f"the key {expected} should have signed it, found {', '.join(ids)}"
