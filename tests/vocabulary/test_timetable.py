"""The timetable reproduces the dates of the record; each that it does not is explained."""

from collections import Counter
from datetime import date

from openupr.domain.timetable import of_session
from openupr.vocabulary.calendar import reviews, sessions
from openupr.vocabulary.deadlines import holidays
from openupr.vocabulary.timetable import departures, differences_of_record, slots


def test_every_difference_is_explained_and_every_explanation_is_of_a_difference():
    shown = {(one.review.state, one.review.cycle, one.kind) for one in differences_of_record()}
    assert shown == set(departures())


def test_all_dates_of_reviews_are_reproduced_but_for_seven_that_are_explained():
    dated = [one for one in reviews() if one.reviewed_on and not one.status.failed]
    kinds = Counter(one.kind for one in differences_of_record())
    assert len(dated) > 470
    assert kinds == {"day": 3, "meeting": 4, "adoption": 21}


def test_sessions_13_and_14_are_shifted_by_holidays():
    thirteenth = {one.number: one.day for one in of_session(slots(), sessions()[13], holidays())}
    fourteenth = {one.number: one.day for one in of_session(slots(), sessions()[14], holidays())}
    assert thirteenth[11] == date(2012, 5, 29)
    assert (fourteenth[8], fourteenth[9]) == (date(2012, 10, 25), date(2012, 10, 29))


def test_no_meeting_has_two_rows_in_a_session():
    for number in sessions():
        rows = [one.meeting for one in slots() if one.holds_in(number)]
        assert len(set(rows)) == len(rows) >= 16


def test_the_review_of_slovenia_in_session_48():
    found = {one.number: one for one in of_session(slots(), sessions()[48], holidays())}
    assert (found[13].day, found[17].day) == (date(2025, 1, 28), date(2025, 1, 31))
