from datetime import UTC, date, datetime

from openupr.domain.rehearsing.acts import Clock, step


def test_a_session_begins_on_a_monday_and_its_moments_are_counted_from_it():
    for session in range(1, 15):
        assert Clock(session).day(0).weekday() == 0
    assert Clock(1).day(1) == date(2018, 1, 16)
    assert datetime.fromtimestamp(Clock(1).moment(1, 15), UTC).hour == 15


def test_a_step_is_of_the_day_of_its_moment_and_of_the_usual_role():
    one = step("troika_drawn", "XAA/0", Clock(1).moment(-3), {"members": ["XAB"]})
    assert (one["on"], one["members"], one.actor) == ("2018-01-12", ["XAB"], "President of the Council")
