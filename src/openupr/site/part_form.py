"""The form of a step of a part of the procedure, without a script: shown, tried, taken, or refused with the paragraph.

A day left empty is today, a time left empty on that day is now, both by Geneva's clock.
Source: DESIGN 4 (a step that may not come says what was expected, what came, from which stage, and the paragraph).
Does not: decide what is allowed (the part's machine does), or know any part.
"""

from collections.abc import Mapping
from datetime import UTC, datetime
from typing import Any

from django.http import Http404, HttpRequest, HttpResponseBase, HttpResponseRedirect
from django.utils.translation import gettext as _

from openupr.accounts.doings import done_by
from openupr.domain.deadlines import GENEVA
from openupr.domain.procedure.refused import StepRefused
from openupr.domain.procedure.step import Kind, Step
from openupr.site import parts, step_form
from openupr.site.parts import Part
from openupr.site.shown import Shown
from openupr.store.failures import Refused

Plain = dict[str, Any]


def step(request: HttpRequest, part: Part, name: str, prepared: Mapping[str, str] | None = None) -> Any:
    """The form of that kind of step; sent, it takes the step, or says why not. `prepared`: fields filled in before."""
    kind = part.machine.kinds.get(name)
    if kind is None:
        raise Http404(_("There is no step “%s”. The page of this part lists those that may come next.") % name[:60])
    if request.method == "POST":
        return _sent(request, part, kind)
    corrected = _corrected(part, kind, request.GET.get("corrects", ""))
    today = geneva().date()
    typed = step_form.as_typed(corrected) if corrected else {**(prepared or {}), "on": today.isoformat()}
    return _form(part, kind, {**typed, "corrects": str(corrected.seq) if corrected else ""})


def geneva() -> datetime:
    """Now, by Geneva's clock."""
    return datetime.now(GENEVA)


def who(request: HttpRequest) -> str:
    """The account that is signed in."""
    return str(request.user.get_username())


def refusal(error: Refused) -> Plain:
    """What a refusal says, in parts where it is the rules that refuse."""
    cause = error.__cause__
    if not isinstance(cause, StepRefused):
        return {"error": str(error)}
    told = {name: str(getattr(cause, name)) for name in ("expected", "came", "stage", "citation")}
    return {"error": str(error), "refused": told}


def seen(sent: Mapping[str, str]) -> int | None:
    """The last entry that the person knew of, where the form says."""
    return _number(sent.get("after", ""))


def _sent(request: HttpRequest, part: Part, kind: Kind) -> Shown | HttpResponseBase:
    sent = {name: ",".join(filter(None, map(str, request.POST.getlist(name)))) for name in request.POST}
    try:
        words, about = step_form.parted(step_form.typed(kind, sent))
        on = about.get("on") or geneva().date().isoformat()
        actor = sent.get("actor", "")
        made = part.make(
            kind.name, _timed(kind, words, on), on, actor if actor in kind.actors else "",
            _number(sent.get("corrects", "")) or 0,
        )  # fmt: skip
    except (Refused, ValueError) as error:
        more = refusal(error) if isinstance(error, Refused) else {"error": str(error)}
        return _form(part, kind, sent, more, 422)
    try:
        if "try" in sent:
            return _form(part, kind, sent, {"would_be": part.stage_after(made)})
        numbers = done_by(who(request), datetime.now(UTC), lambda: part.take(made, seen(sent)))
    except Refused as error:
        return _form(part, kind, sent, refusal(error), 409)
    anchor = part.back.get(kind.name) or f"entry-{numbers[0]}"
    return HttpResponseRedirect(f"{part.address}{part.query}#{anchor}")


def _timed(kind: Kind, words: Mapping[str, str], on: str) -> dict[str, str]:
    """The words with the time, where it is left empty and the step is of today."""
    now = geneva()
    asks = any(one.name == "time" for one in kind.fields) and not words.get("time")
    filled = {"time": now.isoformat(timespec="milliseconds")[11:23]} if asks and on == now.date().isoformat() else {}
    return {**words, **filled}


def _form(part: Part, kind: Kind, typed: Mapping[str, str], more: Plain | None = None, status: int = 200) -> Shown:
    whole = parts.whole(part)
    offered = part.offered(kind)
    filled = {*part.filled, "time"}
    data = {
        **{name: whole[name] for name in ("state", "cycle", "address", "part", "query", "mark", "stage")},
        **parts.next_step(kind),
        "name": part.name,
        "beside": any(one.apart for one in kind.fields),
        "fields": [
            {**one, "offered": offered.get(one["name"], [])}
            for one in step_form.fields(kind, typed, filled)
            if one["name"] != "list"
        ],
        "about": {"on": typed.get("on", "")[: step_form.LONGEST]},
        "actor": typed.get("actor", "") if typed.get("actor") in kind.actors else kind.actors[0],
        "corrects": typed.get("corrects", "")[:16],
        "after": part.last,
    }
    return Shown("part_step", {**data, **(more or {})}, status)


def _corrected(part: Part, kind: Kind, number: str) -> Step | None:
    return next((one for one in part.told.steps if number and (str(one.seq), one.type) == (number, kind.name)), None)


def _number(text: str) -> int | None:
    return int(text) if text.isascii() and text.isdecimal() and len(text) < 16 else None
