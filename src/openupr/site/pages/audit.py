"""Equal treatment in figures: /audit lists the statistics, /audit/E8 shows one; each table can be taken away.

Source: DESIGN 7a; docs/audit.md.
Does not: rank, or show a pair of States (pairs are only in the download as CSV).
"""

import csv
import io
from typing import Any

from django.http import Http404, HttpRequest, HttpResponse
from django.urls import path
from django.utils.safestring import mark_safe
from django.utils.translation import gettext as _

from openupr.actions.audit import statistics
from openupr.domain.analysis.table import Drawn, Kind
from openupr.domain.auditing.statistic import NO_VERDICT, Part, Statistic
from openupr.domain.formulas import safe
from openupr.site import audited
from openupr.site.chosen import day_of
from openupr.site.declared import asks, gives
from openupr.site.drawn import NARROW, WIDE, picture
from openupr.site.language import current
from openupr.site.raster import png
from openupr.site.shown import Shown, both

Plain = dict[str, Any]


def index(request: HttpRequest) -> Shown:
    """Every statistic: what it asks, how it is defined."""
    listed = [{"id": one.id, "question": one.question, "definition": one.definition} for one in statistics().values()]
    return Shown("audit", {"statistics": listed, "notice": NO_VERDICT})


@asks("on")
def one(request: HttpRequest, statistic: str) -> Shown:
    """One statistic: its tables with pictures, definition, counting rule, cases, and what is not here."""
    chosen, on = _statistic(statistic), day_of(request)
    found = audited.found(statistic, on)
    drawn = not request.path.endswith(".json")
    return Shown(
        "audit_statistic",
        {
            "id": chosen.id,
            "question": chosen.question,
            "notice": NO_VERDICT,
            "definition": chosen.definition,
            "source": chosen.source,
            "counting": chosen.counting,
            "limits": chosen.limits,
            "missing": list(found.missing),
            "cases": found.cases,
            "coded": audited.coding_of(chosen, on),
            "given": list(audited.given_of(chosen, on)),
            "of": audited.material(on).of,
            "tables": [_shown(chosen, part, request, drawn) for part in found.parts],
            "query": f"?on={on.isoformat()}" if request.GET.get("on") else "",
            "others": list(statistics()),
        },
    )


def _shown(chosen: Statistic, part: Part, request: HttpRequest, drawn: bool) -> Plain:
    if part.download:
        return {"name": part.name, "title": part.title, "download_only": True, "n": len(part.table.rows)}
    words = audited.in_words(chosen, part, day_of(request))
    data: Plain = {
        "name": part.name,
        "title": part.title,
        "download_only": False,
        "columns": [column.key for column in part.table.columns],
        "heads": words.heads,
        "names": [column.kind is Kind.LABEL for column in part.table.columns],
        "rows": [
            {"cells": line, "values": list(values)} for line, values in zip(words.rows, words.values, strict=True)
        ],
        "folded": part.table.drawn is Drawn.FUNNEL,
    }
    if drawn and part.table.rows:
        rtl = current().direction == "rtl"
        data["made_of"] = words.caption[-1]
        data["wide"] = mark_safe(picture(words, WIDE, rtl))  # noqa: S308  made here, everything in it escaped
        data["narrow"] = mark_safe(picture(words, NARROW, rtl))  # noqa: S308
    return data


@asks("on")
@gives("image/svg+xml")
def svg(request: HttpRequest, statistic: str, figure: str) -> HttpResponse:
    """The picture of a table with its title and caption."""
    return _file(_alone(request, statistic, figure).encode(), "image/svg+xml", f"{statistic}-{figure}.svg")


@asks("on")
@gives("image/png")
def image(request: HttpRequest, statistic: str, figure: str) -> HttpResponse:
    """The same, of twice as many points as units."""
    return _file(png(_alone(request, statistic, figure)), "image/png", f"{statistic}-{figure}.png")


@asks("on")
@gives("text/csv")
def table(request: HttpRequest, statistic: str, figure: str) -> HttpResponse:
    """A table, and below it how it was counted; pairs of States too."""
    chosen, on = _statistic(statistic), day_of(request)
    part = _part(statistic, figure, request)
    out = io.StringIO(newline="")
    writer = csv.writer(out)
    writer.writerow([column.key for column in part.table.columns])
    writer.writerows([safe("" if cell is None else str(cell)) for cell in row] for row in part.table.rows)
    lines = [*audited.caption(chosen, on), audited.material(on).of]
    writer.writerows([[], *([safe(str(line))] for line in lines)])
    return _file(("\ufeff" + out.getvalue()).encode(), "text/csv; charset=utf-8", f"{statistic}-{figure}.csv")


def _alone(request: HttpRequest, statistic: str, figure: str) -> str:
    part = _part(statistic, figure, request)
    if part.download:
        raise Http404(_("Pairs of States are only in the table to be taken away (CSV)."))
    return picture(audited.in_words(_statistic(statistic), part, day_of(request)), alone=True)


def _statistic(id: str) -> Statistic:
    if id not in statistics():
        raise Http404(_("No statistic has this name. All are listed at /audit."))
    return statistics()[id]


def _part(statistic: str, figure: str, request: HttpRequest) -> Part:
    _statistic(statistic)
    part = audited.part_of(statistic, day_of(request), figure)
    if part is None:
        raise Http404(_("No statistic has this name. All are listed at /audit."))
    return part


def _file(body: bytes, kind: str, name: str) -> HttpResponse:
    return HttpResponse(body, content_type=kind, headers={"Content-Disposition": f'inline; filename="openupr-{name}"'})


paths = [
    *both("audit", index),
    path("audit/<slug:statistic>/<slug:figure>.svg", svg),
    path("audit/<slug:statistic>/<slug:figure>.png", image),
    path("audit/<slug:statistic>/<slug:figure>.csv", table),
    *both("audit/<slug:statistic>", one),
]
