"""The list of speakers of a review: who speaks when, for how long, what became of each turn. Signed in: its steps.

A review has one list in the Working Group and two in the plenary: `?list=plenary_states`, `?list=plenary_stakeholders`.
Source: RULES 5 and 8; DESIGN 4 and 7a.
Does not: decide what is allowed (`domain.speakers` does), or run a clock: a page tells of the moment it was made.
"""

from collections.abc import Mapping
from datetime import UTC, datetime
from typing import Any

from django.http import HttpRequest, HttpResponseBase, HttpResponseRedirect
from django.utils.translation import gettext_noop

from openupr.accounts.doings import done_by
from openupr.actions import list_speakers
from openupr.domain.procedure.step import Kind, Step
from openupr.domain.rehearsal import STATES, is_invented
from openupr.domain.speakers import kinds as k
from openupr.domain.speakers.floor import Floor, Status
from openupr.domain.speakers.guards import SPEAKERS
from openupr.site import floors, part_form, parts
from openupr.site.declared import asks, takes_forms
from openupr.site.parts import Part
from openupr.site.shown import Shown, both
from openupr.site.signed_in import is_administrator, private
from openupr.store.failures import Refused
from openupr.store.hidden import hide
from openupr.vocabulary.states import states

Plain = dict[str, Any]
NAMES = {
    k.DIALOGUE: gettext_noop("List of speakers"),
    k.PLENARY_STATES: gettext_noop("List of speakers in the plenary: States and entities"),
    k.PLENARY_STAKEHOLDERS: gettext_noop("List of speakers in the plenary: institutions and stakeholders"),
}
_FILLED = frozenset({"as", "opens", "opens_at", "closes", "closes_at", "speakers", "how", "cap", "first"})
_WAYS = {
    Status.CALLED: (k.STARTED, k.NOT_TAKEN),
    Status.SPEAKING: (k.FINISHED, k.PAUSED, k.CUT),
    Status.PAUSED: (k.RESUMED, k.FINISHED, k.CUT),
}

_BUTTONS = {
    k.CALLED: gettext_noop("Call"),
    k.STARTED: gettext_noop("Start the clock"),
    k.PAUSED: gettext_noop("Stop the clock"),
    k.RESUMED: gettext_noop("Go on"),
    k.FINISHED: gettext_noop("Has ended"),
    k.CUT: gettext_noop("Cut at the limit"),
    k.NOT_TAKEN: gettext_noop("Did not take the floor"),
    k.STATE_TOOK: gettext_noop("State under review takes the floor"),
    k.STATE_GAVE: gettext_noop("State under review has ended"),
}


@asks("list")
def page(request: HttpRequest, code: str, cycle: int) -> Shown:
    """The list of speakers in order, the time of each, what became of each turn, exchanges of places; every entry."""
    return _shown(request, f"{code}/{cycle}")


@takes_forms
def from_record(request: HttpRequest, code: str, cycle: int) -> Shown | HttpResponseBase:
    """Enter the list as the report has it into the ledger, as from the record."""
    review = f"{code}/{cycle}"
    if request.method != "POST":
        return _shown(request, review)
    _key(review, k.DIALOGUE)
    try:
        done_by(part_form.who(request), datetime.now(UTC), lambda: list_speakers.told_by_record(review)[0])
    except Refused as error:
        return _shown(request, review, {"error": str(error)}, 409)
    return HttpResponseRedirect(f"/reviews/{review}/speakers")


@takes_forms
@asks("corrects", "list")
def take(request: HttpRequest, code: str, cycle: int, kind: str) -> Shown | HttpResponseBase:
    """The form of a step of the list; sent, it takes the step, or says why it may not be taken. Or it only tries."""
    part = _part(f"{code}/{cycle}", _list(request))
    floor = part.told.state
    now = {"speaker": floor.spoke or floor.next, "part": floor.part} if kind in k.ROOM else {}
    shown: Shown | HttpResponseBase = part_form.step(request, part, kind, now)
    return shown


def _shown(request: HttpRequest, review: str, more: Plain | None = None, status: int = 200) -> Shown:
    name = _list(request)
    part = _part(review, name)
    found, basis, displaced = floors.list_of(review, name)
    data = {
        **parts.whole(part),
        "title": NAMES[name],
        **floors.whole(found, basis, displaced),
        "lists": [{"list": one, "name": NAMES[one], "here": one == name} for one in k.LISTS],
        "controls": _controls(part.told.state) if is_administrator(request) else [],
        **(more or {}),
    }
    return Shown("speakers", hide(data), status)


def _part(review: str, name: str) -> Part:
    key = _key(review, name)

    def make(kind: str, words: Mapping[str, str], on: str, actor: str, corrects: int) -> list[Step]:
        return list_speakers.made(review, name, kind, words, on, actor, corrects)

    return Part(
        review=review,
        where="speakers",
        name=NAMES[name],
        machine=SPEAKERS,
        told=list_speakers.LISTS.of(key),
        make=make,
        take=lambda new, seen: list_speakers.taken(review, new, seen),
        stage_after=lambda new: list_speakers.tried(review, name, new).state.stage,
        query="" if name == k.DIALOGUE else f"?list={name}",
        filled=_FILLED,
        offered=lambda kind: _offered(review, name, kind),
        back=dict.fromkeys(k.ROOM, "floor"),
    )


def _offered(review: str, name: str, kind: Kind) -> dict[str, list[Plain]]:
    """Whom the fields of a step may name: those on the list; where one comes onto it, every State."""
    floor = list_speakers.LISTS.of(list_speakers.key(review, name)).state
    listed = [{"value": one, "words": parts.name_of(one)} for one in floor.order or floor.registered]
    if kind.name in (k.REGISTERED, k.ADDED):
        every = STATES if is_invented(review) else {one.iso3: one.name for one in states().values()}
        new = name != k.PLENARY_STAKEHOLDERS
        listed = [{"value": code, "words": words} for code, words in every.items() if code not in floor.turns and new]
    return dict.fromkeys(("speaker", "with", "first"), listed)


def _controls(floor: Floor) -> list[Plain]:
    """What the chair does next, a button each: the step, the field that names whom, and its value."""
    if not floor.order:
        return []
    if floor.part:
        return [_control(k.STATE_GAVE, "part", floor.part)]
    if floor.spoke:
        return [_control(kind, "speaker", floor.spoke) for kind in _WAYS[floor.turns[floor.spoke].status]]
    called = [_control(k.CALLED, "speaker", floor.next)] if floor.next else []
    own = k.PARTS if floor.list == k.DIALOGUE else ()
    return [*called, *(_control(k.STATE_TOOK, "part", one) for one in own)]


def _control(kind: str, field: str, value: str) -> Plain:
    who = parts.name_of(value) if field == "speaker" else value
    return {"kind": kind, "words": _BUTTONS[kind], "field": field, "value": value, "who": who}


def _list(request: HttpRequest) -> str:
    """The list that is asked for; what is none of them is taken as not asked."""
    asked = request.GET.get("list", "")
    return asked if asked in k.LISTS else k.DIALOGUE


def _key(review: str, name: str) -> str:
    with parts.review_known():
        return list_speakers.key(review, name)


paths = [
    *private(both("reviews/<str:code>/<int:cycle>/speakers/from-record", from_record)),
    *private(both("reviews/<str:code>/<int:cycle>/speakers/<str:kind>", take)),
    *both("reviews/<str:code>/<int:cycle>/speakers", page),
]
