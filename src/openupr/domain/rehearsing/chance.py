"""Chance that is the same for the same seed everywhere: whole numbers by SHA-256 of the seed and a name.

Does not: draw lots. A rehearsal's lots are drawn by UPR-DRAW-v1 like every other; only the numbers that a hand would
take out of an urn, and what States of a rehearsal say, come from here.
"""

import hashlib
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Chance:
    """One seed."""

    seed: int

    def below(self, limit: int, name: str) -> int:
        """A whole number from 0, below `limit`. The same name gives the same number."""
        digest = hashlib.sha256(f"{self.seed}/{name}".encode()).digest()
        return int.from_bytes(digest[:8], "big") % limit

    def numbers(self, many: int, most: int, name: str) -> tuple[int, ...]:
        """Different whole numbers from 1 to `most`, as if drawn one after the other."""
        found: list[int] = []
        at = 0
        while len(found) < many:
            number = 1 + self.below(most, f"{name}/{at}")
            found += [] if number in found else [number]
            at += 1
        return tuple(found)
