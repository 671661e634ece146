"""The item of the plenary on a review: sections with their speakers, the tally, the decision. Signed in: its steps.

Source: RULES 8; DESIGN 4 and 7a.
Does not: decide what is allowed (`domain.plenary` does), adopt (a step of the review does), or run a clock.
"""

from collections.abc import Mapping
from typing import Any

from django.http import HttpRequest, HttpResponseBase
from django.utils.translation import gettext_noop

from openupr.actions import plenary_item
from openupr.actions.take_step import check_review
from openupr.domain.plenary.item import PLENARY, SECTION_CLOSED, SECTION_OPENED, SECTIONS, TALLY, Item
from openupr.domain.procedure.step import Step
from openupr.site import items, part_form, parts
from openupr.site.declared import asks, takes_forms
from openupr.site.parts import Part
from openupr.site.shown import Shown, both
from openupr.site.signed_in import private
from openupr.store import steps
from openupr.store.hidden import hide

Plain = dict[str, Any]


def page(request: HttpRequest, code: str, cycle: int) -> Shown:
    """Sections with their minutes, speakers, the tally against the positions given, and what was decided."""
    review = f"{code}/{cycle}"
    part = _part(review)
    told = items.whole(part.told.state, steps.state_of(review), plenary_item.count_of(review))
    return Shown("plenary", hide({**parts.whole(part), **told}))


@takes_forms
@asks("corrects")
def take(request: HttpRequest, code: str, cycle: int, kind: str) -> Shown | HttpResponseBase:
    """The form of a step of the item; sent, it takes the step, or says why it may not be taken. Or it only tries."""
    part = _part(f"{code}/{cycle}")
    shown: Shown | HttpResponseBase = part_form.step(request, part, kind, _prepared(part.told.state, kind))
    return shown


def _part(review: str) -> Part:
    with parts.review_known():
        check_review(review)

    def make(kind: str, words: Mapping[str, str], on: str, actor: str, corrects: int) -> list[Step]:
        return plenary_item.made(review, kind, words, on, actor, corrects)

    found = plenary_item.ITEMS.of(review)
    counted = ("received", "supported", "noted", "partially") if plenary_item.count_of(review).received else ()
    return Part(
        review=review,
        where="plenary",
        name=gettext_noop("Item of the plenary"),
        machine=PLENARY,
        told=found,
        make=make,
        take=lambda new, seen: plenary_item.taken(review, new, seen),
        stage_after=lambda new: plenary_item.tried(review, new).state.stage,
        filled=counted,
        back={SECTION_OPENED: "sections", SECTION_CLOSED: "sections", TALLY: "tally"},
    )


def _prepared(item: Item, kind: str) -> dict[str, str]:
    """The section that is meant: the one that runs, or the next in turn."""
    if kind == SECTION_CLOSED:
        return {"section": item.now}
    last = max((SECTIONS.index(one) for one in item.sections), default=-1)
    return {"section": SECTIONS[last + 1]} if kind == SECTION_OPENED and last + 1 < len(SECTIONS) else {}


paths = [
    *private(both("reviews/<str:code>/<int:cycle>/plenary/<str:kind>", take)),
    *both("reviews/<str:code>/<int:cycle>/plenary", page),
]
