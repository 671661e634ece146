"""Cycles, sessions and reviews as facts of the record.

Source: A/HRC/RES/5/1, annex, paragraph 14 (first cycle); A/HRC/RES/16/21, annex, paragraphs 2 and 3;
A/HRC/DEC/17/119, paragraph 1 (order kept); RULES 2.1 to 2.10.
Does not: hold data (vocabulary does) or infer dates; a date without a source is None.
"""

import itertools
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from openupr.domain.when import When


@dataclass(frozen=True, slots=True)
class Cycle:
    """A cycle: its sessions, both included, and how many States are due in it."""

    number: int
    first_session: int
    last_session: int
    start: When
    end: When
    states: int
    certainty: str = ""
    source: str = ""
    note: str = ""


@dataclass(frozen=True, slots=True)
class Session:
    """A session of the Working Group; `council_session` is the one due to consider its outcomes."""

    number: int
    cycle: int
    start: When
    end: When
    council_session: int
    states_planned: int
    certainty: str = ""
    source: str = ""
    note: str = ""


@dataclass(frozen=True, slots=True)
class CouncilSession:
    """A regular session of the Council."""

    number: int
    start: When
    end: When
    certainty: str = ""
    source: str = ""
    note: str = ""


class ReviewStatus(StrEnum):
    """What is known of a review. A date that has passed without a source is a status of its own."""

    HELD = "held"
    SCHEDULED = "scheduled"
    DATE_PASSED = "date passed; no source here says whether it was held"
    POSTPONED = "postponed"
    STATE_ABSENT = "not held, State absent"

    @property
    def failed(self) -> bool:
        """Whether the date failed: the review was moved to a later session."""
        return self in (ReviewStatus.POSTPONED, ReviewStatus.STATE_ABSENT)


@dataclass(frozen=True, slots=True)
class ReviewFact:
    """One State in one cycle, or one failed date of it. Lists in the order of the source; unknown is None.

    `meeting` and the dates are as the documents print them. `council_session` is the one that adopted the
    outcome, or is due to; `decision` and `report` are symbols; `delegations` counts those that took the floor.
    """

    state: str
    cycle: int
    session: int
    status: ReviewStatus
    order: int | None = None
    reviewed_on: date | None = None
    meeting: int | None = None
    report_adopted_on: date | None = None
    report: str | None = None
    council_session: int | None = None
    decision: str | None = None
    decided_on: date | None = None
    troika: tuple[str, ...] = ()
    troika_selected_on: date | None = None
    delegations: int | None = None
    certainty: str = ""
    source: str = ""
    note: str = ""


@dataclass(frozen=True, slots=True)
class DecisionFact:
    """A decision of the Council; `state` is None where the record names none."""

    symbol: str
    session: int
    number: str
    state: str | None
    adopted_on: date
    meeting: int | None
    mode: str
    subject: str
    draft: str = ""
    certainty: str = ""
    source: str = ""
    note: str = ""


@dataclass(frozen=True, slots=True)
class SpecialCase:
    """A dated step outside the ordinary course: a postponement, an absence, a missing position.

    `session` is the session of the Working Group concerned, `new_session` the one the review moved to,
    `decision` the symbol of what the Council decided. A case without a State concerns a whole session.
    `council_session` and `until`: the session of the Council, and the day, to which an outcome or a session was put
    off; `clause`: what makes the new date earlier, or the condition on which it was put off.
    """

    on: When
    kind: str
    state: str | None
    cycle: int
    session: int | None
    new_session: int | None
    decision: str | None
    description: str
    certainty: str = ""
    source: str = ""
    council_session: int | None = None
    until: date | None = None
    clause: str | None = None


@dataclass(frozen=True, slots=True)
class President:
    """A President of the Council, both days included."""

    council_cycle: int
    start: date
    end: date
    name: str
    state: str
    certainty: str = ""
    source: str = ""


@dataclass(frozen=True, slots=True)
class Tally:
    """How many recommendations stood how when the outcome was adopted, as one document counts them."""

    state: str
    session: int
    council_session: int
    received: int
    supported: int
    noted: int
    partially: int
    certainty: str = ""
    source: str = ""
    note: str = ""


def doubled(reviews: Iterable[ReviewFact]) -> Iterator[tuple[int, str, int]]:
    """Cycle, State and how often, for each State with more than one review in a cycle, failed dates left out."""
    counted = Counter((review.cycle, review.state) for review in reviews if not review.status.failed)
    return ((cycle, state, times) for (cycle, state), times in counted.items() if times > 1)


def missing(reviews: Iterable[ReviewFact], due: dict[int, frozenset[str]]) -> Iterator[tuple[int, str]]:
    """Cycle and State for each State due in a cycle that has no review there. `due`: States by cycle."""
    present = {(review.cycle, review.state) for review in reviews if not review.status.failed}
    return ((cycle, state) for cycle in sorted(due) for state in sorted(due[cycle]) if (cycle, state) not in present)


def gaps_in_numbers(decisions: Iterable[DecisionFact]) -> Iterator[tuple[int, list[str]]]:
    """Council session and numbers, where the outcomes of a session are not numbered 101, 102 … without a gap.

    A letter ("114A", "114B") is kept apart from the number, so that two outcomes may share one.
    """
    by_session: dict[int, list[str]] = {}
    for decision in decisions:
        if decision.subject == "outcome":
            by_session.setdefault(decision.session, []).append(decision.number)
    for session, numbers in sorted(by_session.items()):
        plain = sorted({int(number.rstrip("AB")) for number in numbers})
        if plain != list(range(101, 101 + len(plain))):
            yield session, sorted(numbers)


def dates_out_of_order(review: ReviewFact) -> Iterator[tuple[str, date, str, date]]:
    """Pairs of a review's dates that stand in the wrong order: earlier one's name and date, then the later one's."""
    dated = [
        ("selection of the troika", review.troika_selected_on),
        ("review", review.reviewed_on),
        ("adoption in the Working Group", review.report_adopted_on),
        ("adoption of the outcome", review.decided_on),
    ]
    known = [(name, day) for name, day in dated if day is not None]
    for (name, day), (following, next_day) in itertools.pairwise(known):
        if day >= next_day:
            yield name, day, following, next_day
