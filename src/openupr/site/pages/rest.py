"""The API of lists: /api/v1/states, /reviews, /documents, /recommendations, /positions, in pages by cursor.

Rows are those of the open data (`domain.dataset`). What cannot be understood is refused, never taken as not asked; all
failures have one shape. An ETag tells programs that nothing has changed; so many requests a minute are answered.
Does not: search texts, need a key, or log what is asked.
"""

import hashlib
import os
import time
from collections.abc import Callable
from datetime import date
from functools import wraps
from typing import Any
from urllib.parse import urlencode

from django.http import HttpRequest, HttpResponse, JsonResponse
from django.http.response import HttpResponseBase
from django.urls import path
from django.utils.cache import get_conditional_response
from django.utils.translation import gettext as _

from openupr import __version__
from openupr.domain.standing import Value
from openupr.domain.states import RegionalGroup
from openupr.site import failures, listed
from openupr.site.chosen import Misread, day_of
from openupr.site.declared import asked_by, asks, lists
from openupr.site.listed import Asked
from openupr.site.paging import BadCursor, Cursor
from openupr.site.rates import WINDOW, Rates
from openupr.store.version import version
from openupr.vocabulary.names import resolver
from openupr.vocabulary.states import states as states_by_code

A_MINUTE = 120
"""Requests that one address may make in a minute; OPENUPR_API_RATE changes it, 0 is no limit."""
MOST, USUAL = 200, 50
_POSITIONS = (*(value.value for value in Value), "not_here", "none")
_GROUPS = tuple(group.value for group in RegionalGroup)
_rates = Rates(int(rate) if (rate := os.environ.get("OPENUPR_API_RATE", "")).isdecimal() else A_MINUTE)
View = Callable[[HttpRequest], HttpResponseBase]


def _limited(view: View) -> View:
    """The view for those who do not ask too often."""

    @wraps(view)
    def answer(request: HttpRequest) -> HttpResponseBase:
        left, wait = _rates.ask(_address(request), time.monotonic())
        response = failures.page(request, 429) if wait else view(request)
        if wait:
            response["Retry-After"] = str(wait)
        if _rates.limit:
            response["RateLimit"] = f"limit={_rates.limit}, remaining={left}, reset={wait or WINDOW}"
        return response

    return answer


def _address(request: HttpRequest) -> str:
    """Who asks; behind a server of the operator's (OPENUPR_BEHIND_PROXY=1) whom that one saw, which it wrote last."""
    if os.environ.get("OPENUPR_BEHIND_PROXY") == "1":
        return str(request.META.get("HTTP_X_FORWARDED_FOR", "")).rpartition(",")[2].strip()
    return str(request.META.get("REMOTE_ADDR") or "")


def _answer(request: HttpRequest, table: str, taken: tuple[str, ...]) -> HttpResponseBase:
    _refuse_unknown(request, taken)
    cursor = _cursor(request, table)
    on = date.fromisoformat(cursor.on) if cursor else day_of(request)
    now = str(version())
    asked = "\n".join((__version__, now, on.isoformat(), table, request.META.get("QUERY_STRING", "")))
    etag = f'"{hashlib.sha256(asked.encode()).hexdigest()[:32]}"'
    unchanged = get_conditional_response(request, etag=etag)
    if unchanged is not None:
        return unchanged
    try:
        page = listed.page(table, _asked(request), on, cursor.key if cursor else None, _limit(request))
    except BadCursor as error:
        raise Misread(_no_cursor()) from error
    follows = str(Cursor(table, on.isoformat(), list(page.last))) if page.last else None
    data = {"data": page.rows, "next": follows, "on": on.isoformat(), "version": now}
    response: HttpResponse = JsonResponse(data, json_dumps_params={"ensure_ascii": False})
    response["ETag"] = etag
    response["Cache-Control"] = "public, no-cache"
    if follows:
        query = urlencode({**request.GET.dict(), "cursor": follows})
        response["Link"] = f'<{request.path}?{query}>; rel="next"'
    return response


