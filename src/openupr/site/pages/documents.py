"""A document at its permanent address: what it is, what was read of it, what not; and its pages as pictures.

A document that is not imported has a page where the record knows it; a paper without a symbol has its reference.
Does not: serve the file itself (the authentic one is in the Official Document System), or index a picture.
"""

import re
from datetime import UTC, datetime
from typing import Any

from django.core.paginator import Paginator
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseBase, HttpResponsePermanentRedirect
from django.template.loader import render_to_string
from django.urls import path
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from openupr.documents.picture import WHOLE
from openupr.domain.symbols import Symbol
from openupr.site import citing, documents, facts, failures, imported, linked, pictures
from openupr.site.declared import asks, gives
from openupr.site.shown import Shown, both
from openupr.store import documents as kept
from openupr.store.models import DocumentRow

Plain = dict[str, Any]
PER_PAGE = 50
_SECONDS = 3600
# "120-340"
_SPAN = re.compile(r"(\d{1,7})-(\d{1,7})")
_COPY = re.compile(r"[0-9a-f]{8,64}")
# How the lists of `store.documents` are called on screen
WORDS = {
    "recommendations": _("Recommendations"),
    "positions": _("Positions given"),
    "pledges": _("Voluntary pledges"),
    "speakers": _("Speakers, in order"),
    "rows": _("Rows of the list"),
    "questions": _("Questions submitted in advance"),
    "adoptions": _("Adoptions of outcomes"),
    "paragraphs": _("Paragraphs"),
    "checks": _("Checks"),
    "remainder": _("Not understood"),
}
_AT_ONCE = ("checks", "remainder")


@asks("copy", "list", "page")
def one(request: HttpRequest, reference: str) -> Shown | HttpResponseBase:
    """A document: imported, else known, else not found."""
    rows = kept.copies(reference) if "\0" not in reference else []
    if not rows:
        return _not_imported(reference)
    row = _chosen(request, rows)
    whole = kept.described(row)
    lists = whole["lists"]
    name = request.GET.get("list", "")
    name = name if name in lists else next(iter(lists), "")
    number_of = Paginator(range(lists.get(name, 0)), PER_PAGE).get_page(request.GET.get("page"))
    first = (number_of.number - 1) * PER_PAGE
    data = {
        **whole,
        "address": documents.address_of(reference),
        "authentic": bool(Symbol.parse(reference)),
        "reviews": [imported.review(each) for each in whole["reviews"]],
        "copies": [_copy(each, row) for each in rows],
        "drawn": pictures.is_pdf(row),
        "counted": [{"name": each, "words": str(WORDS[each]), "n": n} for each, n in lists.items()],
        "list": name,
        "title_of_list": str(WORDS[name]) if name else "",
        "items": _items(row, name, first, PER_PAGE) if name else [],
        "page": number_of.number,
        "of": number_of.paginator.num_pages,
        "first": {
            each: [_item(one, row) for one in kept.listed(row, each, 0, 5)] for each in _AT_ONCE if each in lists
        },
    }
    cited = citing.document(request, whole, datetime.now(UTC).date())
    copy = f"copy={row.file_id[:12]}" if len(rows) > 1 else ""
    about = linked.document(request, whole) if not any(each.endswith("/0") for each in whole["reviews"]) else None
    return Shown("document", {**data, "cite": citing.fold(cited, data["address"], copy), "linked": about})


@asks("copy")
@gives(*citing.KINDS)
def cite(request: HttpRequest, reference: str, style: str) -> HttpResponseBase:
    """A document that is imported as a reference."""
    citing.known(style)
    row = _row(request, reference)
    return citing.file(citing.document(request, kept.described(row), datetime.now(UTC).date()), style)


@asks("copy", "span")
def page(request: HttpRequest, reference: str, number: int) -> Shown | HttpResponseBase:
    """One page as printed, what a span marks on it, and the way to its neighbours."""
    row = _row(request, reference)
    span = _span(request)
    try:
        drawn = pictures.boxes(row, number, span) if pictures.is_pdf(row) else _undrawn(row, number)
    except pictures.NoPicture as error:
        return _none(request, error)
    copy = row.file_id[:12]
    data = {
        "reference": reference,
        "kind": row.kind,
        "number": number,
        "pages": row.pages,
        "address": documents.address_of(reference),
        "copy": copy,
        "span": list(span) if span else None,
        "boxes": [dict(zip(("x", "y", "width", "height"), _percent(box), strict=True)) for box in drawn["boxes"]],
        "width": drawn["width"],
        "height": drawn["height"],
        "covered": drawn["covered"] is not None,
        "quote": pictures.quote(row, number, span) if span else None,
    }
    return Shown("document_page", data)


