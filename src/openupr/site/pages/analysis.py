"""Charts: /analysis lists the questions; /analysis/NAME answers one, with the filters and the counting rule chosen.

The table stands under each picture, and the same address with .svg, .png, .csv or .json takes it away.
Does not: rank States by their record, or call a difference by another name (DESIGN 7a).
"""

import csv
import io
from typing import Any

from django.http import Http404, HttpRequest, HttpResponse
from django.urls import path
from django.utils.html import format_html
from django.utils.safestring import mark_safe
from django.utils.translation import gettext as _

from openupr.domain.analysis.chosen import Chosen
from openupr.domain.analysis.table import Kind
from openupr.domain.formulas import safe
from openupr.site.absolute import absolute
from openupr.site.analysed import Analysed, analysed
from openupr.site.chart import charts
from openupr.site.choosing import ASKED, list_of, query_asked, query_of
from openupr.site.declared import asks, gives
from openupr.site.drawn import NARROW, ONE_WIDTH, WIDE, picture
from openupr.site.language import current
from openupr.site.raster import png
from openupr.site.shown import Shown, both

SHOWN = 40


@asks(*ASKED)
def index(request: HttpRequest) -> Shown:
    """Every question, each with the filters that are chosen."""
    found = [{"name": name, "question": chart.question, "says": chart.says} for name, chart in charts().items()]
    return Shown("analysis", {"charts": found})


@asks(*ASKED)
def one(request: HttpRequest, chart: str) -> Shown:
    """One question: picture, table, how it was counted."""
    found = _of(request, chart)
    rows = _rows(found)
    rtl = current().direction == "rtl"
    data: dict[str, Any] = {
        "name": chart,
        "question": found.chart.question,
        "reads": found.chart.says,
        "empty": found.chart.empty,
        "columns": [column.key for column in found.table.columns],
        "heads": found.written.heads,
        "numeric": found.written.numeric,
        "names": [column.kind is Kind.LABEL for column in found.table.columns],
        "rows": rows[:SHOWN],
        "rest": rows[SHOWN:],
        "counted": found.table.counted,
        "caption": found.written.caption,
        "query": query_asked(request, found.chosen),
        "chosen": found.as_chosen(),
        "choices": found.choices(),
        "narrowed": found.chosen != Chosen(),
        "basis": found.basis(),
        "list": list_of(found.chosen) if found.basis()["imported"] else "",
    }
    if not request.path.endswith(".json"):
        data["wide"] = mark_safe(picture(found.written, WIDE, rtl))  # noqa: S308  made here, everything in it escaped
        data.update(_embedded(request, found, chart))
        if found.written.drawn not in ONE_WIDTH:
            data["narrow"] = mark_safe(picture(found.written, NARROW, rtl))  # noqa: S308
    return Shown("chart", data)


def _embedded(request: HttpRequest, found: Analysed, chart: str) -> dict[str, str]:
    """The address of the chart for a frame, in the page's language, and the frame to copy."""
    query = query_of(found.chosen, on=request.GET.get("on", "").strip(), lang=current().code)
    address = f"/analysis/{chart}/embed?{query}"
    frame = format_html(
        '<iframe src="{}" title="{}" width="100%" height="760" loading="lazy" style="border:0"></iframe>',
        absolute(request, address),
        found.written.question,
    )
    # Escaped once as HTML to copy; the template escapes it again as words of a page
    return {"embed": address, "frame": str(frame)}


def _rows(found: Analysed) -> list[dict[str, Any]]:
    """The table's rows in words and as counted; where a row is a State's, with the address of its page."""
    rows = zip(found.written.rows, found.written.values, strict=True)
    kept: list[dict[str, Any]] = [{"cells": line, "values": list(values)} for line, values in rows]
    if found.table.columns[0].kind is Kind.STATE:
        return [{**row, "address": f"/states/{row['values'][0]}"} for row in kept]
    return kept


@asks(*ASKED)
@gives("image/svg+xml")
def svg(request: HttpRequest, chart: str) -> HttpResponse:
    """The picture with its title and caption."""
    found = _of(request, chart)
    return _file(picture(found.written, alone=True).encode(), "image/svg+xml", f"{chart}.svg")


@asks(*ASKED)
@gives("image/png")
def image(request: HttpRequest, chart: str) -> HttpResponse:
    """The same, of twice as many points as units."""
    found = _of(request, chart)
    return _file(png(picture(found.written, alone=True)), "image/png", f"{chart}.png")


@asks(*ASKED)
@gives("text/csv")
def table(request: HttpRequest, chart: str) -> HttpResponse:
    """The table, and below it how it was counted."""
    found = _of(request, chart)
    out = io.StringIO(newline="")
    writer = csv.writer(out)
    writer.writerow([column.key for column in found.table.columns])
    writer.writerows([safe("" if cell is None else str(cell)) for cell in row] for row in found.table.rows)
    writer.writerows([[], *([safe(line)] for line in found.written.caption)])
    return _file(("\ufeff" + out.getvalue()).encode(), "text/csv; charset=utf-8", f"{chart}.csv")


def _of(request: HttpRequest, name: str) -> Analysed:
    if name not in charts():
        raise Http404(_("No chart has this name. All are listed at /analysis."))
    return analysed(request, name)


def _file(body: bytes, kind: str, name: str) -> HttpResponse:
    return HttpResponse(body, content_type=kind, headers={"Content-Disposition": f'inline; filename="openupr-{name}"'})


paths = [
    *both("analysis", index),
    path("analysis/<slug:chart>.svg", svg),
    path("analysis/<slug:chart>.png", image),
    path("analysis/<slug:chart>.csv", table),
    *both("analysis/<slug:chart>", one),
]
