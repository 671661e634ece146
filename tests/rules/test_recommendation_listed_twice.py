"""Each recommendation once."""

from dataclasses import replace
from datetime import date

from openupr.domain.documents import DocumentKind
from tests.rules.background import document, found, recommendation, report

RULE = "recommendation_listed_twice"


def test_different_recommendations_pass():
    assert not found(RULE, report(recommendation("60.1", "Ratify"), recommendation("60.2", "Consider ratifying")))


def test_the_same_words_of_the_same_state_under_two_numbers_are_told_with_both():
    first, second = recommendation("60.1", "Ratify it."), recommendation("61.4", "ratify  it", "XAC", "XAB")
    (finding,) = found(RULE, report(first, second))
    assert "61.4 has the words of 60.1, also by XAB" in finding.message
    assert (finding.place.page, finding.place.paragraph) == (3, "61.4")


def test_the_same_words_of_another_state_are_its_own_recommendation():
    assert not found(RULE, report(recommendation("60.1", "Ratify", "XAB"), recommendation("60.2", "Ratify", "XAC")))


def test_three_times_gives_two_and_no_words_none():
    assert len(found(RULE, report(*(recommendation(f"60.{number}", "Ratify") for number in (1, 2, 3))))) == 2
    assert not found(RULE, report(recommendation("60.1", ""), recommendation("60.2", "–")))


def test_a_reference_to_the_dialogue_and_a_doubled_number_are_other_matters():
    first, again = recommendation("60.1", "Ratify"), recommendation("60.1", "Ratify")
    assert not found(RULE, report(first, again))
    assert not found(RULE, report(first, replace(recommendation("61.1", "Ratify"), by_reference=True)))


def test_before_the_first_session_and_for_other_papers_nothing_is_asked():
    twice = recommendation("60.1", "Ratify"), recommendation("60.2", "Ratify")
    assert not found(RULE, report(*twice, review_date=date(2008, 4, 6)))
    assert not found(RULE, document(DocumentKind.ADDENDUM))
