"""The sessions of the Working Group, and one session: its reviews in order of date."""

from typing import Any

from django.http import Http404, HttpRequest

from openupr.actions.list_timetable import NoDays, meetings_of
from openupr.site import calendar, facts, recommended
from openupr.site.shown import Shown, both
from openupr.vocabulary.calendar import sessions


def every(request: HttpRequest) -> Shown:
    """All sessions as a calendar, the newest cycle first."""
    return Shown("sessions", {"cycles": calendar.rows()})


def one(request: HttpRequest, number: int) -> Shown:
    """One session with its reviews. `same` is their status where none was held and all have the same one.

    `meetings`: its timetable, to print. `without`: of how many reviews that were held the recommendations are not
    known here.
    """
    if number not in sessions():
        raise Http404(f"There is no session {number} here: sessions 1 to {max(sessions())} are known.")
    here = recommended.imported()
    reviews = [{**each, "received": _received(each, here)} for each in facts.of_session(number)]
    stati = {None if each["held"] else each["status"] for each in reviews}
    data = {
        "session": facts.session(number),
        "reviews": reviews,
        "without": sum(each["held"] and each["received"] is None for each in reviews),
        "same": stati.pop() if len(stati) == 1 and not any(each["reviewed_on"] for each in reviews) else None,
        "meetings": _meetings(number),
        "before": _other(number - 1),
        "after": _other(number + 1),
    }
    return Shown("session", data)


def _meetings(number: int) -> list[dict[str, Any]]:
    """The timetable with the State of each meeting; none where no day of the session is known."""
    try:
        return meetings_of(number)
    except NoDays:
        return []


def _received(review: dict[str, Any], here: recommended.Imported) -> int | None:
    """How many recommendations what is imported, else what ships, holds of it; of a failed date none."""
    return recommended.number_received(review["state"]["code"], review["cycle"], here) if review["held"] else None


def _other(number: int) -> dict[str, Any] | None:
    return {"number": number, "address": f"/sessions/{number}"} if number in sessions() else None


paths = [*both("sessions", every), *both("sessions/<int:number>", one)]
