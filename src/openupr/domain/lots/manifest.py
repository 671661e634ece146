"""The manifest of a drawing: all that is fixed before chance speaks. It stands in the ledger before anything is drawn.

A JSON object of strings, whole numbers, lists and objects; `docs/lots.md` shows one. A drawing has one part (`about`
"") or one a review ("SVN/4"); each part is a lot of its own, with the id `<id>/<about>`.
Source: RULES 4 (troikas), 5.5 (first speaker), 8.4 (plenary list); A/HRC/RES/5/1, annex, paragraphs 18 (d) to 20.
Does not: know who is a member of the Council (`pool` compares), or draw.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum

from openupr.domain.lots.beacons import Chain


class Purpose(StrEnum):
    """What is drawn."""

    ORDER = "order"
    FIRST_SPEAKER = "first_speaker"
    PLENARY_LIST = "plenary_list"
    TROIKAS = "troikas"


REQUESTED, NOT_REQUESTED = "requested", "not requested"
STATE, PRESIDENT = "State under review", "President"
SUBSTITUTION, EXCUSED, NO_LONGER_MEMBER = "substitution", "excused", "no longer a member"
TROIKA_CONSTRAINTS = (
    "not the State under review",
    "not excused from this review",
    "the first of the regional group of the State under review, where it asked for that",
    "three different regional groups",
    "of those who are left, one who has had the fewest seats",
)
"""What a troika's seat asks for, in the order in which it is asked; printed in the manifest."""


@dataclass(frozen=True, slots=True)
class Part:
    """One lot of a drawing. `listed`: the list of speakers in English alphabetical order (first speaker only).

    `state`, `group`, `own_group`, `excused` are of a troika: the State under review and its regional group ("" for
    none), whether it asked for one of its own group, who is excused from this review. `drawn_by`: who draws for it, the
    State itself or, where it takes no part, the President (RULES 4.6). `left`, `kept`, `reason`: where
    one seat of a troika is drawn again, who leaves it, which two stay, and why: one of the three words below.
    """

    about: str
    labels: tuple[str, ...]
    listed: tuple[str, ...] = ()
    state: str = ""
    group: str = ""
    day: str = ""
    own_group: str = NOT_REQUESTED
    excused: tuple[str, ...] = ()
    left: str = ""
    kept: tuple[str, ...] = ()
    reason: str = ""
    drawn_by: str = ""


@dataclass(frozen=True, slots=True)
class Beacon:
    """The round that is named beforehand. `fallback` is "next round" or "" (none)."""

    chain: Chain
    round: int
    fallback: str = ""


@dataclass(frozen=True, slots=True)
class Hall:
    """Numbers drawn by hand in the room, announced before the beacon's round: how many, and where."""

    numbers: int
    place: str


@dataclass(frozen=True, slots=True)
class Manifest:
    """A drawing before it is drawn. `number`: how many each part draws. `groups`: of each label (troikas).

    `served`: seats that members had before. `plain` is the object as written: its canonical bytes are what is hashed.
    `again_of`, `again_why`: the drawing that this one repeats, and why.
    """

    id: str
    rule: str
    purpose: Purpose
    legal_basis: str
    number: int
    parts: tuple[Part, ...]
    beacon: Beacon | None
    hall: Hall | None
    groups: Mapping[str, str]
    served: Mapping[str, int]
    again_of: str
    again_why: str
    plain: Mapping[str, object] = field(compare=False)

    def id_of(self, part: Part) -> str:
        """The id under which a part is drawn."""
        return f"{self.id}/{part.about}" if part.about else self.id
