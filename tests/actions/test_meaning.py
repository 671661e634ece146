"""Search by meaning as plain data. Documents are invented; the model is one of the tests."""

import pytest

from openupr.actions import meaning
from openupr.actions.meaning import Asked, Malformed, Unavailable, search
from openupr.actions.search import Asked as Exactly
from openupr.actions.search import search as search_exactly
from openupr.store.search import meaning_keeping
from tests.store import builders as b
from tests.store.keeping import BIH, keep
from tests.store.search.modelled import Modelled, quiet

pytestmark = pytest.mark.parametrize("engine", ["sqlite"])


@pytest.fixture
def read(store, monkeypatch):
    keep(b.report((b.SUPPORTED, b.NOTED, b.PENDING, None, b.PARTIALLY, b.SUPPORTED)), BIH)
    meaning_keeping.read_all(Modelled(), quiet)
    monkeypatch.setattr(meaning, "embedder", Modelled)


def test_the_nearest_texts_come_with_model_score_and_what_the_exact_search_shows(read):
    found = search(Asked("the register of all bridges"))
    first = found["results"][0]
    assert (first["number"], first["address"]) == ("115.2", "/reviews/BIH/2/recommendations/115.2")
    assert (first["position"], first["like"]) == ("noted", "BIH/2/115.2")
    assert 0 < found["results"][1]["score"] < first["score"] <= 1 or found["results"][1]["score"] <= 0
    assert found["proposed_by"] == "a model of the tests 1"
    assert "total" not in found
    assert (found["unread"], found["like"]) == (0, None)


def test_filters_of_the_address_and_fields_in_the_sentence_apply(read):
    found = search(Asked("lighthouse position:noted", filters={"kind": ("recommendation",)}))
    assert [one["number"] for one in found["results"]] == ["115.2"]
    assert found["among"] == 1
    assert search(Asked("lighthouse", filters={"by": ("NOR",)}))["results"][0]["number"] == "115.5"


def test_values_are_counted_among_the_nearest_as_the_exact_search_names_them(read):
    found = search(Asked("lighthouse", filters={"kind": ("recommendation",)}))
    assert found["counted"] == 6
    exactly = search_exactly(Exactly("kind:recommendation"))["facets"]  # here all six are near
    assert found["facets"] == exactly
    assert {"value": "NOR", "count": 1, "code": "NOR", "name": "Norway"} in found["facets"]["by"]
    without = search(Asked(like="BIH/2/115.5", filters={"kind": ("recommendation",)}))
    assert without["counted"] == 5


def test_a_field_in_the_sentence_and_the_same_in_the_address_both_apply_as_in_the_exact_search(read):
    both = {"text": "lighthouse position:noted", "filters": {"position": ("supported",)}}
    assert search(Asked(**both))["among"] == search_exactly(Exactly(**both))["total"] == 0


def test_more_like_a_recommendation_leaves_itself_out(read):
    found = search(Asked(like="bih/2/115.5", filters={"kind": ("recommendation",)}))
    assert found["like"]["text"] == b.TEXTS[4]
    assert sorted(one["number"] for one in found["results"]) == ["115.1", "115.2", "115.3", "115.4", "115.6"]


def test_more_like_a_pledge_is_asked_for_by_its_mark(read):
    pledge = search(Asked("pledge", filters={"kind": ("pledge",)}))["results"][0]
    assert pledge["like"] == pledge["similar"]["mark"]
    assert search(Asked(like=pledge["like"]))["like"]["text"] == pledge["text"]


@pytest.mark.parametrize(
    ("asked", "said"),
    [
        (Asked(like="SVN/4/1.1"), "not among the texts"),
        (Asked(like="something"), "such as SVN/4/140.7"),
        (Asked("trees kind:pledge", "BIH/2/115.5"), "found both: “trees” and “BIH/2/115.5”"),
        (Asked("x", filters={"by": ("Atlantis",)}), "in by="),
        (Asked("x state:Atlantis"), "in state="),
    ],
)
def test_what_cannot_be_read_is_told_in_one_line(read, asked, said):
    with pytest.raises(Malformed, match=said):
        search(asked)


def test_nothing_is_asked_and_nothing_is_proposed(read):
    assert search(Asked("  state:BIH "))["results"] == []


def test_the_exact_search_is_the_same_with_and_without_it(read):
    found = search_exactly(Exactly("lighthouse"))
    assert (found["total"], "score" in found["results"][0]) == (1, False)


def test_another_version_of_the_model_is_told_and_no_wrong_answer_given(read, monkeypatch):
    other = Modelled()
    other.name = "a model of the tests 2"
    monkeypatch.setattr(meaning, "embedder", lambda: other)
    with pytest.raises(Unavailable, match="reads them anew"):
        search(Asked("bridges"))


def test_before_texts_are_read_it_says_what_to_do(store):
    assert not meaning.offered()
    with pytest.raises(Unavailable, match="index --meaning"):
        search(Asked("bridges"))
