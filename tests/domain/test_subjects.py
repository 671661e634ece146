"""What rules look at has a name, a day and a session."""

from dataclasses import replace
from datetime import date

from openupr.domain.calendar import Cycle, ReviewFact, ReviewStatus, Session
from openupr.domain.states import CouncilTerm, RegionalGroup
from openupr.domain.subjects import address, day, session_of
from openupr.domain.when import When
from tests.rules.background import BACKGROUND, report

REVIEW = ReviewFact("XAA", 2, 13, ReviewStatus.HELD, reviewed_on=date(2012, 5, 24))
SESSION = Session(13, 2, When(2012, 5, 21), When(2012, 6, 4), 21, 14)
CYCLE = Cycle(2, 13, 26, When(2012, 5), When(2016, 11), 193)
TERM = CouncilTerm("XAB", RegionalGroup.AFRICAN, "2018-by", date(2018, 7, 13), date(2019, 12, 31))


def test_each_is_named_as_a_person_would():
    assert [address(one) for one in (REVIEW, SESSION, CYCLE, TERM, report())] == [
        "XAA/2",
        "session 13",
        "cycle 2",
        "XAB elected 2018-by",
        "XAA/2",
    ]


def test_a_date_that_failed_is_named_apart_from_the_review():
    assert address(replace(REVIEW, status=ReviewStatus.STATE_ABSENT)) == "XAA/2 in session 13"


def test_a_document_of_no_known_review_is_named_by_its_file():
    assert address(report(state=None)) == "invented.pdf"


def test_a_review_without_a_day_has_that_of_its_session():
    assert day(REVIEW, BACKGROUND) == date(2012, 5, 24)
    assert day(replace(REVIEW, reviewed_on=None), BACKGROUND) == date(2012, 5, 21)
    assert day(replace(REVIEW, reviewed_on=None, session=99), BACKGROUND) is None


def test_sessions_cycles_and_terms_have_their_first_day():
    assert [day(one, BACKGROUND) for one in (SESSION, CYCLE, TERM)] == [
        date(2012, 5, 21),
        date(2012, 5, 1),
        date(2018, 7, 13),
    ]
    assert day(report(review_date=date(2012, 5, 30)), BACKGROUND) == date(2012, 5, 30)


def test_a_cycle_belongs_to_its_first_session_and_a_term_to_none():
    assert [session_of(one) for one in (REVIEW, SESSION, CYCLE, TERM, report())] == [13, 13, 13, None, 13]
