"""Home: "Which State?", what comes next, and the sessions as a calendar."""

from datetime import UTC, datetime
from typing import Any

from django.http import HttpRequest, HttpResponseBase, HttpResponseRedirect
from django.utils.translation import gettext as _

from openupr.site import calendar, facts, failures
from openupr.site.declared import asks
from openupr.site.imported import last_imported
from openupr.site.naming import letters
from openupr.site.shown import Shown, both
from openupr.store import steps
from openupr.store.apart import is_a_rehearsal
from openupr.vocabulary.names import resolver
from openupr.vocabulary.states import states

_REHEARSED = 60


def home(request: HttpRequest) -> Shown:
    """Every State one click away; the session that was last and those to come; all sessions."""
    return Shown("home", _data())


@asks("name")
def find(request: HttpRequest) -> Shown | HttpResponseBase:
    """Go to the State that was typed; where none has that name, say so and keep what was typed."""
    name = request.GET.get("name", "").strip()[:200]
    code = name.upper() if name.upper() in states() else resolver().find(name) if name else None
    near = [] if code in states() else _beginning_with(name)
    if code in states() or len(near) == 1:
        found = near[0]["address"] if near else f"/states/{code}"
        return HttpResponseRedirect(found + (".json" if failures.wants_data(request) else ""))
    if not name:
        return Shown("home", _data())
    error = _("No State is called so here. Try the UN's name of it.")
    return Shown("home", {**_data(), "typed": name, "near": near, "error": error}, 404)


def _data() -> dict[str, Any]:
    today = datetime.now(UTC).date()
    return {
        "letters": letters(facts.letters()),
        "around": calendar.around(today),
        "cycles": calendar.rows(),
        "imported": last_imported(),
        "rehearsed": _rehearsed() if is_a_rehearsal() else [],
    }


def _rehearsed() -> list[dict[str, Any]]:
    """The invented reviews of a rehearsal's folder, each with its stage: nothing else leads to them."""
    found = sorted(steps.states().items())[:_REHEARSED]
    return [
        {"state": facts.state(review.partition("/")[0]), "address": f"/reviews/{review}/procedure", "stage": of.stage}
        for review, of in found
    ]


def _beginning_with(name: str) -> list[dict[str, Any]]:
    typed = name.casefold()
    if len(typed) < 2:
        return []
    return [facts.state(code) for code, each in states().items() if each.member and typed in each.name.casefold()]


paths = [*both("", home), *both("states", find)]
