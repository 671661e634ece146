"""What is known, from where, how sure: counts of every kind of fact, each a link to the list that it counts.

The lists show every fact with its source; differences between the tables are those of `openupr check --facts`.
Does not: rate a source. How sure a fact is stands in its row, by the words of `data/README.md`.
"""

from collections import Counter
from functools import cache
from typing import Any
from urllib.parse import urlencode

from django.core.paginator import Paginator
from django.http import Http404, HttpRequest, HttpResponseBase
from django.utils.translation import gettext as _

from openupr.domain.findings import Severity
from openupr.domain.standing import SHAPE, WORDS, Value
from openupr.site import facts, failures, known
from openupr.site.declared import asks
from openupr.site.recommendations import NOT_HERE, NOT_HERE_SHAPE, NOT_HERE_WORDS, answered_since
from openupr.site.shown import Shown, both
from openupr.vocabulary.calendar import cycles
from openupr.vocabulary.checks import disagreements
from openupr.vocabulary.record import record
from openupr.vocabulary.report_facts import ReportFact

Plain = dict[str, Any]
PER_PAGE = 50
ORIGINS = 6
STATUSES = ("held", "scheduled", "date_passed", "postponed", "state_absent")
# What a review that was held has, and the record may lack
EXPECTED = ("reviewed_on", "report", "troika", "delegations", "decision")
_OPEN = (Value.PENDING.value, "")


def page(request: HttpRequest) -> Shown:
    """The counts."""
    kinds = [_counted(kind) for kind in known.KINDS.values()]
    shown = [one for one in known.CERTAINTIES if any(kind["by"][one]["n"] for kind in kinds)]
    return Shown(
        "known",
        {
            "kinds": kinds,
            "certainties": shown,
            "total": sum(kind["n"] for kind in kinds),
            "sure": sum(kind["by"]["high"]["n"] for kind in kinds),
            "reviews": _reviews(),
            "statuses": STATUSES,
            "missing": _missing(),
            "record": _record(),
            "differences": _differences(),
        },
    )


@asks("certainty", "from", "missing", "page")
def listed(request: HttpRequest, table: str) -> Shown | HttpResponseBase:
    """The facts of one kind, chosen by what the address asks for."""
    kind = known.BY_TABLE.get(table)
    if kind is None:
        raise Http404(_("Kinds of facts are: %s.") % ", ".join(known.BY_TABLE))
    wanted = {name: str(value)[:200] for name, value in request.GET.items() if name != "page" and value}
    try:
        found = known.choose(kind, wanted)
    except ValueError as error:
        return failures.page(request, 400, str(error))
    pages = Paginator(found, PER_PAGE).get_page(request.GET.get("page"))
    data = {
        "kind": {"title": str(kind.title), "table": kind.table, "address": f"/known/{kind.table}"},
        "wanted": [{"name": name.replace("_", " "), "value": value} for name, value in wanted.items()],
        "query": urlencode(wanted),
        "total": len(found),
        "facts": [known.fact(kind, row) for row in pages],
        "by": _certainties(kind, wanted),
        "origins": _origins(kind),
        "page": pages.number,
        "pages": pages.paginator.num_pages,
    }
    return Shown("known_list", data)


@asks("page")
def reports(request: HttpRequest) -> Shown:
    """The reports of which the facts ship without text."""
    pages = Paginator(list(record().values()), PER_PAGE).get_page(request.GET.get("page"))
    data = {"reports": [_report(one) for one in pages], "total": len(record()), "page": pages.number}
    return Shown("known_record", {**data, "pages": pages.paginator.num_pages})


def _counted(kind: known.Kind) -> Plain:
    found = known.rows(kind).values()
    by = {
        certainty: {"n": n, "address": _list(kind, certainty=certainty)} for certainty, n in known.by_certainty(found)
    }
    return {
        "name": kind.name,
        "title": str(kind.title),
        "n": len(found),
        "address": _list(kind),
        "by": by,
        "origins": _origins(kind)[:ORIGINS],
    }


def _origins(kind: known.Kind) -> list[Plain]:
    """Origins by the number of facts that rest on them; a fact with several counts under each."""
    counted = Counter(origin for row in known.rows(kind).values() for origin in known.origins(row))
    return [{"name": name, "n": n, "address": _list(kind, **{"from": name})} for name, n in counted.most_common(20)]


def _certainties(kind: known.Kind, wanted: dict[str, str]) -> list[Plain]:
    rest = {name: value for name, value in wanted.items() if name != "certainty"}
    counts = known.by_certainty(known.choose(kind, rest))
    return [
        {
            "certainty": certainty,
            "n": n,
            "address": _list(kind, **rest, certainty=certainty),
            "chosen": wanted.get("certainty") == certainty,
        }
        for certainty, n in counts
        if n
    ]


def _list(kind: known.Kind, **wanted: str) -> str:
    return f"/known/{kind.table}" + (f"?{urlencode(wanted)}" if wanted else "")


def _reviews() -> list[Plain]:
    kind = known.KINDS["review"]
    return [
        {
            "cycle": cycle,
            "due": one.states,
            "cells": [_cell(kind, cycle=str(cycle), status=status) for status in STATUSES],
            "sure": [
                {"certainty": certainty, **_cell(kind, cycle=str(cycle), certainty=certainty)}
                for certainty in ("high", "medium", "low")
            ],
        }
        for cycle, one in cycles().items()
    ]


def _missing() -> list[Plain]:
    kind = known.KINDS["review"]
    return [{"name": column.replace("_", " "), **_cell(kind, status="held", missing=column)} for column in EXPECTED]


def _cell(kind: known.Kind, **wanted: str) -> Plain:
    return {"n": len(known.choose(kind, wanted)), "address": _list(kind, **wanted)}


@cache
def _record() -> Plain:
    """What the shipped facts of reports hold; positions as the reports print them.

    What a report left open and was answered since counts as not in this copy, not as pending.
    """
    whole = record().values()
    sessions = sorted({one.session for one in whole})
    counted: Counter[str] = Counter()
    for one in whole:
        since = answered_since(one.state, one.cycle)
        positions = (each.position or "" for each in one.recommendations)
        counted.update(NOT_HERE if since and each in _OPEN else each for each in positions)
    named = [(value, value.value) for value in Value] if whole else []
    return {
        "reports": len(whole),
        "sessions": sessions,
        "recommendations": sum(counted.values()),
        "speakers": sum(len(one.speakers) for one in whole),
        "positions": [
            {"shape": SHAPE[v], "words": str(WORDS[v]), "value": name, "n": counted[name]} for v, name in named
        ],
        "without": counted[""],
        "not_here": {"shape": NOT_HERE_SHAPE, "words": NOT_HERE_WORDS, "n": counted[NOT_HERE]},
    }


def _report(one: ReportFact) -> Plain:
    return {
        "state": facts.state(one.state),
        "review": f"/reviews/{one.state}/{one.cycle}",
        "cycle": one.cycle,
        "session": one.session,
        "symbol": one.symbol,
        "recommendations": len(one.recommendations),
        "speakers": len(one.speakers),
        "delegations": one.delegations,
    }


@cache
def _differences() -> Plain:
    """Where the tables contradict each other: first what nothing explains."""
    found = [{"rule": one.rule, "message": one.message, "severity": one.severity.value} for one in disagreements()]
    open_ = [one for one in found if one["severity"] != Severity.NOTE.value]
    return {"open": open_, "explained": [one for one in found if one not in open_]}


paths = [*both("known", page), *both("known/record", reports), *both("known/<str:table>", listed)]
