"""The drawings of a rehearsed session: order of the reviews, troikas, first speakers, plenary lists.

The pool are the fourteen invented States, all held to be members of the Council, in five invented groups. Randomness
is of the hall alone: a rehearsal asks no beacon.
Source: RULES 4, 5.5, 8.4; A/HRC/RES/5/1, annex, paragraphs 18 (d) to 20.
Does not: draw (`domain.lots` does), or know the real groups.
"""

from collections.abc import Mapping, Sequence
from typing import Any

from openupr.domain.lots.drawing import hold
from openupr.domain.lots.lot import RULE
from openupr.domain.lots.manifest import NOT_REQUESTED, PRESIDENT, REQUESTED, STATE, TROIKA_CONSTRAINTS, Manifest
from openupr.domain.lots.randomness import composed
from openupr.domain.lots.reading import read
from openupr.domain.rehearsing.acts import Drawn
from openupr.domain.rehearsing.chance import Chance

MOST_HEARD = 7
"""How many States are heard in the plenary of a rehearsal, so that a lot is needed among thirteen."""
_PLACE = "invented room"
_NUMBERS, _OF = 3, 90


class Drawing:
    """One drawing as the acts that make it, an hour apart, and what it gives."""

    def __init__(self, at: int, id: str, chance: Chance, body: Mapping[str, Any]) -> None:
        self.manifest: Manifest = read({**_head(id), **body})
        numbers = chance.numbers(_NUMBERS, _OF, id)
        self.acts = (
            Drawn(at, self.manifest),
            Drawn(at + 3600, self.manifest, hall=numbers),
            Drawn(at + 3700, self.manifest, holds=True),
        )
        lots = hold(self.manifest, str(composed("", 0, "", numbers)))
        self.results = {one.about: one.result for one in lots}
        self.until = at + 3800


def order(states: Sequence[str]) -> dict[str, Any]:
    """The order in which the States of a session are reviewed."""
    return {"purpose": "order", "legal_basis": "rehearsal", "labels": sorted(states), "number": len(states)}


def troikas(states: Sequence[str], days: Mapping[str, str], asks: str, for_president: str) -> dict[str, Any]:
    """Troikas for the reviews on `days` (by State). `asks`: who asks for its own group; the President draws for one."""
    groups = {code: f"invented group {1 + place % 5}" for place, code in enumerate(sorted(states))}
    parts = [
        {
            "about": f"{code}/0",
            "state": code,
            "group": groups[code],
            "day": day,
            "labels": [one for one in sorted(states) if one != code],
            "own_group": REQUESTED if code == asks else NOT_REQUESTED,
            "drawn_by": PRESIDENT if code == for_president else STATE,
        }
        for code, day in days.items()
    ]
    body = {"number": 3, "constraints": list(TROIKA_CONSTRAINTS), "labels": sorted(states), "groups": groups}
    basis = "A/HRC/RES/5/1, annex, paragraphs 18 (d), 19 and 20"
    return {"purpose": "troikas", "legal_basis": basis, **body, "parts": parts}


def first_speakers(states: Sequence[str], reviewed: Sequence[str]) -> dict[str, Any]:
    """Who speaks first in each review; the list runs on in English alphabetical order."""
    parts = [
        {"about": f"{code}/0", "labels": _others(states, code), "listed": _others(states, code)} for code in reviewed
    ]
    basis = "A/HRC/DEC/17/119, section III"
    return {"purpose": "first_speaker", "legal_basis": basis, "number": 1, "parts": parts}


def plenary_lists(states: Sequence[str], reviewed: Sequence[str]) -> dict[str, Any]:
    """Who is heard in the plenary, in which order."""
    parts = [{"about": f"{code}/0", "labels": _others(states, code)} for code in reviewed]
    basis = "A/HRC/RES/16/21, annex, appendix"
    return {"purpose": "plenary_list", "legal_basis": basis, "number": MOST_HEARD, "parts": parts}


def _others(states: Sequence[str], code: str) -> list[str]:
    return [one for one in sorted(states) if one != code]


def _head(id: str) -> dict[str, Any]:
    return {"rule": RULE, "id": id, "sources": {"hall": {"numbers": _NUMBERS, "place": _PLACE}}, "note": "invented"}
