"""The daily timetable as `domain.timetable` has it, and why the record differs from it where it does.

Source: data/timetable.csv, data/timetable_exceptions.csv; each row keeps its own citation, and how sure it is.
"""

from dataclasses import dataclass
from datetime import time
from functools import cache

from openupr.domain.findings import Sureness
from openupr.domain.timetable import Difference, Slot, Use, differences, of_session
from openupr.vocabulary.calendar import reviews, sessions
from openupr.vocabulary.deadlines import holidays
from openupr.vocabulary.explanations import KINDS
from openupr.vocabulary.tables import Row, rows_of


@dataclass(frozen=True, slots=True)
class Departure:
    """Why a review's `kind` of date is not the timetable's; `reason` is one of `vocabulary.explanations.KINDS`."""

    state: str
    cycle: int
    kind: str
    reason: str
    text: str
    source: str
    certainty: str


@cache
def slots() -> tuple[Slot, ...]:
    """The rows of the timetable, in the order of the file."""
    return tuple(_slot(row) for row in rows_of("timetable"))


@cache
def departures() -> dict[tuple[str, int, str], Departure]:
    """What is known of each difference, by State, cycle and kind."""
    found = (_departure(row) for row in rows_of("timetable_exceptions"))
    return {(one.state, one.cycle, one.kind): one for one in found}


@cache
def differences_of_record() -> tuple[Difference, ...]:
    """Everything in which the dates of the record are not those of the timetable, in order of sessions."""
    found: list[Difference] = []
    for number in sorted(sessions()):
        meetings = of_session(slots(), sessions()[number], holidays())
        found += differences(meetings, (one for one in reviews() if one.session == number))
    return tuple(found)


def _slot(row: Row) -> Slot:
    return Slot(
        first=row.whole("first_session"),
        last=row.number("last_session"),
        meeting=row.whole("meeting"),
        working_day=row.whole("working_day"),
        opens=time.fromisoformat(row["opens"]),
        closes=time.fromisoformat(row["closes"]),
        use=Use(row["use"]),
        adopted_on=row.number("adopted_on"),
        citation=row["citation"],
        sureness=Sureness(row["sureness"]),
        note=row["note"],
    )


def _departure(row: Row) -> Departure:
    if row["reason"] not in KINDS:
        raise row.bad("reason", f"one of {', '.join(KINDS)}", repr(row["reason"]))
    return Departure(
        state=row["iso3"],
        cycle=row.whole("cycle"),
        kind=row["kind"],
        reason=row["reason"],
        text=row["explanation"],
        source=row["source"],
        certainty=row["certainty"],
    )
