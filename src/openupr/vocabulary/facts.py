"""All the facts of the record in one hand, so that checks can look at them together, and tests can bend them."""

from dataclasses import dataclass
from functools import cache

from openupr.domain.calendar import (
    CouncilSession,
    Cycle,
    DecisionFact,
    President,
    ReviewFact,
    Session,
    SpecialCase,
    Tally,
)
from openupr.domain.states import CouncilTerm, GroupMembership, State
from openupr.vocabulary import calendar, states


@dataclass(frozen=True, slots=True)
class Facts:
    """The tables of `vocabulary/data`, as records."""

    states: dict[str, State]
    groups: tuple[GroupMembership, ...]
    terms: tuple[CouncilTerm, ...]
    cycles: dict[int, Cycle]
    sessions: dict[int, Session]
    council_sessions: dict[int, CouncilSession]
    reviews: tuple[ReviewFact, ...]
    decisions: tuple[DecisionFact, ...]
    cases: tuple[SpecialCase, ...]
    presidents: tuple[President, ...]
    tallies: tuple[Tally, ...]


@cache
def facts() -> Facts:
    """The facts that ship with the package."""
    return Facts(
        states=states.states(),
        groups=states.group_memberships(),
        terms=states.council_terms(),
        cycles=calendar.cycles(),
        sessions=calendar.sessions(),
        council_sessions=calendar.council_sessions(),
        reviews=calendar.reviews(),
        decisions=calendar.decisions(),
        cases=calendar.special_cases(),
        presidents=calendar.presidents(),
        tallies=calendar.tallies(),
    )
