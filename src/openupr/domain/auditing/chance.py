"""Chance for bootstrap and permutations: the same for the same seed, on every machine and in every version of Python.

Source: SHAKE-256 (FIPS 202) of the seed and a name, read as whole numbers of 32 bits, the lowest byte first.
Does not: draw lots.
"""

import hashlib
import struct
from collections.abc import Iterator, Sequence
from functools import lru_cache
from typing import TypeVar

T = TypeVar("T")
_WHOLE = 1 << 32
_NARROW = 256


@lru_cache(maxsize=32)
def drawn_again(units: int, times: int, seed: int) -> tuple[list[int], ...]:
    """`times` samples of `units` places from 0, each with replacement: what a bootstrap takes of so many reviews."""
    width = max(_NARROW, 1 << (units - 1).bit_length()) if units else 0
    return tuple([units * n >> 32 for n in row[:units]] for row in _table(width, times, seed))


@lru_cache(maxsize=4)
def _table(width: int, times: int, seed: int) -> tuple[tuple[int, ...], ...]:
    found = numbers(width * times, f"{seed}/bootstrap/{width}")
    return tuple(found[n * width : (n + 1) * width] for n in range(times))


def shuffled(what: Sequence[T], times: int, seed: int, name: str) -> Iterator[list[T]]:
    """`times` orders of the same things (Fisher and Yates)."""
    last = max(len(what) - 1, 0)
    found = iter(numbers(last * times, f"{seed}/{name}"))
    for _ in range(times):
        order = list(what)
        for place in range(last, 0, -1):
            other = (place + 1) * next(found) >> 32
            order[place], order[other] = order[other], order[place]
        yield order


def fractions(many: int, seed: int, name: str) -> Iterator[float]:
    """Numbers from 0, below 1."""
    return (n / _WHOLE for n in numbers(many, f"{seed}/{name}"))


def numbers(many: int, name: str) -> tuple[int, ...]:
    """So many numbers of 32 bits."""
    return struct.unpack(f"<{many}I", hashlib.shake_256(name.encode()).digest(4 * many))
