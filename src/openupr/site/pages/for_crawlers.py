"""/robots.txt and the sitemaps: every public page, and one list of recommendations a session.

Source: RFC 9309 (robots.txt); the protocol of sitemaps.org, version 0.9 (50,000 addresses a file).
Does not: name a person, a rehearsal, a page for those signed in, or an address with a reader's own words.
"""

from collections.abc import Iterable, Iterator
from itertools import chain

from django.http import Http404, HttpRequest, HttpResponse
from django.urls import path
from django.utils.html import escape
from django.utils.translation import gettext as _

from openupr.site import known
from openupr.site.absolute import absolute
from openupr.site.declared import gives
from openupr.site.documents import address_of
from openupr.store import documents, numbers
from openupr.vocabulary.calendar import reviews, sessions
from openupr.vocabulary.record import record
from openupr.vocabulary.schemes import vocabularies
from openupr.vocabulary.states import states

MOST = 50_000
TEXTS = (
    "/",
    "/map",
    "/sessions",
    "/calendar",
    "/calendar/next",
    "/7-november-2025",
    "/postponements",
    "/audit",
    "/equal-treatment/published",
    "/equal-treatment/28-august-2025",
    "/known",
    "/known/record",
    "/modalities",
    "/smart",
    "/vocabularies",
    "/drawings",
    "/ledger",
    "/api",
    "/downloads",
    "/about",
    "/privacy",
    "/accessibility",
)
# Pages that change something, that a reader's words stand in, or of which each fact would have one
CLOSED = (
    "/import",
    "/imports",
    "/sign-in/",
    "/sign-out",
    "/report-error",
    "/states?",
    "/calendar?",
    "/search?",
    "/smart?",
    "/*?on=",
    "/api/v1/",
    "/documents/*/pages/",
    "/sessions/*/delegations/",
    "/ledger/",
    "/training",
)


@gives("text/plain")
def robots(request: HttpRequest) -> HttpResponse:
    """What a crawler may read, and where the addresses are."""
    lists = ["/sitemap.xml", *(f"/sitemap-session-{number}.xml" for number in _with_recommendations())]
    lines = ["User-agent: *", *(f"Disallow: {each}" for each in CLOSED), ""]
    lines += [f"Sitemap: {absolute(request, each)}" for each in lists]
    return HttpResponse("\n".join([*lines, ""]), content_type="text/plain; charset=utf-8")


@gives("application/xml")
def sitemap(request: HttpRequest) -> HttpResponse:
    """Every page of the facts, the first recommendation of every review of which they ship, documents imported."""
    return _written(request, chain(pages(), map(address_of, documents.published())))


@gives("application/xml")
def of_session(request: HttpRequest, number: int) -> HttpResponse:
    """Every recommendation of a session."""
    found = _recommendations(number)
    if not found:
        raise Http404(_("No recommendation of session %d is known here.") % number)
    return _written(request, (_address(*each) for each in sorted(found)))


def pages() -> Iterator[str]:
    """The paths of the pages of facts."""
    yield from TEXTS
    yield from (f"/vocabularies/{key}" for key in vocabularies())
    yield from (f"/known/{kind.table}" for kind in known.KINDS.values())
    yield from (f"/sessions/{number}" for number in sessions())
    yield from (f"/states/{code}" for code in states())
    yield from dict.fromkeys(f"/reviews/{one.state}/{one.cycle}" for one in reviews())
    for one in record().values():
        yield from (_address(one.state, one.cycle, each.number) for each in one.recommendations[:1])


def _with_recommendations() -> list[int]:
    return sorted({one.session for one in record().values()} | numbers.sessions())


def _recommendations(session: int) -> set[tuple[str, int, str]]:
    shipped = (one for one in record().values() if one.session == session)
    return {(one.state, one.cycle, each.number) for one in shipped for each in one.recommendations} | (
        numbers.of_session(session)
    )


def _address(state: str, cycle: int, number: str) -> str:
    return f"/reviews/{state}/{cycle}/recommendations/{number}"


def _written(request: HttpRequest, paths_: Iterable[str]) -> HttpResponse:
    base = escape(absolute(request, ""))
    lines = [f"<url><loc>{base}{escape(each)}</loc></url>" for each in paths_][:MOST]
    head = '<?xml version="1.0" encoding="UTF-8"?>\n<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">'
    return HttpResponse("\n".join([head, *lines, "</urlset>", ""]), content_type="application/xml; charset=utf-8")


paths = [
    path("robots.txt", robots),
    path("sitemap.xml", sitemap),
    path("sitemap-session-<int:number>.xml", of_session),
]
