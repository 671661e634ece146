"""Public beacons: when a round is known, by which key it is signed.

Source: drand's chain "quicknet" of the League of Entropy (hash, key, genesis and period as its /info publishes them).
Does not: ask a beacon (`imports.beacon` does).
"""

from dataclasses import dataclass
from datetime import UTC, datetime

MARGIN = 600
"""Seconds that must lie between a manifest in the ledger and the round that it names."""


@dataclass(frozen=True, slots=True)
class Chain:
    """A chain of a beacon of scheme bls-unchained-g1-rfc9380. `public_key`: 192 hex digits; times: Unix seconds."""

    name: str
    hash: str
    public_key: str
    genesis: int
    period: int

    def known_at(self, round: int) -> int:
        """When a round is published, in Unix seconds."""
        return self.genesis + (round - 1) * self.period

    def round_after(self, moment: int) -> int:
        """The first round that is published at `moment` (Unix seconds) or later."""
        return max(1, -(-(moment - self.genesis) // self.period) + 1)


QUICKNET = Chain(
    name="drand quicknet",
    hash="52db9ba70e0cc0f6eaf7803dd07447a1f5477735fd3f661792ba94600c84e971",
    public_key=(
        "83cf0f2896adee7eb8b5f01fcad3912212c437e0073e911fb90022d3e760183c8c4b450b6a0a6c3ac6a5776a2d106451"
        "0d1fec758c921cc22b0e17e63aaf4bcb5ed66304de9cf809bd274ca73bab4af5a6e9c76a4bc09e76eae8991ef5ece45a"
    ),
    genesis=1692803367,
    period=3,
)


def told(moment: int) -> str:
    """Unix seconds as people and the ledger write it: "2026-11-24T09:00:00Z"."""
    return datetime.fromtimestamp(moment, UTC).strftime("%Y-%m-%dT%H:%M:%SZ")


def seconds(at: str) -> int:
    """The reverse of `told`. Raises ValueError."""
    return int(datetime.strptime(at, "%Y-%m-%dT%H:%M:%SZ").replace(tzinfo=UTC).timestamp())
