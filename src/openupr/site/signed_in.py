"""Whether the person who asks is signed in: for templates, and for pages that change something.

A reader has no session: nothing is looked up for him and no cookie is set.
"""

from collections.abc import Callable, Iterable
from functools import wraps
from typing import Any

from django.conf import settings
from django.http import HttpRequest, HttpResponseBase
from django.shortcuts import render
from django.urls import URLPattern
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache

from openupr.site import failures
from openupr.site.declared import keep_private

View = Callable[..., HttpResponseBase]


def is_administrator(request: HttpRequest) -> bool:
    """Whether this browser signed in by a link. Asks the database only where a session's cookie came."""
    return settings.SESSION_COOKIE_NAME in request.COOKIES and bool(getattr(request.user, "is_superuser", False))


def signed_in(request: HttpRequest) -> dict[str, Any]:
    """Django context processor: `administrator`, true for those who may change something."""
    return {"administrator": is_administrator(request)}


def administrators_only(view: View) -> View:
    """The view for administrators; others get a page that says how to sign in, with status 403."""

    @wraps(view)
    def guarded(request: HttpRequest, *args: Any, **named: Any) -> HttpResponseBase:
        if not is_administrator(request) and failures.wants_data(request):
            return failures.page(request, 403, _("Only the administrator may ask for this: sign in first."))
        if not is_administrator(request):
            return render(request, "site/sign_in_first.html", status=403)
        return view(request, *args, **named)

    return guarded


def private(patterns: Iterable[URLPattern]) -> list[URLPattern]:
    """The same addresses for administrators only, and kept by no cache."""
    mine = list(patterns)
    for pattern in mine:
        pattern.callback = keep_private(never_cache(administrators_only(pattern.callback)))
    return mine
