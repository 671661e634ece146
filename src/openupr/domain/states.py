"""States, their regional groups, and their terms as members of the Council.

Source: A/RES/60/251, paragraphs 7 (47 seats, their split, three years) and 8 (suspension); RULES 1.1 to 1.11.
Does not: hold data (vocabulary does), or say anything of a State but its seat, its group and its name.
"""

import unicodedata
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum

from openupr.domain.when import When


class RegionalGroup(StrEnum):
    """The five groups in the order of A/RES/60/251, paragraph 7. Show them in this order everywhere."""

    AFRICAN = "African"
    ASIA_PACIFIC = "Asia-Pacific"
    EASTERN_EUROPEAN = "Eastern European"
    LATIN_AMERICAN_CARIBBEAN = "Latin American and Caribbean"
    WESTERN_EUROPEAN_OTHER = "Western European and other"

    @property
    def seats(self) -> int:
        """Seats of the group in the Council."""
        return _SEATS[self]


_SEATS = dict(zip(RegionalGroup, (13, 13, 6, 8, 7), strict=True))
COUNCIL_SEATS = sum(_SEATS.values())


@dataclass(frozen=True, slots=True)
class FormerName:
    """A short name that documents used until a day or month (`until`, included)."""

    name: str
    until: When | None


@dataclass(frozen=True, slots=True)
class State:
    """A State that is reviewed or takes the floor. `iso3` identifies it everywhere in OpenUPR.

    `member` is false for the two observer States (VAT, PSE), which are not reviewed. `symbol_codes` are odd
    codes that symbols of documents used for it (ROM for Romania). `sort_key` orders by English name.
    """

    iso3: str
    iso2: str
    m49: str
    name: str
    sort_key: str
    member: bool
    admitted: When | None
    former_names: tuple[FormerName, ...] = ()
    symbol_codes: tuple[str, ...] = ()
    certainty: str = ""
    source: str = ""
    note: str = ""

    def name_on(self, day: date) -> str:
        """The short name that documents of `day` use: a former one up to its last day, today's after it."""
        then = [former for former in self.former_names if former.until and day <= former.until.last]
        return min(then, key=_last_day).name if then else self.name

    def sort_key_on(self, day: date) -> str:
        """How the State sorts in the English alphabetical list of `day`: capitals without accents."""
        name = self.name_on(day)
        return self.sort_key if name == self.name else sort_key(name)


def _last_day(former: FormerName) -> date:
    return former.until.last if former.until else date.max


def sort_key(name: str) -> str:
    """A name as it sorts: capitals without accents, the article "The" kept where the name begins with it."""
    decomposed = unicodedata.normalize("NFKD", name)
    return "".join(c for c in decomposed if not unicodedata.combining(c)).upper()


@dataclass(frozen=True, slots=True)
class StateName:
    """A State's name in one of the six languages; `article` is the one running text takes, where there is one."""

    state: str
    language: str
    short: str
    article: str
    formal: str
    certainty: str = ""
    source: str = ""
    note: str = ""


@dataclass(frozen=True, slots=True)
class GroupMembership:
    """A State in a group between two days. No `group`: the State was in none.

    `kind` is "electoral" (counted there in elections of the General Assembly) or "regional" (takes part in the
    group's work); `role` "member" or "observer"; `seat` "Geneva" or "New York" where the two differ, else "".
    """

    state: str
    group: RegionalGroup | None
    kind: str
    role: str
    seat: str
    since: When | None
    until: When | None
    certainty: str = ""
    source: str = ""
    note: str = ""

    def holds_on(self, day: date) -> bool:
        """Whether the membership holds on `day`; a month or year counts from its first to its last day."""
        return (self.since is None or self.since.first <= day) and (self.until is None or day <= self.until.last)


@dataclass(frozen=True, slots=True)
class CouncilTerm:
    """A State's term in the Council, both days included. `elected` is the year, "2018-by" for a by-election."""

    state: str
    group: RegionalGroup
    elected: str
    start: date
    end: date
    suspended_from: date | None = None
    suspended_until: date | None = None
    certainty: str = ""
    source: str = ""
    note: str = ""

    def member_on(self, day: date) -> bool:
        """Whether the State holds the seat on `day` (also while its rights are suspended)."""
        return self.start <= day <= self.end

    def suspended_on(self, day: date) -> bool:
        """Whether the General Assembly had suspended the rights of membership on `day`."""
        return (
            self.suspended_from is not None
            and self.suspended_until is not None
            and (self.suspended_from <= day <= self.suspended_until)
        )


@dataclass(frozen=True, slots=True)
class SeatGap:
    """Days on which a group holds another number of seats than its share, or a State holds two."""

    first: date
    last: date
    group: RegionalGroup
    expected: int
    found: int


def seat_gaps(terms: Iterable[CouncilTerm], first: date, last: date) -> Iterator[SeatGap]:
    """Every stretch of days from `first` to `last` on which a group's seats differ from its share.

    Membership changes only where a term begins or ends, so each stretch between two changes is looked at once.
    """
    terms = tuple(terms)
    edges = {term.start for term in terms} | {term.end + timedelta(days=1) for term in terms}
    starts = [first, *sorted(edge for edge in edges if first < edge <= last)]
    for start, following in zip(starts, [*starts[1:], last + timedelta(days=1)], strict=True):
        sitting = {(term.group, term.state) for term in terms if term.member_on(start)}
        for group in RegionalGroup:
            found = sum(1 for seat, _ in sitting if seat is group)
            if found != group.seats:
                yield SeatGap(start, following - timedelta(days=1), group, group.seats, found)


def members_on(terms: Iterable[CouncilTerm], day: date) -> frozenset[str]:
    """The States that hold a seat in the Council on `day`."""
    return frozenset(term.state for term in terms if term.member_on(day))
