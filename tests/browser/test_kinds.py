from urllib.parse import urlsplit

from django.urls import resolve

from openupr.discover import discover
from tests.browser.kinds import ELSEWHERE, OTHERS, of_the_sitemap


def public_pages():
    """The routes of the pages, frames too, that anybody may read. Those behind the sign-in are not asked for here."""
    views = [each for of in discover("openupr.site.pages", "paths").values() for each in of]
    marks = [(str(each.pattern), each.callback.__dict__) for each in views]
    pages = [(route, of) for route, of in marks if of.get("data") is False or "text/html" in of.get("kinds", ())]
    return {route for route, of in pages if not of.get("private")}


def test_every_public_page_is_among_those_that_the_browser_looks_at(reader):
    seen = {resolve(urlsplit(one).path, "openupr.site.urls").route for one in (*of_the_sitemap(reader), *OTHERS)}
    assert sorted(public_pages() - seen - set(ELSEWHERE)) == []
    assert sorted(set(ELSEWHERE) & seen) == []


def test_every_kind_of_the_sitemap_is_found_once(reader):
    found = of_the_sitemap(reader)
    assert {"/", "/sessions", "/known", "/api", "/privacy"} <= set(found)
    assert len([one for one in found if one.startswith("/reviews/")]) == 2
    assert len([one for one in found if one.startswith("/states/")]) == 1


def test_the_other_kinds_are_there(reader):
    assert {one: reader.get(one).status for one in OTHERS if reader.get(one).status != 200} == {
        "/states?name=land": 404,
        "/states?name=Atlantis": 404,
    }
