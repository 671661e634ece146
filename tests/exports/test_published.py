"""What leaves as open data: what the pages show, and nothing that is hidden, private or invented for rehearsal."""

from datetime import date

import pytest

from openupr.domain.dataset import table
from openupr.domain.documents import DocumentKind
from openupr.exports import _published as published
from openupr.site import facts
from openupr.store.importing import import_reading
from openupr.store.keep import Reading
from openupr.store.suppressing import suppress
from tests.store import builders as b

KEY = (b.STATE, b.CYCLE, b.SESSION)
ON = date(2016, 6, 1)


@pytest.fixture
def kept(store):
    for one in (b.report(), b.addendum([(["1", "115.2"], b.SUPPORTED)]), b.decision()):
        import_reading(Reading(one, b.data_of(one), "reader 1", KEY, {b.STATE: KEY}))


def test_rows_have_the_columns_that_the_dictionary_names(kept):
    found = published.of_review(b.STATE, b.CYCLE, ON)
    assert set(found) == {"recommendations", "positions", "pledges", "speakers"}
    for name, rows in found.items():
        assert rows, name
        assert {tuple(row) for row in rows} == {table(name).header}, name
    document, _row = next(published.document_rows())
    assert tuple(document) == table("documents").header
    assert tuple(published.review_row("SVN", 2, False)) == table("reviews").header
    assert tuple(next(published.states_rows())) == table("states").header


def test_a_recommendation_has_its_position_on_the_day_with_its_source(kept):
    first = published.of_review(b.STATE, b.CYCLE, ON)["recommendations"][0]
    assert (first["number"], first["position"], first["position_symbol"]) == (
        "115.1",
        "supported",
        "A/HRC/928/15/Add.1",
    )
    assert first["address"] == "/reviews/XAA/2/recommendations/115.1"
    early = published.of_review(b.STATE, b.CYCLE, date(2014, 12, 1))["recommendations"][0]
    assert early["position"] == "pending"


def test_a_review_that_only_ships_has_its_facts_without_words(store):
    found = published.of_review("SVN", 2, ON)
    assert {row["basis"] for row in found["recommendations"]} == {"shipped"}
    assert {row["text"] for row in found["recommendations"]} == {None}
    assert found["positions"] == []
    assert published.review_row("SVN", 2, False)["basis"] == "shipped"


def test_no_hidden_name_is_in_a_row(kept):
    words = published.of_review(b.STATE, b.CYCLE, ON)["recommendations"][0]["text"]
    suppress("name", words)
    assert words not in str(published.of_review(b.STATE, b.CYCLE, ON))


def test_communications_and_papers_not_understood_are_private(kept, monkeypatch):
    assert {DocumentKind.COMMUNICATION, DocumentKind.UNKNOWN} == set(published.PRIVATE)
    before = [row["kind"] for row, _ in published.document_rows()]
    monkeypatch.setattr(published, "PRIVATE", (DocumentKind.DECISION,))
    assert [row["kind"] for row, _ in published.document_rows()] == [one for one in before if one != "decision"]


@pytest.mark.parametrize("engine", ["sqlite"])
def test_the_reviews_are_those_of_the_record_each_once(store):
    keys = published.review_keys()
    sessions = published.sessions()
    assert {key: fact.session for key in keys if (fact := facts.review_of(*key))} == sessions
    assert len(keys) == len(set(keys)) > 700
    assert not [code for code, cycle in keys if cycle == 0 or code.startswith("XA")]
