"""Running the rules: all of them, each only where it holds."""

from dataclasses import replace
from datetime import date

from openupr.actions.check import apply, background, differences, rules
from openupr.domain.findings import Rule, Severity, Sureness
from tests.rules.background import BACKGROUND, found, recommendation, report

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
    assert told == sorted(rule.name for rule, _ in rules() if rule.name != "paper_over_word_limit")


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
