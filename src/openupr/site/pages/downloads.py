"""Downloads of a review: /reviews/SVN/2/download.csv, .xlsx, .json, .docx, positions as of the day in `on`.

The formats are those of the folder `exports`, by their suffix. Names of members of delegations and of submitters are in
none of them (DESIGN 7a).
Does not: invent what is not imported; such a review has no download, and the answer says how to import.
"""

from functools import cache
from importlib import import_module
from io import BytesIO
from types import ModuleType

from django.http import Http404, HttpRequest, HttpResponse
from django.urls import path
from django.utils.translation import gettext as _

from openupr.discover import discover
from openupr.site import facts, failures
from openupr.site.chosen import day_of
from openupr.site.declared import asks, gives
from openupr.site.opened import as_kept
from openupr.vocabulary.names import resolver

KINDS = (
    "application/akn+xml",
    "text/csv",
    "application/json",
    "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
)


@cache
def formats() -> dict[str, ModuleType]:
    """The formats by suffix, without its stop: csv, docx, json, xlsx."""
    modules = (import_module(f"openupr.exports.{module}") for module in discover("openupr.exports", "NAME"))
    return {module.SUFFIX.lstrip("."): module for module in sorted(modules, key=lambda one: str(one.SUFFIX))}


@asks("on")
@gives(*KINDS)
def download(request: HttpRequest, code: str, cycle: int, suffix: str) -> HttpResponse:
    """The file, named after State, cycle and day."""
    form = formats().get(suffix)
    if form is None:
        raise Http404(_("A review can be had as %s.") % ", ".join(formats()))
    on = day_of(request)
    review = as_kept(code, cycle, on)
    if review is None:
        return failures.page(request, 404, _nothing(code, cycle))
    made = BytesIO()
    form.write(review, made)
    name = f"openupr-{review['state']}-cycle-{cycle}-positions-{on.isoformat()}.{suffix}"
    headers = {"Content-Disposition": f'attachment; filename="{name}"'}
    return HttpResponse(made.getvalue(), content_type=form.MIME, headers=headers)


def _nothing(code: str, cycle: int) -> str:
    if facts.review_of(code, cycle) is None:
        return _("No such review is known here. Addresses are like /reviews/SVN/2: State and cycle.")
    words = _(
        "No document of %(state)s, cycle %(cycle)d, is imported in this copy, so there is nothing to download yet. "
        "Its administrator imports the report with: ./openupr import FILE…"
    )
    return words % {"state": resolver().english(code), "cycle": cycle}


paths = [path("reviews/<str:code>/<int:cycle>/download.<str:suffix>", download)]
