"""The addresses: those of every module of `pages`, and what tells that the site is alive.

A page that does not declare that it takes forms is for reading: a form that is sent to it is refused as such (405),
before anybody looks for the form's token.
"""

from django.http import HttpRequest, HttpResponse
from django.urls import URLPattern, path
from django.views.decorators.csrf import csrf_exempt
from django.views.decorators.http import require_safe

from openupr.discover import discover
from openupr.site.declared import gives, is_for_forms

handler400 = "openupr.site.protection.malformed"
handler403 = "openupr.site.protection.forbidden"
handler404 = "openupr.site.protection.not_found"
handler500 = "openupr.site.protection.failed"


@gives("text/plain")
def _alive(request: HttpRequest) -> HttpResponse:
    """Whether the site answers; no page is made and no database asked."""
    return HttpResponse("ok\n", content_type="text/plain")


def _for_reading(pattern: URLPattern) -> URLPattern:
    if not is_for_forms(pattern.callback):
        pattern.callback = csrf_exempt(require_safe(pattern.callback))  # nothing that is sent there is looked at
    return pattern


_found = (pattern for patterns in discover("openupr.site.pages", "paths").values() for pattern in patterns)
urlpatterns = [_for_reading(pattern) for pattern in (path("healthz", _alive), *_found)]
