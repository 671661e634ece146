"""What a reader asks of the search page, and the addresses that ask for a little more, less or otherwise.

An address holds all that was chosen, and nothing that was not: it is a saved search.
Does not: search, or log what was asked.
"""

from collections.abc import Callable, Mapping
from dataclasses import replace
from typing import Any
from urllib.parse import quote_plus, urlencode

from django.http import HttpRequest
from django.utils.translation import gettext as _
from django.utils.translation import gettext_noop

from openupr.actions import meaning
from openupr.actions.search import MOST_PAGES, Asked, Sort
from openupr.domain.search.fields import FIELDS, Values
from openupr.site.chosen import Misread
from openupr.site.documents import page_address
from openupr.vocabulary.names import shown_name

Plain = dict[str, Any]
TITLES = {
    "kind": gettext_noop("Kind of text"),
    "state": gettext_noop("State under review"),
    "by": gettext_noop("Recommending State"),
    "group": gettext_noop("Group of the State under review"),
    "bygroup": gettext_noop("Group of the recommending State"),
    "cycle": gettext_noop("Cycle"),
    "session": gettext_noop("Session"),
    "year": gettext_noop("Year of the review"),
    "position": gettext_noop("Position"),
    "theme": gettext_noop("Theme"),
    "issue": gettext_noop("Issue"),
    "action": gettext_noop("Category of action"),
    "coder": gettext_noop("Whose codes"),
    "sdg": gettext_noop("Sustainable Development Goal"),
    "persons": gettext_noop("Persons concerned"),
    "document": gettext_noop("Kind of document"),
    "language": gettext_noop("Language of the document"),
    "symbol": gettext_noop("Document"),
    "number": gettext_noop("Recommendation"),
    "similar": gettext_noop("Similar texts"),
}
SWITCHES = ("exact", "labels", "once")
ASKED = ("q", *FIELDS, *SWITCHES, "sort", "page")
"""The parts of a query that the search page reads."""
_SEVERAL = {Values.STATE, Values.NUMBER}
_LONGEST = 200
ROWS = 20
CHOICES = 40
"""Values of a field that a page offers at most."""


def asked(request: HttpRequest) -> Asked:
    """What stands in the address. Raises Misread for an order or a page that is none."""
    written = request.GET.get("sort", "").strip() or Sort.RELEVANCE.value
    if written not in set(Sort):
        raise Misread(_("The order is relevance, date or state; found “%s”.") % written[:_LONGEST])
    return Asked(
        text=request.GET.get("q", "").replace("\0", " ").strip(),
        filters={name: found for name in FIELDS if (found := _values(request, name))},
        exact=request.GET.get("exact") == "yes",
        labels=request.GET.get("labels") == "yes",
        once=request.GET.get("once") == "yes",
        sort=Sort(written),
        page=_page(request),
        rows=ROWS,
    )


def _values(request: HttpRequest, name: str) -> tuple[str, ...]:
    found = [one.replace("\0", " ").strip()[:_LONGEST] for one in request.GET.getlist(name)]
    if FIELDS[name].values in _SEVERAL:
        found = [part.strip() for one in found for part in one.split(",")]
    return tuple(dict.fromkeys(one for one in found if one))


def _page(request: HttpRequest) -> int:
    written = request.GET.get("page", "").strip() or "1"
    if not (written.isascii() and written.isdecimal() and 0 < int(written[:9]) <= MOST_PAGES):
        raise Misread(_("A page from 1 to %(most)d was expected; found “%(found)s”.") % {
            "most": MOST_PAGES, "found": written[:_LONGEST]})  # fmt: skip
    return int(written)


def query_of(one: Asked, **other: Any) -> str:
    """The query of the address that asks this, or this but for `other`; from its first page, where that is not said."""
    one = replace(one, page=1, **other) if "page" not in other else replace(one, **other)
    parts: list[tuple[str, str]] = [("q", one.text)] if one.text else []
    parts += [(name, value) for name in FIELDS for value in one.filters.get(name, ())]
    parts += [(name, "yes") for name in SWITCHES if getattr(one, name)]
    parts += [("sort", one.sort.value)] if one.sort is not Sort.RELEVANCE else []
    parts += [("page", str(one.page))] if one.page > 1 else []
    return urlencode(parts)


def facets(one: Asked, found: Mapping[str, list[Plain]]) -> dict[str, list[Plain]]:
    """The values of each field, chosen ones first; the first forty with the query that chooses or drops them."""
    made: dict[str, list[Plain]] = {}
    for name, values in found.items():
        chosen = set(one.filters.get(name, ()))
        rows = sorted(values, key=lambda row: row["value"] not in chosen) if chosen else values
        query = _choosing(one, name)
        made[name] = [
            {**row, "chosen": row["value"] in chosen, "query": query(row["value"])} for row in rows[:CHOICES]
        ] + rows[CHOICES:]
    return made


def _choosing(one: Asked, name: str) -> Callable[[str], str]:
    """What makes the query that chooses one value more of a field, or drops it; the rest of it is written once."""
    chosen = one.filters.get(name, ())
    mark = "\0"  # stands in no address, so that it shows where the value goes
    around = query_of(one, filters={**one.filters, name: (*chosen, mark)})

    def query(value: str) -> str:
        return _without(one, name, value) if value in chosen else around.replace("%00", quote_plus(value))

    return query


def _without(one: Asked, name: str, value: str) -> str:
    """The query that asks the same but for one value that is chosen."""
    kept = tuple(each for each in one.filters[name] if each != value)
    return query_of(one, filters={**one.filters, name: kept})


def dropped(one: Asked) -> list[Plain]:
    """What is chosen beside the query, each with the address that drops it."""
    return [
        {"field": name, "value": value, **_named(name, value), "query": _without(one, name, value)}
        for name, values in one.filters.items()
        for value in values
    ]


def _named(name: str, value: str) -> Plain:
    """A State that is chosen by its code, with its name."""
    return {"code": value, "name": shown_name(value)} if FIELDS[name].values is Values.STATE else {}


def placed(one: Plain) -> Plain:
    """A result with its address here: the recommendation's own, or the page of the document, marked."""
    address = one.get("address") or page_address(one["symbol"], one["page"], one["sha256"], one["span"])
    like = meaning.like_of(one)
    return {**one, "address": address, "like": like, "review": f"/reviews/{one['state']}/{one['cycle']}"}
