"""Symbol, State, session and kind agree."""

from dataclasses import replace
from datetime import date

from openupr.domain.documents import DocumentKind
from openupr.domain.findings import Severity
from tests.rules.background import BACKGROUND, document, found, report

RULE = "symbol_of_another_review"


def paper(symbol, kind=DocumentKind.SUMMARY, **envelope):
    return document(kind, symbol=symbol, **envelope)


def test_symbols_that_agree_pass_with_the_odd_code_of_the_state_too():
    assert not found(RULE, paper("A/HRC/WG.6/13/XAA/3"))
    assert not found(RULE, paper("A/HRC/WG.6/13/XOA/3"))
    assert not found(RULE, report())
    assert not found(RULE, document(DocumentKind.ADDENDUM, symbol="A/HRC/21/9/Add.1"))


def test_another_states_letters_are_blocking():
    (finding,) = found(RULE, paper("A/HRC/WG.6/13/XAB/3"))
    assert finding.severity is Severity.BLOCKING
    assert "Expected XAA or XOA in the symbol of a document of State A; found A/HRC/WG.6/13/XAB/3" in finding.message


def test_another_number_than_that_of_the_kind_is_a_warning():
    (finding,) = found(RULE, paper("A/HRC/WG.6/13/XAA/2"))
    assert finding.severity is Severity.WARNING
    assert "3 at the end of the symbol of a summary" in finding.message


def test_a_session_that_is_neither_the_texts_nor_one_of_the_states_is_told_twice():
    messages = [finding.message for finding in found(RULE, paper("A/HRC/WG.6/14/XAA/3"))]
    assert any("session 13, as the text says" in message for message in messages)
    assert any("one of XAA's sessions (13)" in message for message in messages)


def test_a_review_that_was_moved_keeps_the_papers_of_the_session_first_set():
    moved = replace(BACKGROUND.reviews[0], session=15)
    both = replace(BACKGROUND, reviews=(*BACKGROUND.reviews, moved))
    assert not found(RULE, paper("A/HRC/WG.6/13/XAA/3"), both)
    assert not found(RULE, paper("A/HRC/WG.6/15/XAA/3", session=15), both)


def test_the_symbol_of_another_states_report_is_blocking():
    (finding,) = found(RULE, report(symbol="A/HRC/21/10"))
    assert finding.severity is Severity.BLOCKING
    assert "in the record it is that on XAB" in finding.message


def test_a_number_that_the_record_does_not_know_is_a_warning():
    (finding,) = found(RULE, report(symbol="A/HRC/21/99"))
    assert finding.severity is Severity.WARNING
    assert "A/HRC/21/9, the report of XAA in session 13 by the record" in finding.message


def test_before_the_first_documents_nothing_is_asked():
    early = {"session": None, "issued": date(2007, 12, 31)}
    assert not found(RULE, paper("A/HRC/WG.6/13/XAB/3", **early))
    assert found(RULE, paper("A/HRC/WG.6/13/XAB/3", session=None, issued=date(2008, 1, 1)))


def test_drafts_decisions_odd_symbols_and_unknown_states_are_left_alone():
    assert not found(RULE, paper(None))
    assert not found(RULE, paper("REHEARSAL/1"))
    assert not found(RULE, report(symbol="A/HRC/WG.6/13/L.4"))
    assert not found(RULE, document(DocumentKind.DECISION, symbol="A/HRC/DEC/21/101"))
    assert not found(RULE, paper("A/HRC/WG.6/13/XQQ/3", state=None))
