"""One State: its reviews side by side; who recommended to it, and to whom it recommended."""

from datetime import date
from typing import Any

from django.http import Http404, HttpRequest

from openupr.site import facts, positions, recommended
from openupr.site.chosen import day_of
from openupr.site.declared import asks
from openupr.site.shown import Shown, both
from openupr.vocabulary.states import states


@asks("on")
def one(request: HttpRequest, code: str) -> Shown:
    """One State: its four reviews with the positions on a day, and who recommended what to whom how often."""
    found = states().get(code)
    if found is None:
        raise Http404(f"No State has the code {code}. Codes are ISO 3166 alpha-3, such as SVN.")
    on = day_of(request)
    here = recommended.imported()
    data: dict[str, Any] = {
        "state": facts.state(code),
        "member": found.member,
        "group": facts.group(code),
        "admitted": str(found.admitted) if found.admitted else None,
        "on": on.isoformat(),
        "reviews": [{**each, **_positions(code, each["cycle"], on)} for each in facts.of_state(code)],
        "received": recommended.received(code, here),
        "made": recommended.made(code, here),
    }
    return Shown("state", data)


def _positions(code: str, cycle: int, on: date) -> dict[str, Any]:
    """The bar of a review; else, where it is so, that nothing had been received on the day."""
    tally = positions.tally(code, cycle, on)
    return {"tally": tally, "not_yet": "" if tally else positions.not_yet(code, cycle, on, None)}


paths = [*both("states/<str:code>", one)]
