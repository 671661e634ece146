"""What every answer carries, and what every failure says: a page that helps, never a traceback.

Does not: set a cookie, or log an address that was asked for (it may hold a search word).
"""

import secrets
import sys
import traceback
from collections.abc import Callable

from django.core.exceptions import DisallowedHost
from django.http import Http404, HttpRequest, HttpResponse
from django.template.loader import render_to_string

_POLICY = (
    "default-src 'none'; style-src 'self'; img-src 'self' data:; font-src 'self'; script-src 'self'; "
    "form-action 'self'; base-uri 'none'; frame-ancestors 'none'"
)
_HEADERS = {
    "Content-Security-Policy": _POLICY,
    "Permissions-Policy": "camera=(), geolocation=(), microphone=()",
    "X-Frame-Options": "DENY",
}


def protect(get_response: Callable[[HttpRequest], HttpResponse]) -> Callable[[HttpRequest], HttpResponse]:
    """Django middleware: a request id, the security headers, and error pages of our own."""

    def answer(request: HttpRequest) -> HttpResponse:
        ident = secrets.token_hex(6)
        request.request_id = ident  # type: ignore[attr-defined]
        try:
            request.get_host()
        except DisallowedHost:
            response = HttpResponse("This site does not answer under that name. Set OPENUPR_HOSTS.", status=400)
        else:
            response = get_response(request)
        for name, value in _HEADERS.items():
            response.setdefault(name, value)
        response["X-Request-Id"] = ident
        return response

    return answer


def not_found(request: HttpRequest, exception: Exception | None = None) -> HttpResponse:
    """The page for an address that names nothing here."""
    said = str(exception) if isinstance(exception, Http404) else ""
    return _failed(request, 404, said if len(said) < 200 and not said.startswith("{") else "")


def refused(request: HttpRequest, reason: str = "") -> HttpResponse:
    """The page for a form that did not come from a page of ours, or came too late (Django's CSRF check)."""
    return _failed(request, 403, "The form was sent too late or from elsewhere. Go back, reload, and send it again.")


def failed(request: HttpRequest) -> HttpResponse:
    """The page for our own failure; the place in our code goes to standard error, nothing a person wrote does."""
    kind, _, trace = sys.exc_info()
    frames = traceback.extract_tb(trace)
    where = f"{frames[-1].filename}:{frames[-1].lineno}" if frames else "unknown place"
    name = kind.__name__ if kind else "failure"
    print(f"openupr: request {getattr(request, 'request_id', '?')} failed: {name} at {where}", file=sys.stderr)
    return _failed(request, 500, "")


def _failed(request: HttpRequest, status: int, said: str) -> HttpResponse:
    context = {"status": status, "said": said, "request_id": getattr(request, "request_id", ""), "data_address": ""}
    return HttpResponse(render_to_string("site/failed.html", context), status=status)
