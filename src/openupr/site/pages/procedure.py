"""The procedure of a review: stage, what may come next and who acts, entries, checks. Signed in: steps are taken here.

A step that is not allowed says what was expected, what came, from which stage, and the paragraph; nothing is changed.
Source: DESIGN 4 and 7a; RULES 10 and 12.
Does not: decide what is allowed (`domain.procedure` does).
"""

from collections.abc import Mapping, Sequence
from datetime import UTC, date, datetime
from typing import Any

from django.http import Http404, HttpRequest, HttpResponseBase, HttpResponseRedirect
from django.utils.translation import gettext as _

from openupr.accounts.doings import done_by
from openupr.actions import take_step
from openupr.domain.procedure.kinds import KINDS
from openupr.domain.procedure.refused import StepRefused
from openupr.domain.procedure.review import ReviewState
from openupr.domain.procedure.step import Kind, Step
from openupr.site import facts, parts, procedure, step_form
from openupr.site.declared import asks, takes_forms
from openupr.site.shown import Shown, both
from openupr.site.signed_in import private
from openupr.store import steps
from openupr.store.failures import Refused

Plain = dict[str, Any]


def page(request: HttpRequest, code: str, cycle: int) -> Shown:
    """Where a review stands, what may come next, when and by whom; every entry of it, and what differs."""
    _check(code, cycle)
    return Shown("procedure", procedure.told(code, cycle))


@takes_forms
def from_record(request: HttpRequest, code: str, cycle: int) -> Shown | HttpResponseBase:
    """Enter what the record of this program holds of the review into the ledger, as from the record."""
    _check(code, cycle)
    address = f"{code}/{cycle}"
    if request.method != "POST":
        return Shown("procedure", procedure.told(code, cycle))
    try:
        done_by(_who(request), datetime.now(UTC), lambda: take_step.told_by_record(address))
    except Refused as error:
        return Shown("procedure", {**procedure.told(code, cycle), "error": str(error)}, 409)
    return HttpResponseRedirect(f"/reviews/{address}/procedure")


@takes_forms
@asks("corrects")
def take(request: HttpRequest, code: str, cycle: int, kind: str) -> Shown | HttpResponseBase:
    """The form of a step; sent, it takes the step, or says why it may not be taken. Or it only tries."""
    _check(code, cycle)
    one = KINDS.get(kind)
    if one is None:
        raise Http404(_("There is no step “%s”. The page of the procedure lists those that may come next.") % kind[:60])
    state = steps.state_of(f"{code}/{cycle}")
    if request.method == "POST":
        return _sent(request, state, one)
    corrected = _corrected(state, one, request.GET.get("corrects", ""))
    typed = step_form.as_typed(corrected) if corrected else {"on": _today().isoformat()}
    return _form(request, state, one, {**typed, "corrects": str(corrected.seq) if corrected else ""})


def _sent(request: HttpRequest, state: ReviewState, kind: Kind) -> Shown | HttpResponseBase:
    sent = {name: str(value) for name, value in request.POST.items()}
    try:
        step = _made(state, kind, sent)
    except (Refused, ValueError) as error:
        return _form(request, state, kind, sent, {"error": str(error)}, 422)
    try:
        if "try" in sent:
            return _form(request, state, kind, sent, {"would_be": take_step.tried(step).stage.value})
        (number,) = done_by(_who(request), datetime.now(UTC), lambda: _taken(step, sent))
    except Refused as error:
        return _form(request, state, kind, sent, _refusal(error), 409)
    return HttpResponseRedirect(f"/reviews/{state.review}/procedure#entry-{number}")


def _taken(step: Step, sent: Mapping[str, str]) -> Sequence[int]:
    seen = sent.get("after", "")
    return take_step.taken([step], int(seen) if seen.isascii() and seen.isdecimal() and len(seen) < 16 else None)


def _made(state: ReviewState, kind: Kind, sent: Mapping[str, str]) -> Step:
    words, about = step_form.parted(step_form.typed(kind, sent))
    actor = sent.get("actor", "")
    corrects = sent.get("corrects", "")
    number = int(corrects) if corrects.isascii() and corrects.isdecimal() and len(corrects) < 16 else 0
    return take_step.made(state.review, kind, words, about, actor if actor in kind.actors else "", number)


def _refusal(error: Refused) -> Plain:
    """What a refusal says, in parts where it is the rules that refuse."""
    cause = error.__cause__
    if not isinstance(cause, StepRefused):
        return {"error": str(error)}
    parts = {name: getattr(cause, name) for name in ("expected", "came", "stage", "citation")}
    return {"error": str(error), "refused": parts}


def _form(
    request: HttpRequest, state: ReviewState, kind: Kind, typed: Mapping[str, str], more: Plain | None = None,
    status: int = 200,
) -> Shown:  # fmt: skip
    code, _, cycle = state.review.partition("/")
    data = {
        **procedure.kind(state, kind),
        "state": facts.state(code),
        "cycle": int(cycle),
        "address": f"/reviews/{state.review}",
        "stage": state.stage.value,
        "fields": step_form.fields(kind, typed),
        "about": {name: typed.get(name, "")[: step_form.LONGEST] for name in ("on", "source", "sureness", "record")},
        "actor": typed.get("actor", "") if typed.get("actor") in kind.actors else kind.actors[0],
        "corrects": typed.get("corrects", "")[:16],
        "after": max((one.seq for one in state.steps), default=0),
        "sure": ["high", "medium", "low", "unknown"],
    }
    return Shown("take", {**data, **(more or {})}, status)


def _corrected(state: ReviewState, kind: Kind, number: str) -> Step | None:
    return next((one for one in state.of(kind.name) if number and str(one.seq) == number), None)


def _check(code: str, cycle: int) -> None:
    with parts.review_known():
        take_step.check_review(f"{code}/{cycle}")


def _who(request: HttpRequest) -> str:
    return str(request.user.get_username())


def _today() -> date:
    return datetime.now(UTC).date()


paths = [
    *private(both("reviews/<str:code>/<int:cycle>/procedure/from-record", from_record)),
    *private(both("reviews/<str:code>/<int:cycle>/procedure/<str:kind>", take)),
    *both("reviews/<str:code>/<int:cycle>/procedure", page),
]
