"""The daily timetable of a session, and how far the record's dates are those of the timetable.

Source: RULES 2.7 through `vocabulary.timetable`; every difference comes with its explanation.
Does not: say which State comes at which meeting.
"""

from typing import Any

from openupr.domain.timetable import Difference, Meeting, of_session
from openupr.vocabulary.calendar import reviews, sessions
from openupr.vocabulary.deadlines import holidays
from openupr.vocabulary.names import shown_name
from openupr.vocabulary.timetable import departures, differences_of_record, slots

Plain = dict[str, Any]


class NoDays(Exception):
    """The days of a session are not known: one line, which are."""


def meetings_of(session: int) -> list[Plain]:
    """The meetings of a session with day, times in Geneva, and use. Raises NoDays."""
    if session not in sessions():
        raise NoDays(f"There is no session {session} here: sessions 1 to {max(sessions())} are known.")
    found = of_session(slots(), sessions()[session], holidays())
    if not found:
        raise NoDays(f"Session {session} opens in {sessions()[session].start}; its first day is not known here.")
    return [_meeting(one) for one in found]


def compared() -> Plain:
    """How many dates of the record were compared, and each difference with its explanation (None: none is known)."""
    dated = [one for one in reviews() if one.reviewed_on and not one.status.failed]
    found = [one for one in dated if sessions()[one.session].start.exact]
    return {
        "reviews": len(found),
        "adoptions": sum(one.report_adopted_on is not None for one in found),
        "without_first_day": len(dated) - len(found),
        "differences": [_difference(one) for one in differences_of_record()],
    }


def _meeting(one: Meeting) -> Plain:
    return {
        "meeting": one.number,
        "day": one.day.isoformat(),
        "opens": one.opens.isoformat(),
        "closes": one.closes.isoformat(),
        "use": one.use.value,
        "adopted_on": one.adopted_on.isoformat() if one.adopted_on else None,
    }


def _difference(one: Difference) -> Plain:
    known = departures().get((one.review.state, one.review.cycle, one.kind))
    return {
        "session": one.review.session,
        "review": f"{one.review.state}/{one.review.cycle}",
        "state_name": shown_name(one.review.state),
        "kind": one.kind,
        "expected": one.expected,
        "found": one.found,
        "reason": known.reason if known else None,
        "explanation": known.text if known else None,
        "source": known.source if known else None,
        "certainty": known.certainty if known else None,
    }
