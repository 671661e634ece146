"""The pages of failures: what happened, what to do now, and a number by which the operator finds it.

An address that ends with .json, or lies under /api/, gets `{"error": …, "request_id": …}` instead of a page.
Does not: say what was asked for, or what went wrong inside.
"""

from typing import Any

from django.http import HttpRequest, HttpResponse, JsonResponse
from django.template.loader import render_to_string
from django.utils.translation import gettext_lazy as _

RETRY_SECONDS = 120

# Status -> what happened, and what to do
WORDS: dict[int, tuple[Any, Any]] = {
    400: (
        _("This address cannot be read"),
        _("A part of the address, or of what the form sent, is not in the form expected here. Nothing was changed."),
    ),
    403: (_("This was not done"), _("Nothing was changed. Reading needs no account; importing needs a sign-in link.")),
    404: (_("There is no such page"), _("Type the name of a State above, choose a session, or begin at one of these:")),
    405: (
        _("This page is for reading"),
        _("The address exists, but does not take what was sent to it. Nothing was changed. Open it as a page:"),
    ),
    413: (
        _("That was too large"),
        _("More was sent than this site takes at once. Nothing was changed. Send fewer or smaller files."),
    ),
    429: (
        _("Too many requests"),
        _("This address has asked very often in the last minute. Wait as long as Retry-After says, then go on."),
    ),
    500: (
        _("This page could not be made"),
        _("The fault is ours; nothing was changed. Try again; if it stays, tell the operator the number below."),
    ),
    503: (
        _("Back in a moment"),
        _("This copy is being looked after, or its database cannot be used now. Nothing was changed. Try again later."),
    ),
}


def page(request: HttpRequest, status: int, said: str = "") -> HttpResponse:
    """The answer for a failure. `said`: one line for the reader, escaped; without it the words of the status."""
    title, help_ = WORDS[status]
    ident = getattr(request, "request_id", "")
    response: HttpResponse
    if wants_data(request):
        response = JsonResponse({"error": said or str(title), "request_id": ident}, status=status)
    else:
        # Not a context of the request: what it would be made from may be what failed.
        shown = {"status": status, "title": title, "help": help_, "said": said, "request_id": ident, "request": request}
        response = HttpResponse(render_to_string("site/failed.html", shown), status=status)
    if status == 503:
        response["Retry-After"] = str(RETRY_SECONDS)
    response["Cache-Control"] = "no-store"
    return response


def wants_data(request: HttpRequest) -> bool:
    """Whether the address is one of data."""
    return request.path.endswith(".json") or request.path.startswith("/api/")
