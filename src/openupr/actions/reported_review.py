"""The review that a report is drafted from, as plain data: as imported, else as the ledger has it.

Does not: draft (`draft_report` does).
"""

from datetime import date
from typing import Any

from openupr.domain.drafting.record import review_of_record
from openupr.domain.when import When
from openupr.store import described, steps
from openupr.store.floors import DRAFTS, LISTS

Plain = dict[str, Any]


def review_on(state: str, cycle: int, on: date) -> Plain | None:
    """The review with positions as of a day: as imported where its recommendations are, else as the ledger has it.

    Of papers that are imported without recommendations their symbols are taken. None where neither tells anything.
    """
    imported = described.described(state, cycle, on, alone=False)
    if imported and any(not one["entered"] for one in imported["recommendations"]):
        return imported
    address = f"{state}/{cycle}"
    told = review_of_record(steps.state_of(address), DRAFTS.of(address).state, LISTS.of(address).state, on)
    if told is None or imported is None:
        return told or imported
    return {**imported, **{name: value for name, value in told.items() if value}}


def adopted_on(state: str, cycle: int, today: date) -> date | None:
    """The day on which the Working Group adopted the report, where it is known and not to come: positions given later
    belong to the addendum or the plenary."""
    review = review_on(state, cycle, today)
    told = When.parse(review["adoption_date"]) if review and review["adoption_date"] else None
    return told.last if told and told.last <= today else None
