"""At least 48 hours between the review and the adoption of its report in the Working Group."""

from dataclasses import replace
from datetime import date

import pytest

from openupr.domain.documents import DocumentKind
from tests.rules.background import BACKGROUND, REVIEWED, document, found, report

RULE = "adopted_within_48_hours"


@pytest.mark.parametrize("day", [26, 27, 30])
def test_two_days_or_more_pass(day):
    assert not found(RULE, report(adoption_date=date(2012, 5, day)))


@pytest.mark.parametrize("day", [24, 25])
def test_the_same_day_and_the_next_are_told_with_both_dates(day):
    (finding,) = found(RULE, report(adoption_date=date(2012, 5, day)))
    assert f"found {REVIEWED} and 2012-05-{day}" in finding.message
    assert finding.place.paragraph == "1"


def test_the_day_before_the_first_session_nothing_is_asked():
    on = {"review_date": date(2008, 4, 6), "adoption_date": date(2008, 4, 7)}
    assert not found(RULE, report(**on))
    assert found(RULE, report(review_date=date(2008, 4, 7), adoption_date=date(2008, 4, 8)))


def test_a_misprint_and_an_unknown_date_are_left_to_the_reader():
    assert not found(RULE, report(adoption_date=date(2012, 5, 20)))
    assert not found(RULE, report(adoption_date=None))
    assert not found(RULE, document(DocumentKind.DECISION))


def test_the_hours_are_data():
    nothing = replace(BACKGROUND, modalities=())
    assert not found(RULE, report(adoption_date=date(2012, 5, 25)), nothing)
