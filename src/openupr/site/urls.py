"""The addresses: those of every module of `pages`, and what tells that the site is alive."""

from django.http import HttpRequest, HttpResponse
from django.urls import path

from openupr.discover import discover

handler400 = "openupr.site.protection.malformed"
handler403 = "openupr.site.protection.forbidden"
handler404 = "openupr.site.protection.not_found"
handler500 = "openupr.site.protection.failed"


def _alive(request: HttpRequest) -> HttpResponse:
    return HttpResponse("ok\n", content_type="text/plain")


urlpatterns = [
    path("healthz", _alive),
    *(pattern for patterns in discover("openupr.site.pages", "paths").values() for pattern in patterns),
]
