import random
import re
from xml.etree import ElementTree

import pytest
from django.test import RequestFactory

from openupr.site.pages import for_crawlers

LOC = "{http://www.sitemaps.org/schemas/sitemap/0.9}loc"


def addresses(reader, path):
    page = reader.get(path)
    assert page.headers["Content-Type"].startswith("application/xml")
    return [one.text.removeprefix(reader.base) for one in ElementTree.fromstring(page.text).iter(LOC)]


def test_the_sitemap_holds_every_kind_of_page_once(reader):
    found = addresses(reader, "/sitemap.xml")
    assert len(found) == len(set(found)) < for_crawlers.MOST
    kinds = ("/states/SVN", "/states/VAT", "/sessions/54", "/reviews/SSD/2", "/known/reviews", "/7-november-2025", "/")
    assert set(kinds) <= set(found)
    assert len([one for one in found if one.startswith("/reviews/") and one.count("/") == 3]) >= 771


def test_every_kind_of_page_in_the_sitemap_answers(reader):
    kinds = {}
    for one in addresses(reader, "/sitemap.xml"):
        kinds.setdefault(re.sub(r"/[A-Z]{3}\b|/[\d.]+", "/x", one), []).append(one)
    for some in kinds.values():
        for path in random.Random(7).sample(some, min(3, len(some))):
            assert reader.get(path).status == 200, path


def test_recommendations_of_a_session_have_a_sitemap_that_robots_names(reader):
    robots = reader.get("/robots.txt").text
    assert f"Sitemap: {reader.base}/sitemap.xml" in robots
    assert f"Sitemap: {reader.base}/sitemap-session-20.xml" in robots
    found = addresses(reader, "/sitemap-session-20.xml")
    assert len(found) > 1000
    assert reader.get(found[0]).status == reader.get(found[-1]).status == 200


@pytest.mark.parametrize("path", ["/sitemap-session-99.xml", "/sitemap-session-54.xml"])
def test_a_session_without_recommendations_has_no_sitemap(reader, path):
    assert reader.get(path).status == 404


def test_no_crawler_is_sent_to_forms_or_to_readers_words(reader):
    robots = reader.get("/robots.txt").text
    for closed in ("/import", "/sign-in/", "/report-error", "/states?"):
        assert f"Disallow: {closed}\n" in robots
    assert not [one for one in addresses(reader, "/sitemap.xml") if one.startswith(("/import", "/report", "/sign"))]


def test_a_rehearsal_is_in_no_sitemap():
    assert not [one for one in for_crawlers.pages() if "/XA" in one]


def test_the_sitemap_leads_to_the_documents_imported(monkeypatch):
    monkeypatch.setattr(for_crawlers.documents, "published", lambda: ["A/HRC/928/15", "A/HRC/928/15/Add.1"])
    page = for_crawlers.sitemap(RequestFactory().get("/sitemap.xml")).content.decode()
    assert page.count("/documents/") == 2
    assert "/documents/A/HRC/928/15/Add.1</loc>" in page
