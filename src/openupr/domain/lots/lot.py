"""UPR-DRAW-v1: the order of labels that follows from the id of a drawing and from public randomness.

salt = SHA-256("UPR-DRAW-v1\\n" id); PRK = HMAC-SHA256(salt, randomness); the position of a label is
HMAC-SHA256(PRK, label 0x01); labels stand in the order of their positions. Text is UTF-8.
Source: the draft "Verifiable Random Selection" (2023) for sorting by HMAC: the order of the others does not change
when a label falls away. The test vector stands in docs/lots.md.
Does not: make randomness, or promise every order of a long list: 256 bits reach 57 labels; what it gives cannot be
told from chance by computing.
"""

import hashlib
import hmac
from collections import Counter
from collections.abc import Iterable

RULE = "UPR-DRAW-v1"
BY_HAND = "by hand"


class CannotDraw(ValueError):
    """Why nothing can be drawn: one line with what was expected, what was found, and what to do."""


def key(draw_id: str, randomness: str) -> bytes:
    """The 32 bytes (PRK) by which the labels of one drawing are sorted."""
    salt = hashlib.sha256(f"{RULE}\n{draw_id}".encode()).digest()
    return hmac.digest(salt, randomness.encode(), "sha256")


def position(prk: bytes, label: str) -> str:
    """The position of a label: 64 hex digits."""
    return hmac.new(prk, label.encode() + b"\x01", "sha256").hexdigest()


def _is_text(word: str) -> bool:
    return not any("\ud800" <= one <= "\udfff" for one in word)


def order(draw_id: str, randomness: str, labels: Iterable[str]) -> tuple[str, ...]:
    """The labels in drawn order. Raises CannotDraw where there is none, one is empty, or one stands twice."""
    given = list(labels)
    if not draw_id or not randomness:
        raise CannotDraw("An id and the randomness were expected, one is empty. Nothing was drawn.")
    if not given:
        raise CannotDraw("Labels were expected, found none. Name those among whom to draw.")
    if odd := next((one for one in (draw_id, *given) if not _is_text(one)), None):
        raise CannotDraw(f"Text was expected, found a byte that is none in {odd[:80]!r}.")
    twice = sorted(label for label, times in Counter(given).items() if times > 1)
    if twice or "" in given:
        raise CannotDraw(
            f"Each label once was expected, found {'twice: ' + ', '.join(twice[:20]) if twice else 'an empty one'}."
        )
    prk = key(draw_id, randomness)
    return tuple(sorted(given, key=lambda label: position(prk, label)))
