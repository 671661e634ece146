"""Invented chains of entries, checkpoints of them, and a signature that behaves as one without any library."""

import base64
import hashlib

from openupr.domain.checkpoint import Checkpoint, PublicKey, Signature, Signed
from openupr.domain.ledger import FIRST_PREVIOUS, ChainedEntry, canonical, entry_hash
from openupr.domain.ledger_check import root_of
from openupr.domain.ledger_keys import MADE, ROTATED, statement

AT, ACTOR = "2026-11-24T09:00:00Z", "operator of this copy"
ORIGIN = "openupr.ledger/invented"
FIRST, SECOND = PublicKey(ORIGIN, b"1" * 32), PublicKey(ORIGIN, b"2" * 32)


def sealed(key, message):
    return hashlib.sha512(key.raw + message).digest()


def verifies(public, signature, message):
    return hashlib.sha512(public + message).digest() == signature


def chain(*steps):
    """Entries of (type, payload), or of payloads alone."""
    previous, made = FIRST_PREVIOUS, []
    for seq, step in enumerate(steps, 1):
        type, payload = step if isinstance(step, tuple) else ("invented", step)
        hash = entry_hash(previous, seq, AT, ACTOR, type, payload)
        made.append(ChainedEntry(seq, AT, ACTOR, type, canonical(payload).decode(), previous, hash))
        previous = hash
    return made


def key_step(new, old=None):
    message = statement(str(old or ""), str(new), ORIGIN)
    signers = {"signed_by_new": new, **({"signed_by_old": old} if old else {})}
    signed = {name: base64.b64encode(sealed(key, message)).decode() for name, key in signers.items()}
    return ROTATED if old else MADE, {"origin": ORIGIN, "new": str(new), **({"old": str(old)} if old else {}), **signed}


def signed(entries, key=FIRST, size=None):
    checkpoint = Checkpoint(ORIGIN, *root_of(entries[:size]))
    return Signed(checkpoint, (Signature(key.name, key.id, sealed(key, checkpoint.text.encode())),))
