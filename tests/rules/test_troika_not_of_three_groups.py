"""Three members of the Council of three different groups."""

from dataclasses import replace
from datetime import date

from openupr.domain.documents import DocumentKind
from tests.rules.background import BACKGROUND, document, found, report

RULE = "troika_not_of_three_groups"


def test_three_members_of_three_groups_pass():
    assert not found(RULE, report())


def test_two_of_one_group_are_named_with_it():
    (finding,) = found(RULE, report(troika=("XAB", "XAE", "XAC")))
    assert "XAB (African), XAE (African)" in finding.message
    assert finding.place.paragraph == "2"


def test_one_that_has_no_seat_on_the_day_is_named():
    (finding,) = found(RULE, report(troika=("XAB", "XAC", "XAZ")))
    assert "no member of the Council on 2012-05-24: XAZ" in finding.message


def test_the_state_under_review_is_none_of_its_rapporteurs():
    messages = [finding.message for finding in found(RULE, report(troika=("XAB", "XAC", "XAD"), state="XAD"))]
    assert any("XAD is the State under review" in message for message in messages)


def test_a_seat_that_ended_the_day_before_is_none():
    ended = tuple(replace(term, end=date(2012, 5, 23)) if term.state == "XAD" else term for term in BACKGROUND.terms)
    assert found(RULE, report(), replace(BACKGROUND, terms=ended))


def test_the_day_before_the_resolution_nothing_is_asked():
    terms = tuple(replace(term, start=date(2007, 1, 1)) for term in BACKGROUND.terms)
    early = replace(BACKGROUND, terms=terms)
    two = {"troika": ("XAB", "XAE", "XAC")}
    assert not found(RULE, report(review_date=date(2007, 6, 17), **two), early)
    assert found(RULE, report(review_date=date(2007, 6, 18), **two), early)


def test_what_is_not_known_is_not_judged():
    assert not found(RULE, report(troika=()))
    assert not found(RULE, report(review_date=None, troika=("XAB", "XAE", "XAC")))
    assert not found(RULE, report(troika=("XAB", "XAC")))  # the count is the reader's to tell
    assert not found(RULE, report(troika=("XAB", "XAE", "XAC")), replace(BACKGROUND, terms=()))
    assert not found(RULE, document(DocumentKind.DECISION))
