"""Who may send anything: checked before a byte of what is sent is waited for.

Without this, a few connections that send slowly would keep every other reader waiting.
Does not: look at what is sent, or replace the check that a form came from a page of ours (Django's, after this one).
"""

from collections.abc import Callable
from datetime import UTC, datetime
from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from openupr.accounts import links
from openupr.site import failures
from openupr.site.declared import is_for_forms
from openupr.site.signed_in import is_administrator

Answer = Callable[[HttpRequest], HttpResponse]


class Senders:
    """Django middleware: pages that take forms take them from the administrator, or by a sign-in link that works."""

    def __init__(self, get_response: Answer) -> None:
        self._get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        """Pass the request on."""
        return self._get_response(request)

    def process_view(
        self, request: HttpRequest, view: Callable[..., Any], args: Any, named: dict[str, Any]
    ) -> HttpResponse | None:
        """The refusal, or None where the page shall answer."""
        if request.method != "POST":
            return None
        if not is_for_forms(view):
            refusal = failures.page(request, 405)
            refusal["Allow"] = "GET, HEAD"
            return refusal
        if "token" in named:
            good = links.is_good(named["token"], datetime.now(UTC))
            return None if good else render(request, "site/sign_in.html", {"good": False}, status=403)
        if is_administrator(request):
            return None
        return render(request, "site/sign_in_first.html", status=403)
