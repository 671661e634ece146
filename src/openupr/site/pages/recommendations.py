"""One recommendation, at its permanent address: its words, who made it, every reading of its position by date."""

from typing import Any

from django.http import Http404, HttpRequest, HttpResponse
from django.urls import path

from openupr.actions import meaning
from openupr.site import citing, coded, facts, linked
from openupr.site.chosen import day_of
from openupr.site.declared import asks, gives
from openupr.site.documents import page_address
from openupr.site.opened import opened
from openupr.site.quoted import as_printed
from openupr.site.recommendations import named, shipped
from openupr.site.shown import Shown, both
from openupr.site.similar import near

_OF_DOCUMENT = ("reference", "kind", "issued")


@asks("on")
def one(request: HttpRequest, code: str, cycle: int, number: str) -> Shown:
    """The recommendation under this number, in whatever version of the report it has it."""
    on = day_of(request)
    whole = opened(code, cycle, on)
    everything = whole["recommendations"] if whole else shipped(code, cycle, on)
    at = next((i for i, each in enumerate(everything) if number in _labels(each)), None)
    if at is None:
        raise Http404(f"No recommendation {number} of {code}, cycle {cycle}, is imported here.")
    address = f"/reviews/{code}/{cycle}"
    fact = facts.review_of(code, cycle)
    documents = whole["documents"] if whole else []
    cited = citing.recommendation(request, everything[at], code, cycle, on, documents)
    named_one, state = named(everything[at]), facts.state(code)
    return Shown(
        "recommendation",
        {
            "fact": facts.review(fact) if fact else {"state": state, "cycle": cycle},
            "one": _placed(named_one),
            "printed": as_printed(everything[at]["source"], everything[at]["text"]),
            "on": on.isoformat(),
            "similar": near(f"{code}/{cycle}/{everything[at]['number']}") if cycle else None,
            "codes": coded.standing(f"{code}/{cycle}", everything[at]["number"]) if cycle else None,
            "documents": [{name: each[name] for name in _OF_DOCUMENT} for each in documents],
            "cite": citing.fold(cited, f"{address}/recommendations/{number}", f"on={on.isoformat()}"),
            "linked": linked.recommendation(request, named_one, state, address) if cycle else None,
            "address": address,
            "by_meaning": meaning.offered() and bool(named_one["text"]),
            "before": _link(address, everything, at - 1),
            "after": _link(address, everything, at + 1),
        },
    )


@asks("on")
@gives(*citing.KINDS)
def cite(request: HttpRequest, code: str, cycle: int, number: str, style: str) -> HttpResponse:
    """A recommendation as a reference."""
    citing.known(style)
    data = one(request, code, cycle, number).data
    found = citing.recommendation(request, data["one"], code, cycle, day_of(request), data["documents"])
    return citing.file(found, style)


def _placed(one: dict[str, Any]) -> dict[str, Any]:
    """The recommendation, each reading with the address of the page where it stands."""
    for each in one.get("readings", ()):
        if each["sha256"]:  # what ships of a report that is not imported has no page here
            each["place"] = page_address(each["symbol"], each["page"], each["sha256"], each["span"])
    return one


def _labels(each: dict[str, Any]) -> set[str]:
    return {each["number"], *(label["number"] for label in each.get("labels", ()))}


def _link(address: str, everything: list[dict[str, Any]], at: int) -> dict[str, str] | None:
    if not 0 <= at < len(everything):
        return None
    number = everything[at]["number"]
    return {"number": number, "address": f"{address}/recommendations/{number}"}


paths = [
    path("reviews/<str:code>/<int:cycle>/recommendations/<str:number>/cite.<str:style>", cite),
    *both("reviews/<str:code>/<int:cycle>/recommendations/<str:number>", one),
]
