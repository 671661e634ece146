"""/analysis/NAME/embed: one chart for another site's frame, with its caption, source and links to the whole.

A plain page without script, form or cookie: of all pages only this one may stand in a frame of another site
(`protection.framed`). Its query is the chart's; `lang` fixes its language.
Does not: know where it is shown, or tell this site who reads it there by more than the request itself.
"""

from django.http import Http404, HttpRequest, HttpResponse
from django.template.loader import render_to_string
from django.urls import path
from django.utils.safestring import mark_safe
from django.utils.translation import gettext as _

from openupr.site.absolute import absolute
from openupr.site.analysed import analysed
from openupr.site.chart import charts
from openupr.site.choosing import ASKED, query_asked
from openupr.site.declared import asks, gives
from openupr.site.drawn import NARROW, ONE_WIDTH, WIDE, picture
from openupr.site.language import current
from openupr.site.protection import framed


@asks(*ASKED)
@gives("text/html")
def embed(request: HttpRequest, chart: str) -> HttpResponse:
    """A chart with its caption, for a frame on another site."""
    if chart not in charts():
        raise Http404(_("No chart has this name. All are listed at /analysis."))
    found, rtl = analysed(request, chart), current().direction == "rtl"
    query = query_asked(request, found.chosen)
    shown = {
        "question": found.written.question,
        "empty": found.chart.empty,
        "rows": bool(found.written.rows),
        "caption": found.written.caption,
        "address": absolute(request, f"/analysis/{chart}{'?' if query else ''}{query}"),
        "wide": mark_safe(_outward(picture(found.written, WIDE, rtl))),  # noqa: S308  made here, all of it escaped
    }
    if found.written.drawn not in ONE_WIDTH:
        shown["narrow"] = mark_safe(picture(found.written, NARROW, rtl))  # noqa: S308
    return framed(HttpResponse(render_to_string("site/embed.html", shown, request)))


def _outward(svg: str) -> str:
    """Links of a picture do not follow the page's `base`: inside the frame they would lead to pages that refuse it."""
    return svg.replace('<a href="', '<a target="_blank" href="')


paths = [path("analysis/<slug:chart>/embed", embed)]
