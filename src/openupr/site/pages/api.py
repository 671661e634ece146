"""The addresses for programs: described as OpenAPI 3.1 at /api/openapi.json, and as a page at /api.

Does not: list anything by hand; the description is made of the patterns and of what each page declares.
"""

from functools import cache
from typing import Any

from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.urls import URLPattern, get_resolver, path

from openupr import __version__
from openupr.site.declared import keep_private
from openupr.site.openapi import describe
from openupr.site.shown import Shown, both
from openupr.site.signed_in import is_administrator


def page(request: HttpRequest) -> Shown:
    """All addresses, what each tells, and what it may be asked; his own too for the administrator."""
    return Shown("api", _description(is_administrator(request)))


@keep_private
def to_page(request: HttpRequest) -> HttpResponse:
    """The same page, where somebody typed a stroke too many."""
    return HttpResponseRedirect("/api")


@cache
def _description(everything: bool) -> dict[str, Any]:
    patterns = (one for one in get_resolver().url_patterns if isinstance(one, URLPattern))
    return describe(patterns, __version__, everything)


_data, _page = both("api", page)
paths = [_data, _page, path("api/openapi.json", _data.callback), path("api/", to_page)]
