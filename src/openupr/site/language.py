"""Which language a page speaks: the one in the address (`?lang=fr`), else the one chosen before, else the browser's.

Addresses are the same in every language; `lang` only says in which one a page is wanted, and may be shared. A cookie
holds the choice where it is not what the browser asks for anyway, and nothing else; who never chooses gets none.
Files, and the data of pages, are English whoever asks: programs read them.
Does not: offer a language that is not whole.
"""

import re
from collections.abc import Callable
from dataclasses import dataclass

from django.conf import settings
from django.core.exceptions import SuspiciousOperation
from django.http import HttpRequest, HttpResponse
from django.utils import translation
from django.utils.cache import patch_vary_headers

from openupr.languages.tongues import SOURCE, Tongue, tongue_of, tongues

PARAMETER = "lang"
# A file or data: "/sessions.json", "/calendar.ics"; not "/reviews/SVN/4/recommendations/140.7"
_FILE = re.compile(r"\.[a-z]{2,5}$")


@dataclass(frozen=True, slots=True)
class Choice:
    """A language as the switch offers it: its address is the page's own, with `lang`."""

    tongue: Tongue
    address: str
    chosen: bool


def speak(get_response: Callable[[HttpRequest], HttpResponse]) -> Callable[[HttpRequest], HttpResponse]:
    """Django middleware: the language of the answer, what it varies by, and the cookie of who chose one."""

    def answer(request: HttpRequest) -> HttpResponse:
        chosen = _take_choice(request)
        if is_file(request.path):
            with translation.override(SOURCE):
                return get_response(request)
        with translation.override(chosen or translation.get_language_from_request(request)):
            response = get_response(request)
            response.headers.setdefault("Content-Language", current().tag)
        patch_vary_headers(response, ("Accept-Language", "Cookie"))
        _remember(request, response, chosen)
        return response

    return answer


def current() -> Tongue:
    """The language in which the page is being made."""
    return tongue_of(translation.get_language())


def is_file(path: str) -> bool:
    """Whether an address is that of a file or of data, not of a page."""
    return bool(_FILE.search(path)) or path.startswith(("/api/", "/static/", "/healthz"))


def choices(request: HttpRequest) -> list[Choice]:
    """The languages that are offered, in the UN's order, each with this page's address in it."""
    offered = {code for code, _name in settings.LANGUAGES}
    here = current()
    return [
        Choice(one, f"{request.path}?{_query(request, one.code)}", one is here)
        for one in tongues().values()
        if one.tag.lower() in offered
    ]


def without_choice(request: HttpRequest) -> str:
    """The query of the address as it is in every language: "?page=2", "" where there is none."""
    query = _query(request, None)
    return f"?{query}" if query else ""


def _query(request: HttpRequest, code: str | None) -> str:
    asked = request.GET.copy()
    if code:
        asked[PARAMETER] = code
    return asked.urlencode()


def _take_choice(request: HttpRequest) -> str | None:
    """Django's code of the language in the address, None where there is none that is offered.

    It is taken out of what was asked: a page that reads every part of its query takes none for its own.
    """
    try:
        asked = request.GET.copy()
    except SuspiciousOperation:  # too many parts; the page itself will say so
        return None
    if PARAMETER not in asked:
        return None
    code = str(asked.pop(PARAMETER)[-1]).lower()
    request.GET = asked  # type: ignore[assignment]
    tag = tongues()[code].tag.lower() if code in tongues() else code
    return tag if any(tag == offered for offered, _name in settings.LANGUAGES) else None


def _remember(request: HttpRequest, response: HttpResponse, chosen: str | None) -> None:
    """Keep a choice that the browser does not make anyway; forget an older one where it does. In a frame keep none."""
    if not chosen or getattr(response, "may_be_framed", False):
        return
    name = settings.LANGUAGE_COOKIE_NAME
    kept = request.COOKIES.pop(name, None)
    if translation.get_language_from_request(request) != chosen:
        response.set_cookie(
            name,
            chosen,
            max_age=settings.LANGUAGE_COOKIE_AGE,
            secure=settings.LANGUAGE_COOKIE_SECURE,
            httponly=True,
            samesite="Lax",
        )
    elif kept is not None:
        response.delete_cookie(name, samesite="Lax")
