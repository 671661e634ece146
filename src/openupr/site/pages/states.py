"""Home ("Which State?"), and one State: its reviews side by side."""

from typing import Any

from django.http import Http404, HttpRequest, HttpResponseBase, HttpResponseRedirect

from openupr.site import facts
from openupr.site.shown import Shown, both
from openupr.vocabulary.names import resolver
from openupr.vocabulary.states import states


def home(request: HttpRequest) -> Shown:
    """Every State one click away, and the sessions as a calendar."""
    return Shown("home", {"letters": facts.letters(), "sessions": facts.all_sessions()})


def find(request: HttpRequest) -> Shown | HttpResponseBase:
    """Go to the State that was typed; where none has that name, say so and keep what was typed."""
    name = request.GET.get("name", "").strip()[:200]
    code = name.upper() if name.upper() in states() else resolver().find(name) if name else None
    if code:
        return HttpResponseRedirect(f"/states/{code}")
    near = _beginning_with(name)
    if len(near) == 1:
        return HttpResponseRedirect(near[0]["address"])
    data = {"letters": facts.letters(), "sessions": facts.all_sessions(), "typed": name, "near": near}
    return Shown("home", data, 404 if name else 200)


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


def _beginning_with(name: str) -> list[dict[str, Any]]:
    typed = name.casefold()
    if len(typed) < 2:
        return []
    return [facts.state(code) for code, each in states().items() if each.member and typed in each.name.casefold()]


paths = [*both("", home), *both("states", find), *both("states/<str:code>", one)]
