"""What people said of pairs: whether two recommendations ask the same. The later word stands; none is erased.

Source: DESIGN 3, invariant 6: what a machine proposes is a proposal until a person accepts it; that is an entry.
Does not: know who the person is (the ledger names roles), or a store.
"""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

TYPE = "similar_judged"
ACCEPTED, REFUSED = "accepted", "refused"
VERDICTS = (ACCEPTED, REFUSED)
# "SVN/4/140.7"; of a report that numbers by letters "SVN/1/60(a)"
_ADDRESS = re.compile(r"([A-Z]{3})/(\d{1,2})/([\w().\-]{1,24})")


@dataclass(frozen=True, slots=True)
class Judgement:
    """A person's word on a pair: accepted or refused, in which entry, when."""

    verdict: str
    entry: int
    at: str


def parted(address: str) -> tuple[str, int, str] | None:
    """State, cycle and number of "SVN/4/140.7"; None where it is none."""
    found = _ADDRESS.fullmatch(address.strip())
    return (found[1], int(found[2]), found[3]) if found else None


def pair(one: str, other: str) -> tuple[str, str]:
    """The two addresses in an order of their own: a pair has no first."""
    return (one, other) if one <= other else (other, one)


def payload(one: str, other: str, verdict: str, score: int, by: str = "words") -> dict[str, Any]:
    """What the ledger keeps: the pair, the verdict, and the score that the person saw.

    The score is in hundredths; `by` "meaning": in tenths of standard deviations.
    """
    first, second = pair(one, other)
    more = {} if by == "words" else {"by": by}
    return {"pair": [first, second], "verdict": verdict, "score": score, **more}


def judged(entries: Iterable[tuple[int, str, dict[str, Any]]]) -> dict[tuple[str, str], Judgement]:
    """The word that stands for each pair, of entries (number, moment, payload) in order."""
    found: dict[tuple[str, str], Judgement] = {}
    for seq, at, one in entries:
        first, second = one["pair"]
        found[pair(first, second)] = Judgement(one["verdict"], seq, at)
    return found
