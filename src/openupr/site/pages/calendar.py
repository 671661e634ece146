"""The calendar: who must do what by when, for a State, a session or a role; as a page, iCalendar and Atom.

Source: RULES 12.4; each deadline shows its basis and how sure it is. Times of day are Geneva's.
Does not: remind anybody, or keep what was chosen: the address holds it, and needs no account.
"""

from datetime import UTC, datetime, time
from typing import Any

from django.http import HttpRequest, HttpResponse
from django.urls import path
from django.utils.translation import gettext_noop

from openupr.actions.list_deadlines import roles, rules
from openupr.actions.list_timetable import NoDays, meetings_of
from openupr.exports._calendar_file import calendar_file
from openupr.site import atom
from openupr.site.absolute import absolute
from openupr.site.ahead import Choice, choice, chosen, together
from openupr.site.declared import asks, gives
from openupr.site.shown import Shown, both
from openupr.vocabulary.calendar import sessions
from openupr.vocabulary.names import resolver

Plain = dict[str, Any]
_ASKED = ("state", "session", "who", "on")
# What the domain says in English, for the translators; a test holds it against the table
WORDS = (
    gettext_noop("stakeholder"),
    gettext_noop("State under review"),
    gettext_noop("secretariat"),
    gettext_noop("Permanent Mission"),
    gettext_noop("troika"),
    gettext_noop("Council"),
)


@asks(*_ASKED)
def page(request: HttpRequest) -> Shown:
    """Deadlines by day: all of a State or a session, else what lies ahead."""
    asked = choice(request)
    rows = together(chosen(asked))
    for one in rows:
        one["past"] = one["last"] < asked.on.isoformat()
    data = {
        "deadlines": rows,
        "meetings": _meetings(asked.session),
        "on": asked.on.isoformat(),
        "state": asked.state,
        "state_name": resolver().english(asked.state) if asked.state else None,
        "session": asked.session,
        "who": asked.role,
        "roles": list(roles()),
        "sessions": sorted(sessions(), reverse=True),
        "query": request.GET.urlencode(),
        "uncertain": sum(rule.sureness.value in ("knowledge", "uncertain") for rule in rules()),
    }
    return Shown("calendar", data)


def _meetings(session: int | None) -> list[Plain]:
    """The daily timetable of a session that is chosen; none where its first day is not known here."""
    try:
        return meetings_of(session) if session is not None else []
    except NoDays:
        return []


@asks(*_ASKED)
@gives("text/calendar")
def file(request: HttpRequest) -> HttpResponse:
    """The same as iCalendar, for the calendars that people have."""
    asked = choice(request)
    made = calendar_file(chosen(asked), _title(asked), datetime.combine(asked.on, time(), UTC))
    headers = {"Content-Disposition": 'attachment; filename="openupr-calendar.ics"'}
    return HttpResponse(made, content_type="text/calendar; charset=utf-8", headers=headers)


@asks(*_ASKED)
@gives("application/atom+xml")
def feed(request: HttpRequest) -> HttpResponse:
    """The same as a feed; each deadline enters it six weeks before its first day."""
    asked = choice(request)
    written = atom.feed(
        chosen(asked), _title(asked), asked.on, absolute(request, "/calendar"), absolute(request, request.path)
    )
    return HttpResponse(written, content_type="application/atom+xml; charset=utf-8")


def _title(asked: Choice) -> str:
    parts = [
        resolver().english(asked.state) if asked.state else "",
        f"session {asked.session}" if asked.session else "",
    ]
    return ", ".join(["Universal Periodic Review", *(one for one in (*parts, asked.role or "") if one)])


paths = [*both("calendar", page), path("calendar.ics", file), path("calendar.atom", feed)]
