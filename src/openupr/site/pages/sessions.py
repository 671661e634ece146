"""The sessions of the Working Group, and one session: its reviews in order of date."""

from django.http import Http404, HttpRequest

from openupr.site import facts
from openupr.site.shown import Shown, both
from openupr.vocabulary.calendar import sessions


def every(request: HttpRequest) -> Shown:
    """All sessions, the newest first, under their cycles."""
    whole = facts.all_sessions()
    cycles = [{"cycle": c, "sessions": [one for one in whole if one["cycle"] == c]} for c in reversed(facts.CYCLES)]
    return Shown("sessions", {"cycles": cycles})


def one(request: HttpRequest, number: int) -> Shown:
    """One session with its reviews."""
    if number not in sessions():
        raise Http404(f"There is no session {number} here: sessions 1 to {max(sessions())} are known.")
    return Shown("session", {"session": facts.session(number), "reviews": facts.of_session(number)})


paths = [*both("sessions", every), *both("sessions/<int:number>", one)]
