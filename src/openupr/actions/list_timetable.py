"""The daily timetable of a session with the State of each meeting where it is known, and the record's differences.

Source: RULES 2.7 through `vocabulary.timetable`; every difference comes with its explanation. Which State comes at
which meeting is told by the days and meetings of reviews (the tables, with the ledger's steps over them).
Does not: guess: of a review whose day is known and whose meeting is not, the day is told.
"""

from collections.abc import Sequence
from typing import Any

from openupr.actions import known_reviews
from openupr.domain.calendar import ReviewFact
from openupr.domain.timetable import Difference, Meeting, Use, of_session
from openupr.vocabulary.calendar import reviews, sessions
from openupr.vocabulary.deadlines import holidays
from openupr.vocabulary.names import shown_name
from openupr.vocabulary.timetable import departures, differences_of_record, slots

Plain = dict[str, Any]


class NoDays(Exception):
    """The days of a session are not known: one line, which are."""


def meetings_of(session: int) -> list[Plain]:
    """The meetings of a session with day, times in Geneva, use, and States. Raises NoDays.

    `reviews`: those held there, or on that day where only the day is known (`meeting_known` false). Where the first day
    of the session is not known here, the reviews whose days are known, without times.
    """
    if session not in sessions():
        raise NoDays(f"There is no session {session} here: sessions 1 to {max(sessions())} are known.")
    found = of_session(slots(), sessions()[session], holidays())
    mine = [one for one in known_reviews.reviews() if one.session == session and one.reviewed_on]
    dated = [one for one in mine if not one.status.failed]
    if not found and dated:
        return sorted(map(_day_alone, dated), key=lambda one: (one["day"], one["meeting"] or 0))
    if not found:
        raise NoDays(f"Session {session} opens in {sessions()[session].start}; its first day is not known here.")
    return [{**_meeting(one), "reviews": _at(one, found, dated)} for one in found]


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


def _at(meeting: Meeting, every: Sequence[Meeting], dated: Sequence[ReviewFact]) -> list[Plain]:
    """The reviews of a meeting; of one whose meeting is not known, at the only or the first that its day has."""
    that_day = [one.number for one in every if one.use is Use.REVIEW and one.day == meeting.day]
    here = [one for one in dated if one.meeting == meeting.number and one.reviewed_on == meeting.day]
    vague = [one for one in dated if one.meeting is None and one.reviewed_on == meeting.day]
    told = [_review(one, True) for one in here]
    if that_day[:1] == [meeting.number]:
        told += [_review(one, len(that_day) == 1) for one in vague]
    return told


def _review(one: ReviewFact, sure: bool) -> Plain:
    return {
        "review": f"{one.state}/{one.cycle}",
        "state": one.state,
        "state_name": shown_name(one.state),
        "meeting_known": sure,
        "source": one.source,
    }


def _day_alone(one: ReviewFact) -> Plain:
    """A review in a session whose meetings are not known here."""
    return {
        "meeting": one.meeting,
        "day": one.reviewed_on.isoformat() if one.reviewed_on else None,
        "opens": None,
        "closes": None,
        "use": Use.REVIEW.value,
        "adopted_on": one.report_adopted_on.isoformat() if one.report_adopted_on else None,
        "reviews": [_review(one, one.meeting is not None)],
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
