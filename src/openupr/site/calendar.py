"""The sessions as a calendar: cycles as rows, what was last and what comes next as seen on a day.

Does not: guess. A session without a source for its days has a month, or a year; a date that passed without one says so.
"""

from datetime import date
from typing import Any

from openupr.site import facts
from openupr.vocabulary.calendar import cycles, sessions

Plain = dict[str, Any]


def rows() -> list[Plain]:
    """Every cycle, the newest first, with its sessions in order."""
    return [
        {
            "cycle": cycle.number,
            "start": str(cycle.start),
            "end": str(cycle.end),
            "sessions": [_box(number) for number in range(cycle.first_session, cycle.last_session + 1)],
        }
        for cycle in sorted(cycles().values(), key=lambda one: -one.number)
    ]


def around(today: date) -> list[Plain]:
    """The session that last began by `today` and those still to come, each with the States under review."""
    numbers = sorted(sessions())
    begun = [number for number in numbers if sessions()[number].start.first <= today]
    to_come = [number for number in numbers if sessions()[number].start.first > today]
    return [_told(number, today) for number in [*begun[-1:], *to_come]]


def _told(number: int, today: date) -> Plain:
    one = sessions()[number]
    reviews = facts.of_session(number)
    return {
        **facts.session(number),
        "when": "past" if one.end.last < today else "now" if one.start.first <= today else "to come",
        "reviews": reviews,
        "unsourced": [each for each in reviews if not each["held"] and not each["failed"]],
    }


def _box(number: int) -> Plain:
    one = sessions()[number]
    return {
        "number": number,
        "address": f"/sessions/{number}",
        "start": str(one.start),
        "month": str(one.start)[:7],
        "certain": one.certainty == "high",
    }
