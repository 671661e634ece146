"""Search by meaning: texts that a program takes to be near to a sentence in any of six languages, or to another text.

An address of its own, apart from the exact search: nothing of it is among the exact results, and it has no total.
Source: DESIGN 3 (invariant 6: a proposal is shown as one) and 7a (what is searched is never logged).
Does not: need JavaScript or a cookie; every search is its address.
"""

from typing import Any
from urllib.parse import urlencode

from django.http import HttpRequest

from openupr.actions import meaning
from openupr.actions.search import Asked as Exactly
from openupr.domain.search.fields import FIELDS
from openupr.site.declared import asks
from openupr.site.searching import TITLES, asked, dropped, facets, placed, query_of
from openupr.site.shown import Shown, both

Plain = dict[str, Any]


@asks("q", "like", *FIELDS, "page")
def page(request: HttpRequest) -> Shown:
    """Texts near in meaning, proposed by a program, with how near each is; an answer without a total."""
    exactly = asked(request)
    like = request.GET.get("like", "").replace("\0", " ").strip()[:60]
    data = _asked(exactly, like)
    try:
        found = meaning.search(meaning.Asked(exactly.text, like, exactly.filters, exactly.page, exactly.rows))
    except meaning.Malformed as failure:
        return Shown("meaning", {**data, "error": failure.said, "place": failure.place}, 400)
    except meaning.Unavailable as failure:
        return Shown("meaning", {**data, "unavailable": str(failure), "results": []})
    results = [placed(each) for each in found.pop("results")]
    least = min(found["most"], found["among"])
    links = {
        "start": (found["page"] - 1) * found["rows"] + 1,
        "before": _query(exactly, like, found["page"] - 1) if found["page"] > 1 else None,
        "after": _query(exactly, like, found["page"] + 1) if found["page"] * found["rows"] < least else None,
    }
    told = {"results": results, "links": links, "facets": _facets(exactly, like, found["facets"])}
    return Shown("meaning", {**data, **found, **told})


def _asked(one: Exactly, like: str) -> Plain:
    """What was asked, and the addresses that ask a little less."""
    named = {"like": like} if like else {}
    chosen = [{**each, "query": _joined(each["query"], named)} for each in dropped(one)]
    return {
        "q": one.text,
        "asked_like": like or None,
        "filters": {name: list(values) for name, values in one.filters.items()},
        "chosen": chosen,
        "exact": query_of(one),
        "titles": TITLES,
    }


def _facets(one: Exactly, like: str, counts: Plain) -> Plain:
    """Values of fields with the query that chooses or drops each, of the texts that are nearest."""
    named = {"like": like} if like else {}
    return {
        name: [{**each, "query": _joined(each["query"], named)} if "query" in each else each for each in values]
        for name, values in facets(one, counts).items()
    }


def _query(one: Exactly, like: str, page: int) -> str:
    return _joined(query_of(one, page=page), {"like": like} if like else {})


def _joined(query: str, more: dict[str, str]) -> str:
    return "&".join(part for part in (query, urlencode(more)) if part)


paths = [*both("search/meaning", page)]
