"""What a reader chose of the calendar, and deadlines of one kind and days put together, whatever the States.

Does not: know today; the page says as of which day.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any

from django.http import HttpRequest
from django.utils.translation import gettext as _

from openupr.actions.list_deadlines import NothingKnown, deadlines
from openupr.site.chosen import Misread, day_of
from openupr.store import record
from openupr.vocabulary.names import resolver
from openupr.vocabulary.states import states

Plain = dict[str, Any]
IN_FEED = timedelta(42)
"""How long before its first day a deadline enters the feed."""
_LONGEST = 40


@dataclass(frozen=True, slots=True)
class Choice:
    """State (alpha-3), session and role, None where it is not chosen; the day as of which the page looks ahead."""

    state: str | None
    session: int | None
    role: str | None
    on: date

    @property
    def narrow(self) -> bool:
        """Whether a State or a session is chosen: then what is past is shown too."""
        return self.state is not None or self.session is not None


_YEARS = 3
"""How far ahead the calendar looks where neither State nor session is chosen; from the year 1 it were 5 MB."""


def choice(request: HttpRequest) -> Choice:
    """What stands in `state`, `session`, `who` and `on`. Raises Misread, which the site answers with 400."""
    name, number = (request.GET.get(key, "").strip() for key in ("state", "session"))
    state = name.upper() if name.upper() in states() else resolver().find(name) if name else None
    if name and state is None:
        raise Misread(_("No State is called “%s”. Try its official name, or its code.") % name[:_LONGEST])
    if number and not (number.isascii() and number.isdecimal() and len(number) < 4):
        raise Misread(_("The number of a session was expected, such as 54; found “%s”.") % number[:_LONGEST])
    role = request.GET.get("who", "").strip() or None
    return Choice(state, int(number) if number else None, role, day_of(request))


def chosen(asked: Choice) -> list[Plain]:
    """The deadlines chosen: all of a State or a session, else those that have not passed. Raises Misread."""
    try:
        found = deadlines(asked.state, asked.session, asked.role, record.reviews())
    except NothingKnown as error:
        raise Misread(str(error)) from error
    if asked.narrow:
        return found
    until = f"{asked.on.year + _YEARS:04}-12-31"
    return [one for one in found if one["last"] >= asked.on.isoformat() and one["first"] <= until]


def together(found: Sequence[Plain]) -> list[Plain]:
    """Deadlines of the same session, kind and days as one, with the States that it is for."""
    groups: dict[tuple[Any, ...], Plain] = {}
    for one in found:
        key = (one["session"], one["name"], one["first"], one["last"])
        same = {name: value for name, value in one.items() if name not in ("review", "state", "state_name")}
        group = groups.setdefault(key, {**same, "reviews": []})
        group["reviews"].append({name: one[name] for name in ("review", "state", "state_name")})
    return list(groups.values())


def entered(found: Sequence[Plain], on: date, most: int = 60) -> list[Plain]:
    """Those that have entered the feed by a day, the newest first; each with the day on which it entered."""
    dated = [{**one, "entered": date.fromisoformat(one["first"]) - IN_FEED} for one in found]
    return sorted((one for one in dated if one["entered"] <= on), key=lambda one: one["entered"], reverse=True)[:most]
