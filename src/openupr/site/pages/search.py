"""Search: one field for words, phrases and fields; results with what matched, true totals, counts that choose.

Source: DESIGN 5 (contract of /search) and 7a (search words are never logged).
Does not: need JavaScript or a cookie; every search is its address, and a feed at /search.atom.
"""

from datetime import UTC, date, datetime, time
from typing import Any

from django.http import HttpRequest, HttpResponse
from django.urls import path
from django.utils.feedgenerator import Atom1Feed
from django.utils.translation import gettext_noop

from openupr.actions import meaning
from openupr.actions.search import Asked, Malformed, Sort, search
from openupr.site import failures
from openupr.site.absolute import absolute
from openupr.site.chosen import Misread
from openupr.site.declared import asks, gives
from openupr.site.searching import ASKED, TITLES, asked, dropped, facets, placed, query_of
from openupr.site.shown import Shown, both
from openupr.store.failures import Refused

Plain = dict[str, Any]
_IN_FEED = 50
KINDS = (gettext_noop("recommendation"), gettext_noop("pledge"), gettext_noop("paragraph"))
ORDERS = (gettext_noop("relevance"), gettext_noop("date"), gettext_noop("state"))


@asks(*ASKED)
def page(request: HttpRequest) -> Shown | HttpResponse:
    """Results of a search with their total, what else the words find, and counts by field that are the result's."""
    one = asked(request)
    try:
        found = search(one)
    except Malformed as failure:
        data = {**_asked(one), "error": failure.said, "place": failure.place}
        return Shown("search", data, 400)
    except Refused as failure:  # an engine that is not there
        return failures.page(request, 503, str(failure))
    results = [placed(each) for each in found.pop("results")]
    data = {
        **_asked(one),
        **found,
        "results": results,
        "by_meaning": meaning.offered(),
        "facets": facets(one, found["facets"]),
        "pages": -(-found["total"] // one.rows) if not one.once else None,
        "links": _links(one, found["total"], len(results)),
    }
    return Shown("search", data)


def _asked(one: Asked) -> Plain:
    """What was asked, and the addresses of the other choices."""
    return {
        "q": one.text,
        "filters": {name: list(values) for name, values in one.filters.items()},
        "exact": one.exact,
        "labels": one.labels,
        "once": one.once,
        "sort": one.sort.value,
        "query": query_of(one),
        "chosen": dropped(one),
        "titles": TITLES,
    }


def _links(one: Asked, total: int, shown: int) -> Plain:
    more = one.page * one.rows < total if not one.once else shown == one.rows
    return {
        "start": (one.page - 1) * one.rows + 1,
        "before": query_of(one, page=one.page - 1) if one.page > 1 else None,
        "after": query_of(one, page=one.page + 1) if more else None,
        "exact": query_of(one, exact=not one.exact),
        "labels": query_of(one, labels=not one.labels),
        "once": query_of(one, once=not one.once),
        "sorts": [{"sort": sort.value, "query": query_of(one, sort=sort)} for sort in Sort],
    }


@asks(*(name for name in ASKED if name not in ("page", "sort")))
@gives("application/atom+xml")
def feed(request: HttpRequest) -> HttpResponse:
    """The same search as an Atom feed, the latest texts first."""
    one = asked(request)
    wanted = Asked(one.text, one.filters, one.exact, one.labels, one.once, Sort.DATE, 1, _IN_FEED)
    try:
        found = search(wanted)
    except Malformed as failure:
        raise Misread(failure.said) from failure
    except Refused as failure:
        return failures.page(request, 503, str(failure))
    query = query_of(one)
    here = absolute(request, "/search") + (f"?{query}" if query else "")
    atom = Atom1Feed(
        f"OpenUPR: {one.text or 'all texts'}", here, "", language="en", feed_url=_feed_address(request, query)
    )
    for each in map(placed, found["results"]):
        link = absolute(request, each["address"])
        atom.add_item(_title(each), link, each["text"], unique_id=link, updateddate=_updated(each["dated"]))
    return HttpResponse(str(atom.writeString("utf-8")), content_type="application/atom+xml; charset=utf-8")


def _feed_address(request: HttpRequest, query: str) -> str:
    return absolute(request, "/search.atom") + (f"?{query}" if query else "")


def _title(one: Plain) -> str:
    by = ", ".join(each["name"] for each in one["by"])
    parts = (one["state_name"], f"cycle {one['cycle']}", one["number"] or one["kind"], by)
    return ", ".join(part for part in parts if part)


def _updated(dated: str | None) -> datetime:
    return datetime.combine(date.fromisoformat(dated or "1970-01-01"), time(), UTC)


paths = [*both("search", page), path("search.atom", feed)]
