"""Signing in by a one-time link, and out. A reader never comes here, and gets no cookie anywhere else.

The link opens a page with one button: a program that looks at links before people do would otherwise use it up.
Does not: know passwords. There are none.
"""

from datetime import UTC, datetime

from django.contrib.auth import login, logout
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.urls import path
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods, require_POST

from openupr.accounts import links
from openupr.site.declared import keep_private, takes_forms


@takes_forms
@keep_private
@never_cache
@require_http_methods(["GET", "HEAD", "POST"])
def sign_in(request: HttpRequest, token: str) -> HttpResponse:
    """The page of a link, and what its button does."""
    now = datetime.now(UTC)
    if request.method != "POST":
        good = links.is_good(token, now)
        return render(request, "site/sign_in.html", {"good": good}, status=200 if good else 403)
    user = links.use(token, now)
    if user is None:
        return render(request, "site/sign_in.html", {"good": False}, status=403)
    login(request, user, backend="django.contrib.auth.backends.ModelBackend")
    return HttpResponseRedirect("/import")


@takes_forms
@keep_private
@never_cache
@require_POST
def sign_out(request: HttpRequest) -> HttpResponse:
    """End the sitting, and the cookie with it."""
    logout(request)
    return HttpResponseRedirect("/")


paths = [path("sign-in/<str:token>", sign_in), path("sign-out", sign_out)]
