"""The numbers that a query finds. Documents are invented."""

import pytest

from openupr.actions import found_numbers as module
from openupr.actions.found_numbers import found_numbers
from openupr.actions.search import Asked, Malformed, search
from tests.store import builders as b
from tests.store.keeping import BIH, keep

SVN = ("SVN", 2, 20)
pytestmark = pytest.mark.parametrize("engine", ["sqlite"])


def test_they_are_all_that_search_finds_however_many_are_asked_for_at_once(store, monkeypatch):
    monkeypatch.setattr(module, "_AT_ONCE", 2)
    keep(b.report((b.SUPPORTED,) * 6), BIH)
    for words in ("invented", '"register of bridges"', "state:BIH NOT bridges"):
        found = found_numbers(words)
        listed = search(Asked(words, {"kind": ("recommendation",)}, rows=100))
        assert len(found) == listed["total"] > 0
        assert found == {(one["state"], one["cycle"], one["number"]) for one in listed["results"]}


def test_what_is_imported_later_is_found_too(store):
    keep(b.report((b.SUPPORTED,) * 6), BIH)
    before = found_numbers("invented")
    keep(b.report((b.NOTED,) * 6, symbol="A/HRC/929/1", name="other.pdf"), SVN)
    assert {one[0] for one in found_numbers("invented")} == {"BIH", "SVN"} > {one[0] for one in before}


def test_a_query_that_cannot_be_read_is_refused(store):
    with pytest.raises(Malformed):
        found_numbers("bridges AND (")
