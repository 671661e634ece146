"""What a page is: a template and its data. The same path with `.json` gives the data alone.

Does not: know any page. A page is a module of `pages` with `paths`, found by its folder.
"""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from django.http import HttpRequest, HttpResponse, HttpResponseBase, JsonResponse
from django.template.loader import render_to_string
from django.urls import URLPattern, path

from openupr.site import failures
from openupr.site.declared import is_for_forms
from openupr.site.language import without_choice
from openupr.site.naming import in_readers_words


@dataclass(frozen=True, slots=True)
class Shown:
    """A page: the template's name and the data, JSON values only."""

    template: str
    data: dict[str, Any]
    status: int = 200


Page = Callable[..., Shown | HttpResponseBase]


def both(route: str, page: Page) -> list[URLPattern]:
    """Patterns for the page at `route`, and for its data at `route`.json (of the first page: index.json).

    The data first: a code or number at the end of a route would take ".json" for a part of itself.
    """
    return [
        path(f"{route or 'index'}.json", _view(page, as_data=True)),
        path(route, _view(page, as_data=False)),
    ]


def _view(page: Page, as_data: bool) -> Callable[..., HttpResponseBase]:
    def view(request: HttpRequest, **named: Any) -> HttpResponseBase:
        shown = page(request, **named)
        if isinstance(shown, HttpResponseBase):
            return shown
        if as_data:
            data = shown.data if shown.status < 400 else {**shown.data, **_failure(request, shown)}
            return JsonResponse(data, status=shown.status, json_dumps_params={"ensure_ascii": False})
        address = "/index" if request.path == "/" else request.path
        context = {**in_readers_words(shown.data), "data_address": f"{address}.json{without_choice(request)}"}
        return HttpResponse(render_to_string(f"site/{shown.template}.html", context, request), status=shown.status)

    view.__doc__ = page.__doc__
    view.__dict__.update(page.__dict__)
    view.__dict__["forms"] = is_for_forms(page) and not as_data
    view.__dict__["data"] = as_data
    return view


def _failure(request: HttpRequest, shown: Shown) -> dict[str, str]:
    """What data of a failure holds whatever the page: one line, and the number of the request."""
    error = shown.data.get("error")
    words = error if error and isinstance(error, str) else str(failures.WORDS.get(shown.status, failures.WORDS[400])[0])
    return {"error": words, "request_id": getattr(request, "request_id", "")}
