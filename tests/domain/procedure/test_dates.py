from datetime import date

from openupr.domain.procedure import kinds as k
from openupr.domain.procedure.dates import due, review_day
from openupr.domain.procedure.review import ReviewState
from tests.domain.procedure.stories import BEFORE, DIALOGUE, REPORT, REVIEW, WHOLE, step, told


def test_days_are_counted_from_the_day_set_then_from_the_review():
    state = told(step("review_scheduled", "2024-03-01", session=1, date="2024-08-05"))
    assert review_day(state) == date(2024, 8, 5)
    assert due(state, k.DOCUMENT).last == date(2024, 6, 24)
    assert due(state, k.QUESTIONS).last == date(2024, 7, 22)
    assert due(state, k.OPENED).first == due(state, k.OPENED).last == date(2024, 8, 5)
    assert due(state, k.REPORT_ADOPTED) is None


def test_the_report_waits_two_days_and_then_two_weeks():
    state = told(*WHOLE)
    opened, adopted = state.last(k.OPENED).on.exact, state.last(k.REPORT_ADOPTED).on.exact
    before = told(*BEFORE, *DIALOGUE)
    assert (due(before, k.REPORT_ADOPTED).first - opened).days == 2
    issued = due(told(*BEFORE, *DIALOGUE, *REPORT[:2]), k.REPORT_ISSUED)
    assert ((issued.first - adopted).days, issued.usual) == (14, False)
    assert due(before, k.OUTCOME).usual is True
    assert due(before, k.REPORT_ADOPTED).citation.startswith("A/HRC/RES/5/1, annex")


def test_what_is_over_is_not_due_any_more():
    state = told(*WHOLE)
    for type in (k.DOCUMENT, k.QUESTIONS, k.OPENED, k.REPORT_ADOPTED, k.POSITIONS, k.OUTCOME, k.FOLLOW_UP):
        assert due(state, type) is None


def test_without_an_exact_day_nothing_is_due():
    month = told(step("review_scheduled", "2024-03-01", session=1, date="2024-08"))
    for state in (ReviewState(REVIEW), month):
        assert review_day(state) is None
        assert due(state, k.DOCUMENT) is None
    assert due(told(*WHOLE), k.ABSENCE) is None
