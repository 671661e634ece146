"""The tools: what they tell is what the pages show, with sources, day and version; nothing is made up or left open."""

import pytest

from openupr.exports import _published as published
from openupr.exports._tool_protocol import Unusable
from openupr.exports._tools import TOOLS, source
from openupr.store.importing import import_reading
from openupr.store.keep import Reading
from openupr.store.search import meaning_keeping
from openupr.store.version import version
from tests.store import builders as b
from tests.store.search.modelled import Modelled, quiet

KEY = (b.STATE, b.CYCLE, b.SESSION)
REPORT = "A/HRC/928/15"
pytestmark = pytest.mark.parametrize("engine", ["sqlite"])


@pytest.fixture
def kept(store, monkeypatch):
    """An imported review of an invented State; it and one that ships are all the reviews."""
    for one in (b.report(), b.addendum([(["1", "115.2"], b.SUPPORTED)]), b.decision()):
        import_reading(Reading(one, b.data_of(one), "reader 1", KEY, {b.STATE: KEY}))
    monkeypatch.setattr(published, "review_keys", lambda: [("SVN", 2), (b.STATE, b.CYCLE)])
    monkeypatch.setattr("openupr.exports._tools.states", lambda: {"SVN": None, b.STATE: None})


def ask(name, /, **given):
    return next(one for one in TOOLS if one.name == name).run(given)


def test_every_answer_has_its_day_its_version_and_its_sources(kept):
    questions = {
        "find_state": {"name": "SVN"},
        "review": {"state": b.STATE, "cycle": b.CYCLE},
        "recommendations": {"state": b.STATE, "on": "2016-06-01"},
        "recommendation": {"state": b.STATE, "cycle": b.CYCLE, "number": "115.1"},
        "document": {"symbol": REPORT},
        "positions": {"limit": 2},
    }
    for name, given in questions.items():
        found = ask(name, **given)
        assert found["version"] == str(version()), name
        assert len(found["as_of"]) == 10, name
        assert found["sources"], name
        assert {set(one) == {"symbol", "paragraph", "page", "authentic"} for one in found["sources"]} == {True}, name


def test_a_recommendation_has_every_reading_with_its_document(kept):
    found = ask("recommendation", state=b.STATE, cycle=b.CYCLE, number="115.1", on="2016-06-01")
    assert (found["recommendation"]["position"], found["as_of"]) == ("supported", "2016-06-01")
    assert {one["symbol"] for one in found["readings"]} == {REPORT, f"{REPORT}/Add.1"}
    assert {"symbol": f"{REPORT}/Add.1", "paragraph": "3", "page": 2,
            "authentic": f"https://docs.un.org/en/{REPORT}/Add.1"} in found["sources"]  # fmt: skip
    early = ask("recommendation", state=b.STATE, cycle=b.CYCLE, number="115.1", on="2014-12-01")
    assert early["recommendation"]["position"] == "pending"


def test_a_list_goes_on_where_its_cursor_says(kept):
    first = ask("recommendations", state=b.STATE, limit=4)
    second = ask("recommendations", state=b.STATE, limit=4, cursor=first["next"])
    numbers = [one["number"] for part in (first, second) for one in part["recommendations"]]
    given = {"symbol": f"{REPORT}/Add.1", "paragraph": "3", "page": None}
    assert given.items() <= next(one for one in first["sources"] if one["symbol"] == given["symbol"]).items()
    assert (numbers, second["next"]) == ([f"115.{n}" for n in range(1, 7)], None)


def test_a_review_counts_its_positions_and_names_its_documents(kept):
    found = ask("review", state=b.STATE, cycle=b.CYCLE, on="2016-06-01")
    assert found["recommendations"] == sum(found["positions"].values()) == 6
    assert {one["kind"] for one in found["documents"]} == {"working_group_report", "addendum", "decision"}


def test_a_private_paper_is_neither_named_nor_described(kept, monkeypatch):
    monkeypatch.setattr(published, "PRIVATE", ("decision",))
    found = ask("review", state=b.STATE, cycle=b.CYCLE)
    assert {one["kind"] for one in found["documents"]} == {"working_group_report", "addendum"}
    with pytest.raises(Unusable):
        ask("document", symbol="A/HRC/DEC/928/111")


def test_what_only_ships_has_no_words_and_none_are_made_up(kept):
    found = ask("recommendations", state="Slovenia", limit=3)
    assert {one["text"] for one in found["recommendations"]} == {None}
    assert {one["basis"] for one in found["recommendations"]} == {"shipped"}


REFUSED = (
    ("review", {"state": "Nowhere", "cycle": 1}, "No State 'Nowhere'"),
    ("review", {"state": "SVN", "cycle": 9}, "No review of SVN in cycle 9"),
    ("recommendation", {"state": "SVN", "cycle": 2, "number": "999"}, "No recommendation 999"),
    ("recommendations", {"position": "accepted"}, "One of supported, noted"),
    ("recommendations", {"cursor": "abc"}, "The cursor is none"),
    ("recommendations", {"on": "yesterday"}, "A day such as 2015-03-20"),
    ("document", {"symbol": "A/HRC/1/1"}, "A/HRC/1/1 is not imported in this copy. The authentic one is at https"),
    ("document", {"symbol": "\0"}, "\0 is not imported"),
)


def test_what_cannot_be_answered_is_said_with_what_to_do(kept):
    for name, given, said in REFUSED:
        with pytest.raises(Unusable) as refused:
            ask(name, **given)
        assert str(refused.value).startswith(said)


def test_search_finds_with_true_total_and_sources_and_tells_of_a_malformed_query(kept):
    found = ask("search", query="invented", limit=3)
    assert found["total"] >= len(found["results"]) == 3
    assert {one["symbol"] for one in found["sources"]} <= {REPORT, f"{REPORT}/Add.1"}
    with pytest.raises(Unusable):
        ask("search", query='"open')


def test_texts_near_in_meaning_come_as_a_proposal_with_sources_and_without_a_total(kept, monkeypatch):
    with pytest.raises(Unusable, match="openupr index --meaning"):
        ask("similar", query="bridges")
    meaning_keeping.read_all(Modelled(), quiet)
    monkeypatch.setattr("openupr.actions.meaning.embedder", Modelled)
    found = ask("similar", query="a register of bridges", kind="recommendation", cycle=b.CYCLE, limit=2)
    assert (found["results"][0]["number"], len(found["results"])) == ("115.2", 2)
    assert found["proposed_by"] == "a model of the tests 1"
    assert found["sources"][0]["symbol"] == REPORT
    assert "total" not in found
    for given, said in (({}, "A sentence was expected"), ({"like": "none"}, "such as SVN/4/140.7")):
        with pytest.raises(Unusable, match=said):
            ask("similar", **given)


def test_a_paper_without_a_symbol_has_no_authentic_address(engine):
    assert source("list.docx") == [{"symbol": "list.docx", "paragraph": None, "page": None, "authentic": None}]
    assert source(None) == []
