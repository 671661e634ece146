"""Deadlines as an iCalendar file, by the library `icalendar`, for the calendars that people have.

Source: RFC 5545 (the end of whole days is the day after). The same deadlines give the same bytes.
Does not: name a person, or ring a bell.
"""

from collections.abc import Iterable
from datetime import UTC, date, datetime, timedelta
from typing import Any

from icalendar import Calendar, Event

Plain = dict[str, Any]


def calendar_file(deadlines: Iterable[Plain], name: str, made_on: datetime) -> bytes:
    """The deadlines of `actions.list_deadlines` as iCalendar; `made_on` is the stamp that the format asks for."""
    calendar = Calendar()
    calendar.add("prodid", "-//OpenUPR//Calendar of the review//EN")
    calendar.add("version", "2.0")
    calendar.add("x-wr-calname", name)
    for one in deadlines:
        calendar.add_component(_event(one, made_on))
    return bytes(calendar.to_ical())


def _event(one: Plain, made_on: datetime) -> Event:
    event = Event()
    event.add("uid", f"{one['review'].replace('/', '-')}-{one['session']}-{one['name']}@openupr")
    event.add("dtstamp", made_on)
    event.add("summary", f"{one['state_name']}: {one['what']}")
    event.add("description", described(one))
    event.add("categories", [one["role"]])
    event.add("transp", "TRANSPARENT")
    if one["opens"] and one["closes"]:
        event.add("dtstart", datetime.fromisoformat(one["opens"]).astimezone(UTC))
        event.add("dtend", datetime.fromisoformat(one["closes"]).astimezone(UTC))
    else:
        event.add("dtstart", date.fromisoformat(one["first"]))
        event.add("dtend", date.fromisoformat(one["last"]) + timedelta(1))
    return event


def described(one: Plain) -> str:
    """Who acts, on what basis, how sure: the sentences beside a deadline in calendars and feeds."""
    vague = "The day counted from is not known here: the days are the widest that fit. " if one["vague"] else ""
    note = f" {one['note'][0].upper()}{one['note'][1:]}." if one["note"] else ""
    return f"{one['role']}. {vague}Basis: {one['basis']} ({one['citation']}); {one['sureness']}.{note}"
