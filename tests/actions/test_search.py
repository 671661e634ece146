"""Search as plain data. Documents are invented."""

import pytest

from openupr.actions import search as search_action
from openupr.actions.search import Asked, Malformed, search
from openupr.store.search.engine import Sort
from tests.store import builders as b
from tests.store.keeping import BIH, keep

SVN = ("SVN", 2, 20)
pytestmark = pytest.mark.parametrize("engine", ["sqlite"])


@pytest.fixture
def kept(store):
    """Twelve recommendations to two States, six texts twice."""
    keep(b.report((b.SUPPORTED, b.NOTED, b.PENDING, None, b.PARTIALLY, b.SUPPORTED)), BIH)
    keep(b.report((b.NOTED,) * 6, symbol="A/HRC/929/1", name="other.pdf"), SVN)


def numbers(found):
    return [(one["state"], one["number"]) for one in found["results"]]


def test_results_have_words_states_positions_addresses_and_what_matched(kept):
    found = search(Asked('"register of bridges" state:BIH'))
    assert found["total"] == 1
    (one,) = found["results"]
    assert one["address"] == "/reviews/BIH/2/recommendations/115.2"
    assert [each["name"] for each in one["by"]] == ["Portugal", "Slovakia"]
    assert (one["position"], one["shape"], one["state_name"]) == ("noted", "○", "Bosnia and Herzegovina")
    assert ["register of bridges", True] in one["passage"]
    assert one["text"] == b.TEXTS[1]


def test_other_forms_are_found_and_told_unless_the_reader_wants_none(kept):
    found = search(Asked("tree schools kind:recommendation"))
    assert found["total"] == 2
    assert {"word": "schools", "also": ["school"]} in found["expansions"]
    assert search(Asked("schools", exact=True))["total"] == 0
    assert search(Asked('"schools"'))["total"] == 0


def test_counts_are_those_of_the_result_and_filters_are_joined(kept):
    found = search(Asked("invented kind:recommendation", {"state": ("BIH",)}))
    assert found["total"] == 6
    positions = {one["value"]: one["count"] for one in found["facets"]["position"]}
    assert positions == {"supported": 2, "noted": 1, "not_here": 2, "partially": 1}
    assert [one["value"] for one in found["facets"]["state"]] == ["BIH"]
    assert found["facets"]["state"][0]["name"] == "Bosnia and Herzegovina"
    assert "theme" not in found["facets"]  # nothing has one: the facet is absent
    either = search(Asked("", {"state": ("BIH", "SVN"), "position": ("noted",)}))
    assert either["total"] == 7


def test_similar_texts_are_counted_and_shown_once_where_asked_and_totals_stay(kept, monkeypatch):
    found = search(Asked("lighthouse"))
    assert found["total"] == 2
    assert [one["similar"]["others"] for one in found["results"]] == [1, 1]
    asked = Asked("", {"kind": ("recommendation",)}, rows=5)
    few = [one["similar"]["others"] for one in search(asked)["results"]]
    monkeypatch.setattr(search_action, "_COUNTED_EACH", 0)  # of many marks the rows are read
    assert [one["similar"]["others"] for one in search(asked)["results"]] == few == [1] * 5
    once = search(Asked("lighthouse", once=True))
    assert (once["total"], len(once["results"])) == (2, 1)
    same = search(Asked(f"similar:{once['results'][0]['similar']['mark']}"))
    assert same["total"] == 2


def test_pages_hold_each_result_once_with_and_without_similar_texts(kept):
    pages = [search(Asked("kind:recommendation", page=n, rows=5)) for n in (1, 2, 3)]
    assert [len(one["results"]) for one in pages] == [5, 5, 2]
    assert len({each for one in pages for each in numbers(one)}) == 12
    once = [search(Asked("kind:recommendation", page=n, rows=4, once=True)) for n in (1, 2)]
    assert [len(one["results"]) for one in once] == [4, 2]


def test_sorting_is_as_asked_and_by_date_where_no_word_is_asked(kept):
    found = search(Asked("invented kind:recommendation", sort=Sort.STATE))
    assert numbers(found)[0] == ("BIH", "115.1")
    assert numbers(found)[-1] == ("SVN", "115.6")
    assert numbers(search(Asked("kind:recommendation", sort=Sort.RELEVANCE))) == numbers(
        search(Asked("kind:recommendation", sort=Sort.DATE))
    )


def test_operators_in_small_letters_are_remarked(kept):
    assert search(Asked("bridges or trees"))["remarks"] == ["small_operators"]
    assert search(Asked("bridges OR trees"))["remarks"] == []


def test_labels_are_searched_where_asked(store):
    keep(b.thematic_list((b.NOTED,) * 6, issued=b.date(2015, 4, 1)), BIH)
    assert search(Asked('"Invented theme"'))["total"] == 0
    assert search(Asked('"Invented theme"', labels=True))["total"] == 6
    assert search(Asked("theme:invented"))["total"] == 6


def test_a_malformed_query_is_one_line(kept):
    with pytest.raises(Malformed) as failure:
        search(Asked("bridges AND"))
    assert failure.value.place == 9
    with pytest.raises(Malformed, match="Atlantis"):
        search(Asked("", {"by": ("Atlantis",)}))


def test_a_store_without_documents_finds_nothing(store):
    found = search(Asked("bridges"))
    assert (found["total"], found["results"], found["facets"]) == (0, [], {})


def test_codes_that_no_text_carries_are_named_where_nothing_is_found(kept):
    assert search(Asked("theme:water"))["uncoded"] == ["theme"]
    assert search(Asked("lighthouse", {"sdg": ("6",), "issue": ("x",)}))["uncoded"] == ["issue", "sdg"]
    assert search(Asked("lighthouse"))["uncoded"] == []
    assert search(Asked("nowherewritten state:BIH"))["uncoded"] == []


def test_what_a_report_left_open_and_was_answered_since_is_not_in_this_copy_as_in_figures(kept):
    """Bosnia and Herzegovina's outcome was adopted on 20 March 2015; nothing here says what it answered."""
    found = search(Asked("state:BIH position:not_here"))
    assert numbers(found) == [("BIH", "115.3"), ("BIH", "115.4")]
    assert {(one["shape"], one["position_words"]) for one in found["results"]} == {("?", "answers not in this copy")}
    named = {one["value"]: one["name"] for one in found["facets"]["position"]}
    assert named == {"not_here": "answers not in this copy"}


def test_a_query_for_what_is_pending_finds_what_a_report_left_pending_too_and_a_filter_is_exact(kept):
    assert search(Asked("state:BIH position:pending"))["total"] == 2
    assert search(Asked("state:BIH kind:recommendation NOT position:pending"))["total"] == 4
    assert search(Asked("state:BIH", {"position": ("pending",)}))["total"] == 0
    keep(b.addendum([((f"115.{n}",), b.PENDING) for n in (3, 4)]), BIH)
    assert search(Asked("state:BIH", {"position": ("pending",)}))["total"] == 2
    assert search(Asked("state:BIH position:not_here"))["total"] == 0
