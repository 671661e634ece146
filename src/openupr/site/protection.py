"""What every answer carries, and what every failure says: a page that helps, never a traceback.

Maintenance: while the file `maintenance` lies in the folder of data, every page answers 503; its first line is shown.
Does not: set a cookie, or log an address that was asked for (it may hold a search word).
"""

import secrets
import sys
import traceback
from collections.abc import Callable

from django.core.exceptions import DisallowedHost, RequestDataTooBig
from django.db import DatabaseError, InterfaceError, OperationalError
from django.http import Http404, HttpRequest, HttpResponse
from django.utils.translation import gettext as _

from openupr.domain.ledger import Altered
from openupr.settings import data_folder
from openupr.site import failures
from openupr.site.chosen import Misread

MAINTENANCE = "maintenance"
METHODS = ("GET", "HEAD", "POST")
_ALWAYS = ("/static/", "/healthz")
_POLICY = (
    "default-src 'none'; style-src 'self'; img-src 'self' data:; font-src 'self'; script-src 'self'; "
    "connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'"
)
# Of an embed: no script, no form, nothing to sign in to, so that a page around it can make nobody do anything.
_FRAMED = (
    "default-src 'none'; style-src 'self'; img-src 'self' data:; form-action 'none'; base-uri 'none'; frame-ancestors *"
)
_HEADERS = {
    "Content-Security-Policy": _POLICY,
    "Permissions-Policy": "camera=(), geolocation=(), microphone=()",
    "X-Frame-Options": "DENY",
    # The error pages are made before Django's own headers would be.
    "X-Content-Type-Options": "nosniff",
    "Referrer-Policy": "same-origin",
}


def framed(response: HttpResponse) -> HttpResponse:
    """The same answer, which any page may hold in a frame, and which sets no cookie. Only for what takes nothing in."""
    response["Content-Security-Policy"] = _FRAMED
    response.may_be_framed = True  # type: ignore[attr-defined]
    return response


def protect(get_response: Callable[[HttpRequest], HttpResponse]) -> Callable[[HttpRequest], HttpResponse]:
    """Django middleware: a request id, the security headers, and error pages of our own."""

    def answer(request: HttpRequest) -> HttpResponse:
        ident = secrets.token_hex(6)
        request.request_id = ident  # type: ignore[attr-defined]
        response = _refusal(request) or _in_our_words(request, get_response(request))
        for name, value in _HEADERS.items():
            response.setdefault(name, value)
        if getattr(response, "may_be_framed", False):
            del response["X-Frame-Options"]
        response["X-Request-Id"] = ident
        return response

    return answer


def _refusal(request: HttpRequest) -> HttpResponse | None:
    """The answer to what no page is asked for; None where a page shall answer."""
    try:
        request.get_host()
    except DisallowedHost:
        return failures.page(request, 400, _("This site does not answer under that name. Set OPENUPR_HOSTS."))
    if request.method not in METHODS:
        response = failures.page(request, 405)
        response["Allow"] = ", ".join(METHODS)
        return response
    if not request.path.startswith(_ALWAYS) and (why := maintenance()) is not None:
        return failures.page(request, 503, why)
    return None


def _in_our_words(request: HttpRequest, response: HttpResponse) -> HttpResponse:
    """The response, with a page of ours where Django leaves an empty one (405: a form sent to a page for reading)."""
    if response.status_code not in failures.WORDS or response.streaming or response.content:
        return response
    page = failures.page(request, response.status_code)
    if allowed := response.headers.get("Allow"):
        page["Allow"] = allowed
    return page


def maintenance() -> str | None:
    """The operator's line, "" where the file has none, None where the site is open."""
    try:
        with (data_folder() / MAINTENANCE).open(encoding="utf-8", errors="replace") as file:
            return file.readline(200).strip()
    except OSError:
        return None


def malformed(request: HttpRequest, exception: Exception | None = None) -> HttpResponse:
    """The page for what cannot be read, or is too large to be."""
    said = exception.said if isinstance(exception, Misread) else ""
    return failures.page(request, 413 if isinstance(exception, RequestDataTooBig) else 400, said)


def not_found(request: HttpRequest, exception: Exception | None = None) -> HttpResponse:
    """The page for an address that names nothing here."""
    said = str(exception) if isinstance(exception, Http404) else ""
    # Without a message Django describes the address that it tried.
    return failures.page(request, 404, said if len(said) < 200 and not said.startswith("{") else "")


def forbidden(request: HttpRequest, exception: Exception | None = None) -> HttpResponse:
    """The page for what this reader may not do."""
    return failures.page(request, 403)


def refused(request: HttpRequest, reason: str = "") -> HttpResponse:
    """The page for a form that did not come from a page of ours, or came too late (Django's CSRF check)."""
    said = _("The form was sent too late or from elsewhere. Go back, reload, and send it again.")
    return failures.page(request, 403, said)


def failed(request: HttpRequest) -> HttpResponse:
    """The page for our own failure; the place in our code goes to standard error, nothing a person wrote does."""
    kind, error, trace = sys.exc_info()
    if isinstance(error, Altered):
        return failures.page(request, 503, f"{error}.")
    frames = traceback.extract_tb(trace)
    where = f"{frames[-1].filename}:{frames[-1].lineno}" if frames else "unknown place"
    name = kind.__name__ if kind else "failure"
    print(f"openupr: request {getattr(request, 'request_id', '?')} failed: {name} at {where}", file=sys.stderr)
    return failures.page(request, 503 if _database_away(kind) else 500)


def _database_away(kind: type[BaseException] | None) -> bool:
    """Whether the database is locked, unreadable or not there; a wrong query is a fault of ours."""
    return kind is DatabaseError or bool(kind and issubclass(kind, OperationalError | InterfaceError))