@asks("copy")
@gives("image/png")
def picture(request: HttpRequest, reference: str, number: int) -> HttpResponseBase:
    """The page as PNG."""
    row = _row(request, reference)
    try:
        data = pictures.png(row, number)
    except pictures.NoPicture as error:
        return _none(request, error)
    return _image(data, "image/png")


@asks("copy", "span")
@gives("image/svg+xml")
def marks(request: HttpRequest, reference: str, number: int) -> HttpResponseBase:
    """What a span marks on the page, as a picture of the same shape to lay over it: rectangles, nothing else."""
    row = _row(request, reference)
    try:
        drawn = pictures.boxes(row, number, _span(request))
    except pictures.NoPicture as error:
        return _none(request, error)
    shown = render_to_string("site/marks.svg", {"boxes": drawn["boxes"], "whole": WHOLE, **_size(drawn)})
    return _image(shown.encode(), "image/svg+xml")


def _undrawn(row: DocumentRow, number: int) -> Plain:
    """The page of a file without fixed pages: its words can be quoted, and nothing can be drawn."""
    if not 0 < number <= (row.pages or 0):
        raise Http404(f"This document has {row.pages or 0} pages; page {number} was asked for.")
    return {"width": None, "height": None, "boxes": [], "covered": None}


def _image(data: bytes, kind: str) -> HttpResponse:
    response = HttpResponse(data, content_type=kind)
    response["Cache-Control"] = f"public, max-age={_SECONDS}"
    response["Cross-Origin-Resource-Policy"] = "same-origin"
    response["X-Robots-Tag"] = "noindex"  # names may stand on a page
    return response


def _none(request: HttpRequest, error: pictures.NoPicture) -> HttpResponse:
    return failures.page(request, 503 if error.busy else 404, str(error))


def _size(drawn: Plain) -> Plain:
    return {"width": drawn["width"], "height": drawn["height"]}


def _percent(box: tuple[int, int, int, int]) -> list[float]:
    return [round(100 * value / WHOLE, 2) for value in box]


def _row(request: HttpRequest, reference: str) -> DocumentRow:
    rows = kept.copies(reference) if "\0" not in reference else []
    if not rows:
        raise Http404("This document is not imported here, so it can be neither shown nor cited.")
    return _chosen(request, rows)


def _chosen(request: HttpRequest, rows: list[DocumentRow]) -> DocumentRow:
    copy = request.GET.get("copy", "")
    if not copy:
        return rows[0]
    found = next((one for one in rows if _COPY.fullmatch(copy) and one.file_id.startswith(copy)), None)
    if found is None:
        raise Http404("This copy of the document is not imported here (any more).")
    return found


def _span(request: HttpRequest) -> tuple[int, int] | None:
    match = _SPAN.fullmatch(request.GET.get("span", ""))
    return (int(match[1]), int(match[2])) if match else None


def _copy(one: DocumentRow, shown: DocumentRow) -> Plain:
    return {"copy": one.file_id[:12], "language": one.language, "entry": one.entry_id, "shown": one.pk == shown.pk}


def _items(row: DocumentRow, name: str, first: int, count: int) -> list[Plain]:
    return [_item(each, row) for each in kept.listed(row, name, first, count)]


def _item(one: Plain, row: DocumentRow) -> Plain:
    """A record of a list, with its States' names and the address of its place."""
    states = [facts.state(code) for code in one.get("states", ())]
    place = None
    if one.get("page"):
        place = documents.page_address(row.reference, one["page"], row.file_id, one.get("span"))
    return {**one, "states": states, "place": place}


def _not_imported(reference: str) -> Shown | HttpResponseBase:
    symbol = Symbol.parse(reference)
    if symbol and str(symbol) != reference:
        return HttpResponsePermanentRedirect(documents.address_of(str(symbol)))
    found = documents.known(symbol) if symbol else None
    data = {"reference": reference[:100], "authentic": bool(symbol), "known": found}
    if not found:
        data["error"] = gettext("No document of this symbol or reference is imported here, and the record knows none.")
    return Shown("document_known", data, 200 if found else 404)


paths = [
    path("documents/<path:reference>/cite.<str:style>", cite),
    path("documents/<path:reference>/pages/<int:number>.png", picture),
    path("documents/<path:reference>/pages/<int:number>.svg", marks),
    *both("documents/<path:reference>/pages/<int:number>", page),
    *both("documents/<path:reference>", one),
]
