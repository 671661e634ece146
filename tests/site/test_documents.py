import pytest
from django.core.signals import request_started

from openupr.domain.symbols import Symbol
from openupr.site import documents


@pytest.fixture
def asked(monkeypatch):
    """Imported: one symbol. Counts what the store is asked."""
    asked = []
    state = ["hash 1"]
    monkeypatch.setattr(documents, "_last", None)
    monkeypatch.setattr(documents.documents, "state_of_the_ledger", lambda: asked.append("state") or state[0])
    monkeypatch.setattr(documents.documents, "references", lambda: asked.append("all") or frozenset({state[0]}))
    begin()
    yield asked, state
    monkeypatch.undo()
    begin()


def begin():
    """A request begins."""
    documents._forget()


def test_what_is_imported_is_asked_for_once_a_request_and_listed_once_until_the_ledger_grows(asked):
    calls, state = asked
    for _ in range(50):
        assert "hash 1" in documents.imported()
    assert calls == ["state", "all"]
    begin()
    documents.imported()
    assert calls == ["state", "all", "state"]
    state[0] = "hash 2"
    begin()
    assert documents.imported() == {"hash 2"}


def test_each_request_forgets_what_the_one_before_knew():
    assert any(one[1]() is documents._forget for one in request_started.receivers)


@pytest.mark.parametrize("engine", ["sqlite"])
@pytest.mark.parametrize(
    ("symbol", "kind", "review"),
    [
        ("A/HRC/28/15", "working_group_report", "/reviews/SVN/2"),
        ("A/HRC/28/15/Add.1", "addendum", "/reviews/SVN/2"),
        ("A/HRC/28/15/Corr.1", "working_group_report", "/reviews/SVN/2"),
        ("A/HRC/DEC/28/111", "decision", "/reviews/SVN/2"),
        ("A/HRC/WG.6/20/SVN/3", "summary", "/reviews/SVN/2"),
    ],
)
def test_a_symbol_tells_kind_and_review_where_the_record_knows_it(store, symbol, kind, review):
    found = documents.known(Symbol.parse(symbol))
    assert (found["kind"], found["review"]["address"]) == (kind, review)


@pytest.mark.parametrize("engine", ["sqlite"])
@pytest.mark.parametrize("symbol", ["A/HRC/999/1", "A/HRC/WG.6/21/SVN/1", "A/HRC/WG.6/20/L.3", "A/HRC/DEC/1/999"])
def test_of_other_symbols_nothing_is_said(store, symbol):
    assert documents.known(Symbol.parse(symbol)) is None


def test_an_address_keeps_a_symbol_readable_and_quotes_the_rest():
    assert documents.address_of("A/HRC/28/15/Add.1") == "/documents/A/HRC/28/15/Add.1"
    assert documents.address_of('list "1"?') == "/documents/list%20%221%22%3F"
    at = documents.page_address("A/HRC/28/15", 13, "ab" * 32, (3, 9))
    assert at == "/documents/A/HRC/28/15/pages/13?copy=abababababab&span=3-9"
