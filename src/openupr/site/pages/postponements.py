"""Postponements and non-participation: requests and their answers, all real cases by date, their steps side by side.

Source: DESIGN 7a (what stands on such a page); RULES 10.8 and 10.9 (parts and intervals). The facts are those of
`actions.list_moved`; each keeps its source and sureness, and what is unknown is said to be unknown.
Does not: rank, judge, or call anything persistent non-cooperation. The Council has never declared it.
"""

from collections.abc import Sequence
from typing import Any

from django.http import HttpRequest
from django.utils.translation import gettext_noop

from openupr.actions.list_moved import listed
from openupr.domain.procedure.case import PARTS
from openupr.domain.procedure.guides import GUIDES
from openupr.site.declared import asks
from openupr.site.shown import Shown, both

Plain = dict[str, Any]
# What the domain says in English, for the translators: the titles of the ways, the parts, the answers to a request
_WORDS = (
    gettext_noop("Postponement of a review"),
    gettext_noop("Session moved, for every State of it"),
    gettext_noop("Non-participation in the Working Group"),
    gettext_noop("Positions missing at the plenary"),
    gettext_noop("State not present at the plenary"),
    gettext_noop("Adoption of the outcome put off for another reason"),
    gettext_noop("communication received"),
    gettext_noop("request to clarify, and reply"),
    gettext_noop("documents present and absent"),
    gettext_noop("drawing of the troika, by the State or the President"),
    gettext_noop("presence at the opening"),
    gettext_noop("statement of the President, suspension of the meeting"),
    gettext_noop("decision: organizational meeting, mode, symbol"),
    gettext_noop("new date: latest session, earlier if"),
    gettext_noop("steps of the President: letters, meetings, replies"),
    gettext_noop("reports of the President to the Council"),
    gettext_noop("fresh documents"),
    gettext_noop("end: held, not held, further decision"),
    gettext_noop("granted"),
    gettext_noop("refused"),
    gettext_noop("no grant known here; the Council decided when the State did not come"),
    gettext_noop("no answer known here"),
    gettext_noop("moved; no request is known here"),
    gettext_noop("the whole session was moved; no request of a State is known here"),
)


@asks("rehearsal")
def page(request: HttpRequest) -> Shown:
    """Requests for postponement with what became of them, and every case compared by date."""
    asked = request.GET.get("rehearsal") == "yes"
    told = listed(rehearsal=asked)
    ways = [_way(name, told["cases"]) for name in GUIDES]
    return Shown("postponements", {**told, "ways": [one for one in ways if one["cases"]], "rehearsal": asked})


def _way(name: str, cases: Sequence[Plain]) -> Plain:
    """The cases of one way in columns, its twelve parts in rows; `told`: the record holds something of it."""
    own = [one for one in cases if one["way"] == name]
    rows = []
    for number, words in enumerate(PARTS, 1):
        cells = [{"whose": one["reviews"], **one["parts"][number - 1]} for one in own]
        told = any(cell["steps"] or cell["not_taken"] for cell in cells)
        rows.append({"number": number, "name": words, "told": told, "cells": cells})
    return {"way": name, "title": GUIDES[name].title, "cases": own, "rows": rows}


paths = both("postponements", page)
