"""One State: its reviews side by side."""

from typing import Any

from django.http import Http404, HttpRequest

from openupr.site import facts
from openupr.site.shown import Shown, both
from openupr.vocabulary.states import states


def one(request: HttpRequest, code: str) -> Shown:
    """One State: its four reviews."""
    found = states().get(code)
    if found is None:
        raise Http404(f"No State has the code {code}. Codes are ISO 3166 alpha-3, such as SVN.")
    data: dict[str, Any] = {
        "state": facts.state(code),
        "member": found.member,
        "group": facts.group(code),
        "admitted": str(found.admitted) if found.admitted else None,
        "reviews": facts.of_state(code),
    }
    return Shown("state", data)


paths = [*both("states/<str:code>", one)]
