"""One review, and one recommendation of it: what is imported, beside the facts of the record."""

from datetime import UTC, date, datetime
from typing import Any

from django.core.paginator import Paginator
from django.http import Http404, HttpRequest

from openupr.actions.open_review import open_review
from openupr.domain.standing import SHAPE, WORDS, Value
from openupr.site import facts
from openupr.site.shown import Shown, both
from openupr.vocabulary.calendar import review_of
from openupr.vocabulary.names import resolver

PER_PAGE = 50


def one(request: HttpRequest, code: str, cycle: int) -> Shown:
    """A review: stages, troika, documents, and its recommendations with filters and real totals."""
    fact = review_of(code, cycle)
    if fact is None:
        raise Http404(f"No review of {code} in cycle {cycle} is known here.")
    day = _day(request)
    whole = open_review(f"{code}/{cycle}", day)
    chosen = {name: request.GET.get(name, "").strip()[:200] for name in ("position", "by", "text")}
    data: dict[str, Any] = {
        "fact": facts.review(fact),
        "stages": _stages(facts.review(fact)),
        "cases": facts.cases(code, cycle),
        "on": day.isoformat(),
        "chosen": chosen,
        "imported": whole is not None,
        "positions": [(value.value, SHAPE[value], WORDS[value]) for value in Value],
    }
    return Shown("review", {**data, **_recommendations(request, whole, chosen)})


def recommendation(request: HttpRequest, code: str, cycle: int, number: str) -> Shown:
    """One recommendation: its text, its States, every reading of the position with its source."""
    whole = open_review(f"{code}/{cycle}", _day(request)) or {"recommendations": []}
    found = next((each for each in whole["recommendations"] if number in _labels(each)), None)
    if found is None:
        raise Http404(f"No recommendation {number} of {code}, cycle {cycle}, is imported here.")
    fact = review_of(code, cycle)
    head = facts.review(fact) if fact else {"state": facts.state(code), "cycle": cycle}
    return Shown("recommendation", {"fact": head, "one": _named(found), "address": f"/reviews/{code}/{cycle}"})


def _recommendations(request: HttpRequest, whole: dict[str, Any] | None, chosen: dict[str, str]) -> dict[str, Any]:
    if whole is None:
        return {}
    kept = [each for each in whole["recommendations"] if _matches(each, chosen)]
    page = Paginator(kept, PER_PAGE).get_page(request.GET.get("page"))
    tally = whole["tally"]
    return {
        "documents": whole["documents"],
        "tally": [(v.value, SHAPE[v], WORDS[v], tally[v.value]) for v in Value if tally[v.value]],
        "received": tally["received"],
        "without": tally["none"],
        "total": len(kept),
        "recommendations": [_named(each) for each in page],
        "page": page.number,
        "pages": page.paginator.num_pages,
        "speakers": [facts.state(each) for each in whole["speakers"]],
        "blocking": [each for each in whole["findings"] if each["severity"] == "blocking"],
    }


def _matches(each: dict[str, Any], chosen: dict[str, str]) -> bool:
    by = resolver().find(chosen["by"]) or chosen["by"].upper()
    return (
        (not chosen["position"] or each["position"] == chosen["position"])
        and (not chosen["by"] or by in each["states"])
        and chosen["text"].casefold() in each["text"].casefold()
    )


def _named(each: dict[str, Any]) -> dict[str, Any]:
    return {**each, "by": [facts.state(code) for code in each["states"]]}


def _labels(each: dict[str, Any]) -> set[str]:
    return {each["number"], *(label["number"] for label in each["labels"])}


def _stages(fact: dict[str, Any]) -> list[dict[str, Any]]:
    dated = (
        ("Drawing of lots for the troika", fact["troika_selected_on"]),
        ("Review", fact["reviewed_on"]),
        ("Adoption in the Working Group", fact["report_adopted_on"]),
        ("Adoption of the outcome", fact["decided_on"]),
    )
    return [{"name": name, "on": on} for name, on in dated]


def _day(request: HttpRequest) -> date:
    try:
        return date.fromisoformat(request.GET.get("on", ""))
    except ValueError:
        return datetime.now(UTC).date()


paths = [
    *both("reviews/<str:code>/<int:cycle>", one),
    *both("reviews/<str:code>/<int:cycle>/recommendations/<str:number>", recommendation),
]
