"""The lists of the API: walked page by page they are whole, each row once, whatever is imported meanwhile."""

from contextlib import suppress
from datetime import date

import pytest

from openupr.exports import _published as published
from openupr.site import listed
from openupr.site.listed import Asked, page
from openupr.site.paging import BadCursor, Cursor
from openupr.store.importing import import_reading
from openupr.store.keep import Reading
from tests.store import builders as b

ON = date(2016, 6, 1)
KEYS = [("SVN", 2), (b.STATE, b.CYCLE)]
on_one_engine = pytest.mark.parametrize("engine", ["sqlite"])


@pytest.fixture
def kept(store, monkeypatch):
    """An imported review behind one of which only facts ship."""
    monkeypatch.setattr(published, "review_keys", lambda: KEYS)
    take_in(b.report())


def take_in(one):
    import_reading(Reading(one, b.data_of(one), "reader 1", (b.STATE, b.CYCLE, b.SESSION), {}))


def walked(table, asked=Asked(), limit=50, between=lambda: None):  # noqa: B008 - frozen
    rows, key = [], None
    for _ in range(500):
        found = page(table, asked, ON, key, limit)
        rows += found.rows
        if found.last is None:
            return rows
        key = Cursor.read(str(Cursor(table, "2016-06-01", list(found.last))), table).key
        between()
    raise AssertionError("the list does not end")


def test_pages_together_are_the_list_in_order_each_row_once(kept):
    whole = [row for each in KEYS for row in published.of_review(*each, ON)["recommendations"]]
    for limit in (1, 7, 200):
        assert [row["address"] for row in walked("recommendations", limit=limit)] == [row["address"] for row in whole]
    assert len(walked("positions", limit=2)) == len(published.of_review(b.STATE, b.CYCLE, ON)["positions"])


@on_one_engine
def test_what_is_imported_meanwhile_neither_doubles_nor_skips(kept):
    before = walked("recommendations", limit=200)
    waiting = [b.decision()]
    during = walked("recommendations", limit=100, between=lambda: [take_in(waiting.pop()) for _ in waiting[:1]])
    assert not waiting
    assert [row["address"] for row in during] == [row["address"] for row in before]


@on_one_engine
def test_filters_narrow_by_what_the_rows_say(kept):
    whole = walked("recommendations", limit=200)
    mexico = walked("recommendations", Asked(by="MEX"), limit=3)
    assert [one["address"] for one in mexico] == [one["address"] for one in whole if "MEX" in one["states"]] != []
    open_ = walked("recommendations", Asked(state="SVN", position="not_here"))
    assert {(one["state"], one["position"]) for one in open_} == {("SVN", "not_here")}
    assert {one["cycle"] for one in walked("recommendations", Asked(session=20))} == {2}
    assert walked("recommendations", Asked(cycle=1)) == []
    african = walked("recommendations", Asked(group="African"), limit=200)
    assert 0 < len(african) < len(whole)


@on_one_engine
def test_an_answer_looks_into_so_many_reviews_at_most_and_the_list_goes_on(kept, monkeypatch):
    monkeypatch.setattr(listed, "AT_ONCE", 1)
    monkeypatch.setattr(listed, "DOCUMENTS_AT_ONCE", 1)
    first = page("recommendations", Asked(by=b.STATE), ON, None, 50)
    assert (first.rows, first.last is None) == ([], False)
    assert len(walked("recommendations", limit=200)) == len(walked("recommendations", limit=3))
    assert [row["reference"] for row in walked("documents")] == ["A/HRC/928/15"]


@on_one_engine
def test_states_reviews_and_documents_are_lists_too(kept):
    assert len(walked("states", limit=50)) == len({row["code"] for row in walked("states", limit=7)}) == 195
    assert {row["group"] for row in walked("states", Asked(group="African"))} == {"African"}
    assert [(row["review"], row["basis"]) for row in walked("reviews", limit=1)] == [
        ("SVN/2", "shipped"), ("XAA/2", "imported"),
    ]  # fmt: skip
    assert walked("documents", Asked(state="SVN")) == []
    assert len(walked("documents", Asked(state=b.STATE))) == 1


@on_one_engine
def test_a_key_of_another_form_is_refused_or_leads_to_no_failure(kept):
    for table in listed.LISTS:
        for key in ([7], [], [None, None, None, 0], ["AFG", "x", [], "y"]):
            with suppress(BadCursor):
                page(table, Asked(), ON, key, 5)
    with pytest.raises(BadCursor):
        page("recommendations", Asked(), ON, ["SVN", "x", [], "y"], 5)
