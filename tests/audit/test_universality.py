from openupr.audit.universality import statistic
from openupr.domain.calendar import ReviewFact, ReviewStatus
from tests.audit.invented import material, reviews, told


def test_reviews_that_were_held_are_divided_by_the_states_due():
    held = reviews()[:30]
    assert told(statistic.reckon(material((), reviews=held, due={1: 20, 2: 20})), "cycles") == {
        1: (20, 100.0),
        2: (20, 50.0),
    }


def test_a_date_that_passed_or_failed_is_no_review_and_two_dates_are_one():
    more = [ReviewFact("XAA", 1, 5, status) for status in ReviewStatus]
    assert told(statistic.reckon(material((), reviews=[*more, *more], due={1: 20})), "cycles") == {1: (20, 5.0)}
