"""A source becomes a document, whatever is in it."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from openupr.documents import pipeline
from openupr.documents.layout import Layout, Parsed
from openupr.documents.source import Page, Source
from openupr.domain.documents import DocumentKind
from openupr.domain.findings import Severity


def source(text=""):
    return Source("invented.txt", "0" * 64, "text", (Page(1, text),))


def test_the_layout_that_is_surest_parses(monkeypatch):
    layouts = {
        kind.value: Layout(kind, lambda _, score=score: score, lambda _, kind=kind: Parsed(kind.value))
        for kind, score in ((DocumentKind.DECISION, 0.4), (DocumentKind.SUMMARY, 0.9))
    }
    monkeypatch.setattr(pipeline, "discover", lambda package, attribute: layouts)
    document = pipeline.understand(source())
    assert (document.kind, document.content) == (DocumentKind.SUMMARY, "summary")


def test_a_document_that_no_layout_knows_is_unknown_and_blocking():
    document = pipeline.understand(source("A page about something else."))
    assert document.kind is DocumentKind.UNKNOWN
    assert [finding.severity for finding in document.findings] == [Severity.BLOCKING]


def test_session_and_cycle_come_from_the_symbol_where_the_layout_says_nothing(monkeypatch):
    layout = Layout(DocumentKind.SUMMARY, lambda _: 1.0, lambda _: Parsed(None, symbol="A/HRC/WG.6/13/XAA/3"))
    monkeypatch.setattr(pipeline, "discover", lambda package, attribute: {"one": layout})
    document = pipeline.understand(source())
    assert (document.session, document.cycle) == (13, 2)


@pytest.mark.parametrize(("symbol", "state"), [(None, "XAA"), ("REHEARSAL/1/XAA", None)])
def test_a_rehearsal_is_in_cycle_0_and_no_session_whatever_it_prints(monkeypatch, symbol, state):
    layout = Layout(DocumentKind.SUMMARY, lambda _: 1.0, lambda _: Parsed(None, state=state, session=48))
    monkeypatch.setattr(pipeline, "discover", lambda package, attribute: {"one": layout})
    document = pipeline.understand(source(f"{symbol}, 2 December 2024" if symbol else ""))
    assert (document.symbol, document.session, document.cycle) == (symbol, None, 0)


@pytest.mark.parametrize(("session", "cycle"), [(1, 1), (12, 1), (13, 2), (26, 2), (27, 3), (41, 4), (55, None)])
def test_a_session_belongs_to_a_cycle(session, cycle):
    assert pipeline.cycle_of(session) == cycle


@settings(max_examples=60, deadline=None)
@given(st.text(max_size=400))
def test_any_text_at_all_gives_a_document(text):
    assert pipeline.understand(source(text)).file == "invented.txt"
