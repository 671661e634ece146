"""How long each speaker has: from how many members and observers stand on the list, and the numbers of the session.

    m * (member + handover) + o * (observer + handover) <= total: each what it is due;
    (m + o) * (observer + handover) <= total: the observers' time for all;
    else an equal share, less the hand-over, rounded down (since the second cycle).

In the first cycle there was no equal share: all had the observers' time, and the list was cut off where it was full.
Source: A/HRC/DEC/17/119, section III (its text not seen here); RULES 5.2, 5.4.
Does not: prevail: what is announced for a review stands before what is computed here.
"""

from collections.abc import Iterable
from dataclasses import dataclass

from openupr.domain.modalities import Modality, modality

COMPUTED = "computed; the secretariat's announcement prevails"
ANNOUNCED = "announced"


@dataclass(frozen=True, slots=True)
class TimeRules:
    """The numbers of a session, in seconds: all others' time, a member's, an observer's, hand-over, rounding.

    `shares`: whether an equal share is given where the list is longer. `state`: the State under review's own time.
    """

    total: int
    member: int
    observer: int
    handover: int = 0
    rounding: int = 1
    shares: bool = True
    state: int = 0


@dataclass(frozen=True, slots=True)
class Times:
    """Seconds for a member and for an observer, why, and how many speakers fit. `sure`: announced or only computed."""

    member: int
    observer: int
    why: str
    fit: int
    sure: str = COMPUTED

    def of(self, member: bool) -> int:
        """The seconds of one speaker."""
        return self.member if member else self.observer


def time_rules(table: Iterable[Modality], session: int | None) -> TimeRules:
    """The numbers of a session of the Working Group, from the dated table. Raises ValueError where one is missing."""
    table = tuple(table)

    def number(name: str, otherwise: int | None = None) -> int:
        row = modality(table, name, session)
        if row is None and otherwise is None:
            raise ValueError(f"the modality {name} of session {session} was expected, found none")
        return row.value if row else otherwise or 0

    return TimeRules(
        total=60 * number("others_minutes"),
        member=number("member_seconds"),
        observer=number("observer_seconds"),
        handover=number("handover_seconds", 0),
        rounding=number("rounding_seconds", 1),
        shares=modality(table, "rounding_seconds", session) is not None,
        state=60 * number("state_minutes"),
    )


def allotment(members: int, observers: int, rules: TimeRules) -> Times:
    """The time of each of so many speakers."""
    speakers, handover = members + observers, rules.handover
    due = members * (rules.member + handover) + observers * (rules.observer + handover)
    if due <= rules.total:
        return Times(rules.member, rules.observer, "all fit", speakers)
    slot = rules.observer + handover
    if speakers * slot <= rules.total:
        return Times(rules.observer, rules.observer, "the same for all, so that all fit", speakers)
    if not rules.shares:
        return Times(rules.observer, rules.observer, "the same for all; the list is cut off", rules.total // slot)
    share = rules.total // speakers - handover
    share = max(0, share - share % rules.rounding)
    return Times(share, share, "an equal share", speakers)


def announced(member: int, observer: int, speakers: int) -> Times:
    """The time as the secretariat announced it."""
    return Times(member, observer, "as announced", speakers, ANNOUNCED)
