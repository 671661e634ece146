"""Running the rules: all of them, each only where it holds."""

from dataclasses import replace
from datetime import date

import pytest

from openupr.actions.check import apply, background, differences, rules, rules_of
from openupr.domain.documents import DocumentKind
from openupr.domain.findings import Rule, Severity, Subject, Sureness
from openupr.domain.modalities import Modality
from openupr.domain.papers import Paper
from openupr.store.failures import Refused
from tests.rules.background import BACKGROUND, document, found, recommendation, report

SEEN = Rule("invented", "practice", "practice", Sureness.SEEN, date(2012, 5, 25), date(2012, 5, 31))


def tell(document, beside):
    yield SEEN.finding(Severity.NOTE, document.file)


def test_every_rule_looks_at_a_document():
    spoiled = report(
        recommendation("60.1", "Ratify"),
        recommendation("60.2", "Ratify"),
        closing=False,
        adoption_date=date(2012, 5, 25),
        troika=("XAB", "XAE", "XAC"),
        documents=("A/HRC/WG.6/13/XAA/1", "A/HRC/WG.6/13/XAA/3"),
        symbol="A/HRC/21/10",
    )
    told = [finding.rule for finding in differences(spoiled, BACKGROUND)]
    assert told == sorted(told)
    assert {"adopted_within_48_hours", "recommendation_listed_twice", "symbol_of_another_review"} <= set(told)


def test_a_rule_of_the_record_is_not_run_on_a_document():
    assert {rule.checks for rule, _ in rules_of(Subject.DOCUMENT)} == {Subject.DOCUMENT}
    assert {rule.name for rule, _ in rules()} == {rule.name for one in Subject for rule, _ in rules_of(one)}


def test_a_rule_not_surely_known_can_be_turned_off_for_sessions_by_the_operator(monkeypatch, tmp_path):
    header = "name,first_session,last_session,value,unit,basis,citation,sureness,note\n"
    (tmp_path / "modalities.csv").write_text(header + "paper_over_word_limit,13,13,0,,practice,ours,seen,\n")
    monkeypatch.setenv("OPENUPR_DATA", str(tmp_path))
    background.cache_clear()
    try:
        own = background()
    finally:
        monkeypatch.undo()
        background.cache_clear()
    long = document(DocumentKind.SUMMARY, Paper(words=9_999))
    assert not found("paper_over_word_limit", long, own)
    assert found("paper_over_word_limit", replace(long, session=14), own)
    assert found("paper_over_word_limit", long, BACKGROUND)


def test_a_rule_that_is_surely_known_is_not_turned_off():
    row = Modality("invented", 1, None, 0, "", "practice", "ours", Sureness.SEEN)
    assert apply(SEEN, tell, report(review_date=date(2012, 5, 25)), replace(BACKGROUND, modalities=(row,)))


def test_an_operator_s_table_that_cannot_be_read_is_refused_in_one_line(monkeypatch, tmp_path):
    (tmp_path / "modalities.csv").write_text("name,first_session\nx,one\n")
    monkeypatch.setenv("OPENUPR_DATA", str(tmp_path))
    background.cache_clear()
    try:
        with pytest.raises(Refused, match=r"modalities.csv, line 2, first_session: expected a whole number"):
            background()
    finally:
        monkeypatch.undo()
        background.cache_clear()


def test_a_report_in_order_has_no_differences():
    assert differences(report(recommendation("60.1", "Ratify")), BACKGROUND) == ()


def test_a_rule_holds_from_its_first_day_to_its_last():
    def on(day):
        return bool(apply(SEEN, tell, report(review_date=day), BACKGROUND))

    assert [on(date(2012, 5, day)) for day in (24, 25, 31)] == [False, True, True]
    assert not on(date(2012, 6, 1))


def test_a_document_without_a_day_is_checked():
    undated = replace(report(review_date=None), session=None)
    assert apply(SEEN, tell, undated, BACKGROUND)


def test_the_facts_that_ship_are_the_background():
    ours = background()
    assert ours.states["SVN"].name == "Slovenia"
    assert {review.session for review in ours.reviews_of("SVN")} >= {7, 20, 34}
    assert not found("symbol_of_another_review", report(state="SVN", symbol="A/HRC/WG.6/13/L.1"), ours)
