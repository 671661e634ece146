"""The randomness of a drawing as one string: the beacon's round, then the numbers drawn in the hall.

"drand:<chain>:<round>:<64 hex digits>./hall:4.9.17./" The hall's numbers stand in ascending order, without leading
zeros; a drawing with one source has one part.
Source: RFC 3797, section 4, for the form of the numbers.
Does not: fetch a round, or check its signature (`imports.beacon` does).
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from openupr.domain.lots.lot import CannotDraw

# "drand:52db…e971:1000:fe29…4fdd./hall:4.9.17./"; each part may be missing
_STRING = re.compile(
    r"(?:drand:(?P<chain>[0-9a-f]{64}):(?P<round>[1-9]\d{0,15}):(?P<value>[0-9a-f]{64})\./)?"
    r"(?:hall:(?P<hall>(?:(?:0|[1-9]\d{0,8})\.)+)/)?"
)


@dataclass(frozen=True, slots=True)
class Randomness:
    """The parts of the string: `chain` and `value` as 64 hex digits ("" without a beacon), `hall` ascending."""

    chain: str = ""
    round: int = 0
    value: str = ""
    hall: tuple[int, ...] = ()

    def __str__(self) -> str:
        beacon = f"drand:{self.chain}:{self.round}:{self.value}./" if self.chain else ""
        hall = f"hall:{''.join(f'{number}.' for number in self.hall)}/" if self.hall else ""
        return beacon + hall


def composed(chain: str, round: int, value: str, hall: Sequence[int]) -> Randomness:
    """Randomness of a beacon's round and of numbers in any order. Raises CannotDraw for what has not the form."""
    return parsed(str(Randomness(chain, round, value, tuple(sorted(hall)))))


def parsed(text: str) -> Randomness:
    """The parts of a string. Raises CannotDraw where it has not the form to the last character."""
    match = _STRING.fullmatch(text)
    if not match or not text:
        raise CannotDraw(
            "Randomness like drand:CHAIN:ROUND:HEX./hall:4.9.17./ was expected (one of the two may be missing), "
            f"found {text[:100]!r}."
        )
    hall = tuple(int(number) for number in (match["hall"] or "").split(".") if number)
    if list(hall) != sorted(hall):
        raise CannotDraw(f"The hall's numbers in ascending order were expected, found {match['hall']}")
    return Randomness(match["chain"] or "", int(match["round"] or 0), match["value"] or "", hall)
