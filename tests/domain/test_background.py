"""The day whose rules hold for a document."""

from dataclasses import replace
from datetime import date

from openupr.domain.background import day_of
from openupr.domain.documents import DocumentKind
from tests.rules.background import BACKGROUND, REVIEWED, document, report


def test_the_day_is_that_of_the_review_else_of_the_session_else_of_issue():
    paper = document(DocumentKind.SUMMARY, issued=date(2012, 3, 1))
    assert day_of(report(), BACKGROUND) == REVIEWED
    assert day_of(report(review_date=None), BACKGROUND) == date(2012, 5, 21)
    assert day_of(paper, BACKGROUND) == date(2012, 5, 21)
    assert day_of(replace(paper, session=99), BACKGROUND) == date(2012, 3, 1)
    assert day_of(replace(paper, session=None, issued=None), BACKGROUND) is None


def test_the_reviews_of_a_state_are_its_own():
    assert [review.state for review in BACKGROUND.reviews_of("XAB")] == ["XAB"]
    assert BACKGROUND.reviews_of(None) == ()
