"""The search page, its data and its feed. The documents of this site are invented."""

from html import escape
from xml.etree import ElementTree

import pytest

from openupr.domain.search.fields import FIELDS
from openupr.site.searching import TITLES
from tests.site.conftest import served, stored
from tests.store import builders as b
from tests.store.keeping import BIH, keep

ATOM = "{http://www.w3.org/2005/Atom}"


@pytest.fixture(scope="module")
def searched(tmp_path_factory):
    """A site of its own, with invented recommendations to Bosnia and Herzegovina."""
    folder = tmp_path_factory.mktemp("searched")
    with stored(folder):
        keep(b.report((b.NOTED,) * 3 + (b.SUPPORTED,) * 3), BIH)
    with served(folder) as site:
        yield site


def test_the_data_keep_the_contract(searched):
    data = searched.get("/search.json?q=invented&kind=recommendation&by=NOR").data
    assert data["total"] == 1
    (one,) = data["results"]
    assert (one["state"], one["number"], one["text"][:4]) == ("BIH", "115.5", "Keep")
    assert data["facets"]["state"] == [
        {"value": "BIH", "count": 1, "code": "BIH", "name": "Bosnia and Herzegovina", "chosen": False,
         "query": "q=invented&kind=recommendation&state=BIH&by=NOR"}
    ]  # fmt: skip


def test_the_page_shows_totals_what_matched_expansions_and_counts_as_links(searched):
    page = searched.get("/search?q=schools+tree").text
    assert "<b>1</b> text found" in page
    assert "<mark>school</mark>" in page
    assert "“schools” also finds: school" in page
    assert 'href="/reviews/BIH/2/recommendations/115.1"' in page
    every = searched.get("/search?q=invented&position=noted").text
    assert "<b>3</b> texts found" in every
    assert "Set-Cookie" not in searched.get("/search?q=invented").headers


def test_a_pledge_leads_to_its_page_of_the_document(searched):
    (one,) = searched.get("/search.json?kind=pledge").data["results"]
    assert one["address"].startswith("/documents/A/HRC/928/15/pages/20")


@pytest.mark.parametrize(
    ("query", "said"),
    [
        ("q=invented+AND", "after AND at character 10"),
        ("q=%22invented", "quotation mark at character 1 is not closed"),
        ("q=x&by=Atlantis", "in by="),
        ("q=stat:SVN", "Did you mean state:"),
    ],
)
def test_a_malformed_query_answers_400_with_one_line_and_keeps_what_was_typed(searched, query, said):
    data = searched.get(f"/search.json?{query}")
    assert data.status == 400
    assert said in data.data["error"]
    page = searched.get(f"/search?{query}")
    assert page.status == 400
    assert 'role="alert"' in page.text
    assert f'value="{escape(data.data["q"])}"' in page.text
    feed = searched.get(f"/search.atom?{query}")
    assert (feed.status, said in feed.text) == (400, True)


def test_an_order_or_a_page_that_is_none_answers_400(searched):
    assert searched.get("/search.json?sort=best").status == 400
    assert searched.get("/search?page=0").status == 400


def test_a_search_is_a_feed(searched):
    answer = searched.get("/search.atom?q=invented&position=supported")
    assert answer.headers["Content-Type"].startswith("application/atom+xml")
    feed = ElementTree.fromstring(answer.text)
    entries = feed.findall(f"{ATOM}entry")
    assert len(entries) == 3
    link = feed.find(f"{ATOM}link[@rel='alternate']").get("href")
    assert link.endswith("/search?q=invented&position=supported")
    assert entries[0].find(f"{ATOM}id").text.endswith("/reviews/BIH/2/recommendations/115.4")


def test_where_nothing_is_imported_the_page_says_so(reader):
    page = reader.get("/search?q=xyzzyabc")
    assert page.status == 200


def test_the_header_and_home_lead_to_it(searched):
    home = searched.get("/").text
    assert 'action="/search"' in home
    assert '<a href="/search">' in home


def test_every_field_has_a_title():
    assert list(TITLES) == list(FIELDS)


def test_a_page_of_results_weighs_little(searched):
    assert len(searched.get("/search?q=invented").text) < 60_000


def test_codes_that_no_text_carries_are_told_and_not_a_bare_nought(searched):
    assert searched.get("/search.json?q=theme:water").data["uncoded"] == ["theme"]
    assert "No text indexed here carries codes of this kind (theme)" in searched.get("/search?q=theme:water").text
    assert "codes of this kind" not in searched.get("/search?q=nowherewritten").text
