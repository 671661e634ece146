"""One review: its stages, documents, speakers, and its recommendations with filters and real totals."""

from datetime import date
from typing import Any
from urllib.parse import urlencode

from django.core.paginator import Paginator
from django.http import Http404, HttpRequest, HttpResponse
from django.urls import path

from openupr.domain.standing import SHAPE, WORDS, Value
from openupr.domain.states import RegionalGroup
from openupr.site import citing, facts, linked
from openupr.site.chosen import day_of
from openupr.site.declared import asks, gives
from openupr.site.opened import opened
from openupr.site.positions import not_yet, shown
from openupr.site.recommendations import NOT_HERE, NOT_HERE_SHAPE, NOT_HERE_WORDS, Chosen, named, shipped
from openupr.site.shown import Shown, both
from openupr.vocabulary import record
from openupr.vocabulary.states import states

PER_PAGE = 50
_CHOICES = [*((value.value, SHAPE[value], WORDS[value]) for value in Value), ("none", SHAPE[None], WORDS[None])]
_WITHOUT_ANSWERS = (NOT_HERE, NOT_HERE_SHAPE, NOT_HERE_WORDS)
_DOWNLOADS = (("csv", "CSV"), ("xlsx", "XLSX"), ("json", "JSON"), ("docx", "Word"))
_TABLES = (("xlsx", "XLSX"), ("docx", "Word"), ("csv", "CSV"))
_PROFILES = (
    ("uhri.xlsx", "UHRI Excel"), ("uhri.json", "UHRI JSON"), ("upr-info.csv", "UPR Info CSV"),
    ("impact-oss.csv", "IMPACT OSS CSV"), ("akn.xml", "Akoma Ntoso"),
)  # fmt: skip
_OF_REPORT = ("documents", "sources", "plenary", "pledges")


@asks("on", "position", "by", "group", "text", "page")
def one(request: HttpRequest, code: str, cycle: int) -> Shown:
    """A review: what is imported, else what ships of it, beside the facts of the record."""
    on = day_of(request)
    whole = opened(code, cycle, on)
    fact = facts.review_of(code, cycle)
    if fact is None and whole is None:
        raise Http404(f"No review of {code} in cycle {cycle} is known here.")
    plain = facts.review(fact) if fact else facts.invented(whole or {})
    data: dict[str, Any] = {
        "fact": plain,
        "stages": facts.stages(plain),
        "cases": facts.cases(code, cycle),
        "moved": facts.moved(code, cycle),
        "on": on.isoformat(),
        "basis": _basis(whole, f"{code}/{cycle}"),
        "speakers": [facts.state(each) for each in _speakers(whole, code, cycle)],
        "not_yet": not_yet(code, cycle, on, whole),
        "downloads": _DOWNLOADS,
        "profiles": _PROFILES,
        "tables": _TABLES,
        "groups": [group.value for group in RegionalGroup],
        **{name: (whole or {}).get(name, []) for name in _OF_REPORT},
        "blocking": [each for each in (whole or {}).get("findings", []) if each["severity"] == "blocking"],
    }
    everything = whole["recommendations"] if whole else shipped(code, cycle, on)
    everything = [] if data["not_yet"] else everything
    data["wordless"] = bool(everything) and all(each["text"] is None for each in everything)
    data |= _list(request, everything, on)
    cited = citing.review(request, code, cycle, on, data["chosen"], data["total"])
    query = urlencode({**{name: value for name, value in data["chosen"].items() if value}, "on": on.isoformat()})
    about = linked.review(request, plain) if cycle else None
    return Shown("review", {**data, "cite": citing.fold(cited, plain["address"], query), "linked": about})


@asks("on", "position", "by", "group", "text")
@gives(*citing.KINDS)
def cite(request: HttpRequest, code: str, cycle: int, style: str) -> HttpResponse:
    """A review, or a list of its recommendations chosen by the query, as a reference."""
    citing.known(style)
    data = one(request, code, cycle).data
    return citing.file(citing.review(request, code, cycle, day_of(request), data["chosen"], data["total"]), style)


def _list(request: HttpRequest, everything: list[dict[str, Any]], on: date) -> dict[str, Any]:
    chosen = Chosen.of(request.GET)
    kept = [each for each in everything if chosen.keeps(each)]
    page = Paginator(kept, PER_PAGE).get_page(request.GET.get("page"))
    number, pages = page.number, page.paginator.num_pages
    return {
        "chosen": {name: getattr(chosen, name) for name in Chosen.__slots__},
        "unknown_state": bool(chosen.by) and chosen.maker not in states(),
        "choices": _CHOICES + [_WITHOUT_ANSWERS] * any(each["position"] == NOT_HERE for each in everything),
        "tally": shown(everything),
        "remarks": list(dict.fromkeys(each["remark"] for each in everything if each["remark"]))[:2],
        "total": len(kept),
        "recommendations": [named(each) for each in page],
        "page": number,
        "pages": pages,
        "previous": chosen.address(on, number - 1) if number > 1 else None,
        "next": chosen.address(on, number + 1) if number < pages else None,
    }


def _basis(whole: dict[str, Any] | None, address: str) -> str | None:
    """Whence the recommendations are: imported, or entered in the ledger, else what ships; None: none are here."""
    if whole and (whole["documents"] or whole["recommendations"]):
        return "imported"
    return "shipped" if record.of_review(address) else None


def _speakers(whole: dict[str, Any] | None, code: str, cycle: int) -> list[str]:
    if whole and whole["speakers"]:
        return list(whole["speakers"])
    fact = record.of_review(f"{code}/{cycle}")
    return list(fact.speakers) if fact else []


paths = [
    path("reviews/<str:code>/<int:cycle>/cite.<str:style>", cite),
    *both("reviews/<str:code>/<int:cycle>", one),
]
