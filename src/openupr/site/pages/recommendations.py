"""One recommendation, at its permanent address: its words, who made it, every reading of its position by date."""

from typing import Any

from django.http import Http404, HttpRequest

from openupr.site import facts
from openupr.site.chosen import day_of
from openupr.site.declared import asks
from openupr.site.documents import page_address
from openupr.site.opened import opened
from openupr.site.quoted import as_printed
from openupr.site.recommendations import named, shipped
from openupr.site.shown import Shown, both
from openupr.vocabulary.calendar import review_of


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
    fact = review_of(code, cycle)
    return Shown(
        "recommendation",
        {
            "fact": facts.review(fact) if fact else {"state": facts.state(code), "cycle": cycle},
            "one": _placed(named(everything[at])),
            "printed": as_printed(everything[at]["source"], everything[at]["text"]),
            "on": on.isoformat(),
            "address": address,
            "before": _link(address, everything, at - 1),
            "after": _link(address, everything, at + 1),
        },
    )


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


paths = [*both("reviews/<str:code>/<int:cycle>/recommendations/<str:number>", one)]
