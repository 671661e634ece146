import pytest
from django.db import transaction

from openupr.domain.ledger import FIRST_PREVIOUS, ChainedEntry
from openupr.site import entries
from openupr.store import ledger


@pytest.fixture
def first(store):
    with transaction.atomic():
        ledger.append("review_scheduled", {"review": "XAA/0", "session": 1})
        ledger.append("document_imported", {"reviews": ["SVN/4"], "counts": {"a": 1}})
    return ledger.entry(1)


def test_an_entry_names_its_reviews_and_marks_what_is_invented(first):
    told = entries.plain(first)
    assert told["reviews"] == [{"name": "XAA/0", "address": "/reviews/XAA/0/procedure"}]
    assert (told["words"], told["mark"]) == ("review scheduled", "invented for rehearsal")
    assert entries.plain(ledger.entry(2))["mark"] == ""


def test_a_payload_is_told_in_rows_and_what_is_long_is_cut():
    rows = entries.said({"numbers": ["6.1", 2], "counts": {"a": 1}, "text": "x" * 500, "review": "y"}, ("review",))
    assert rows[:2] == [["numbers", "6.1, 2"], ["counts", '{"a": 1}']]
    assert len(rows) == 3
    assert rows[2][1].endswith("x…")


def test_an_entry_that_was_altered_or_stands_after_another_does_not_fit(first):
    second = ledger.entry(2)
    assert entries.fits(first) == entries.fits(second) == {"content": True, "previous": True}
    assert entries.fits(second._replace(actor="somebody"))["content"] is False
    assert entries.fits(ChainedEntry(*second[:5], FIRST_PREVIOUS, second.hash))["previous"] is False