def _refuse_unknown(request: HttpRequest, taken: tuple[str, ...]) -> None:
    """A filter that is misspelt would otherwise give everything, and look like an answer."""
    for name in request.GET:
        if name not in (*taken, "lang"):
            raise Misread(_("This list is narrowed by %(known)s; found “%(name)s”.") % {
                "known": ", ".join(taken), "name": name[:40]})  # fmt: skip
        if len(request.GET.getlist(name)) > 1:
            raise Misread(_("“%s” stands more than once in the address.") % name)


def _asked(request: HttpRequest) -> Asked:
    return Asked(
        state=_state(request, "state"),
        by=_state(request, "by"),
        cycle=_number(request, "cycle", 1, 99),
        session=_number(request, "session", 1, 999),
        position=_one_of(request, "position", _POSITIONS),
        group=_one_of(request, "group", _GROUPS),
    )


def _limit(request: HttpRequest) -> int:
    return _number(request, "limit", 1, MOST) or USUAL


def _number(request: HttpRequest, name: str, least: int, most: int) -> int | None:
    written = request.GET.get(name, "").strip()
    if not written:
        return None
    if written.isascii() and written.isdecimal() and len(written) < 6 and least <= int(written) <= most:
        return int(written)
    words = _("A number from %(least)d to %(most)d was expected for %(name)s; found “%(found)s”.")
    raise Misread(words % {"least": least, "most": most, "name": name, "found": written[:40]})


def _one_of(request: HttpRequest, name: str, known: tuple[str, ...]) -> str | None:
    written = request.GET.get(name, "").strip()
    if written and written not in known:
        words = _("One of %(known)s was expected for %(name)s; found “%(found)s”.")
        raise Misread(words % {"known": ", ".join(known), "name": name, "found": written[:40]})
    return written or None


def _state(request: HttpRequest, name: str) -> str | None:
    written = request.GET.get(name, "").strip()
    if not written:
        return None
    found = written if written in states_by_code() else resolver().find(written) if "\0" not in written else None
    if found is None:
        words = _("The name or the code of a State was expected for %(name)s; found “%(found)s”.")
        raise Misread(words % {"name": name, "found": written[:40]})
    return found


def _cursor(request: HttpRequest, table: str) -> Cursor | None:
    written = request.GET.get("cursor", "")
    if not written:
        return None
    try:
        found = Cursor.read(written, table)
        date.fromisoformat(found.on)
    except (BadCursor, ValueError) as error:
        raise Misread(_no_cursor()) from error
    return found


def _no_cursor() -> str:
    return _("The cursor is none that this list gave. Leave it out to begin anew.")


@asks("group", "limit", "cursor")
@lists("states")
def states(request: HttpRequest) -> HttpResponseBase:
    """The States, page by page."""
    return _answer(request, "states", asked_by(states))


@asks("state", "cycle", "session", "limit", "cursor")
@lists("reviews")
def reviews(request: HttpRequest) -> HttpResponseBase:
    """The reviews of the record, page by page."""
    return _answer(request, "reviews", asked_by(reviews))


@asks("state", "cycle", "session", "limit", "cursor")
@lists("documents")
def documents(request: HttpRequest) -> HttpResponseBase:
    """The documents that are imported, page by page."""
    return _answer(request, "documents", asked_by(documents))


@asks("state", "by", "cycle", "session", "position", "group", "on", "limit", "cursor")
@lists("recommendations")
def recommendations(request: HttpRequest) -> HttpResponseBase:
    """The recommendations with their positions on a day, page by page."""
    return _answer(request, "recommendations", asked_by(recommendations))


@asks("state", "cycle", "session", "position", "on", "limit", "cursor")
@lists("positions")
def positions(request: HttpRequest) -> HttpResponseBase:
    """Every dated reading of every position, page by page."""
    return _answer(request, "positions", asked_by(positions))


_VIEWS: tuple[tuple[str, Any], ...] = (
    ("states", states), ("reviews", reviews), ("documents", documents), ("recommendations", recommendations),
    ("positions", positions),
)  # fmt: skip
paths = [path(f"api/v1/{name}", _limited(view)) for name, view in _VIEWS]
