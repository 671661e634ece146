"""Drawings of lots: the list, each with its verification, and what is needed to run it again elsewhere.

The page that runs a draw again without a network is a file to take away: it holds its own script, which the rules of
this site let no page run.
Source: docs/lots.md.
Does not: draw. A rehearsal's drawings are shown when asked for (`rehearsal=yes`).
"""

import json
from functools import lru_cache
from typing import Any

from django.http import Http404, HttpRequest, HttpResponse
from django.urls import path
from django.utils.translation import gettext as _

from openupr.actions.manifest_standing import account_of
from openupr.domain.lots.lot import CannotDraw
from openupr.domain.lots.reading import read
from openupr.domain.lots.register import Registered
from openupr.exports._drawing_page import page_of
from openupr.exports._drawing_sheet import sheet_of
from openupr.exports._typeset import NotInstalled, pdf_of
from openupr.site import lots
from openupr.site.declared import asks, gives
from openupr.site.shown import Shown, both
from openupr.vocabulary.names import shown_name


@asks("rehearsal")
def listed(request: HttpRequest) -> Shown:
    """Every drawing by its number: none can be made and left out."""
    every = lots.registered()
    asked = request.GET.get("rehearsal") == "yes"
    shown = [one for one in every if asked or not lots.invented(one)]
    data = {"drawings": [lots.brief(one) for one in shown], "hidden": len(every) - len(shown), "rehearsal": asked}
    return Shown("drawings", data)


def one(request: HttpRequest, drawing: int) -> Shown:
    """What was announced, what was drawn, who was passed over and why, and whether it verifies."""
    return Shown("drawing", lots.whole(_found(drawing)))


@gives("application/json")
def account(request: HttpRequest, drawing: int) -> HttpResponse:
    """The account of a held drawing: what openupr verify, or a program of your own, takes."""
    text = json.dumps(account_of(_held(drawing)), ensure_ascii=False, indent=1) + "\n"
    return _file(text.encode(), "application/json", f"openupr-drawing-{drawing}.json")


@gives("text/html")
def again(request: HttpRequest, drawing: int) -> HttpResponse:
    """A page that runs the draw again in a browser, without a network: a file to open from your own machine."""
    text = page_of(account_of(_held(drawing)))
    return _file(text.encode(), "text/html; charset=utf-8", f"openupr-run-drawing-{drawing}-again.html")


@gives("application/pdf")
def sheet(request: HttpRequest, drawing: int) -> HttpResponse:
    """The sheet of the ceremony as PDF: pool, drawn, resulting order; before the draw a form to fill in."""
    found = _found(drawing)
    known: dict[str, Any] = found.account() if found.held is not None else {}
    try:
        made = _sheet(json.dumps(found.manifest, sort_keys=True), json.dumps(known, sort_keys=True))
    except NotInstalled as missing:
        raise Http404(_("This copy cannot make the sheet: a library for PDF is not installed.")) from missing
    return _file(made, "application/pdf", f"openupr-drawing-{drawing}.pdf")


@lru_cache(maxsize=32)
def _sheet(manifest: str, known: str) -> bytes:
    return pdf_of("draw-sheet", sheet_of(read(json.loads(manifest)), json.loads(known), _name))


def _name(code: str) -> str:
    name = shown_name(code)
    return name if name != code else ""


def _found(number: int) -> Registered:
    found = lots.numbered(number)
    if found is None:
        raise Http404(_("No drawing %d is in the ledger of this copy.") % number)
    try:
        read(found.manifest)
    except CannotDraw as error:
        raise Http404(_("The manifest of this drawing cannot be read.")) from error
    return found


def _held(number: int) -> Registered:
    found = _found(number)
    if found.held is None:
        raise Http404(_("Drawing %d is not held yet: there is nothing to run again.") % number)
    return found


def _file(data: bytes, kind: str, name: str) -> HttpResponse:
    headers = {"Content-Disposition": f'attachment; filename="{name}"'}
    return HttpResponse(data, content_type=kind, headers=headers)


paths = [
    path("drawings/<int:drawing>/account.json", account),
    path("drawings/<int:drawing>/again.html", again),
    path("drawings/<int:drawing>/sheet.pdf", sheet),
    *both("drawings/<int:drawing>", one),
    *both("drawings", listed),
]
