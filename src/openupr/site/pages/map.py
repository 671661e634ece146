"""/map: choose a State on a map of the world or in the list below it.

Source of the map and of what stands under it: `vocabulary.world_map`.
Does not: count anything (charts of /analysis do).
"""

from typing import Any

from django.http import HttpRequest
from django.utils.safestring import mark_safe
from django.utils.translation import gettext as _
from django.utils.translation import gettext_noop

from openupr.domain.analysis.of_states import NOTE
from openupr.domain.analysis.table import Cell, Column, Drawn, Kind, Table
from openupr.site import facts
from openupr.site.drawn import WIDE, picture
from openupr.site.naming import letters
from openupr.site.shown import Shown, both
from openupr.site.written import written
from openupr.vocabulary.states import states
from openupr.vocabulary.world_map import notes

_COLUMNS = (Column("state", Kind.STATE, "State"), Column("count", Kind.COUNT, ""))


def world(request: HttpRequest) -> Shown:
    """The world, each State a link; the same States in alphabetical order."""
    found = [{"words": one} for one in (*notes(), NOTE)]
    data: dict[str, Any] = {"letters": letters(facts.letters()), "notes": found}
    if not request.path.endswith(".json"):
        rows: tuple[tuple[Cell, ...], ...] = tuple((code, None) for code in states())
        words = written(Table(Drawn.MAP, _COLUMNS, rows, 0), _(gettext_noop("Which State?")), [])
        data["picture"] = mark_safe(picture(words, WIDE))  # noqa: S308  made here, everything in it escaped
    return Shown("map", data)


paths = both("map", world)
