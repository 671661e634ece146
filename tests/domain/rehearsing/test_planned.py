from openupr.domain.rehearsing.acts import Clock
from openupr.domain.rehearsing.chance import Chance
from openupr.domain.rehearsing.planned import Planned


def planned(place=0, code="XAA"):
    return Planned(code, place, Clock(1), Chance(1), 1)


def test_two_are_reviewed_a_day_on_working_days_and_adopted_within_the_session():
    days = [planned(place).day for place in range(16)]
    assert days == sorted(days)
    assert {days.count(day) for day in days} == {2}
    assert all(day % 7 < 5 for day in days)
    assert all(planned(place).day + 2 <= planned(place).adopted <= 11 for place in range(16))
    assert all(planned(place).adopted % 7 < 5 for place in range(16))


def test_the_symbols_are_a_rehearsals():
    assert (planned().address, planned().symbol("/Add.1")) == ("XAA/0", "REHEARSAL/1/XAA/Add.1")


def test_meetings_are_counted_in_order_of_time_and_a_report_is_adopted_at_another_one():
    every = [planned(place) for place in range(16)]
    meetings = [one.meeting for one in every]
    assert meetings == sorted(set(meetings))
    assert not {one.adoption_meeting for one in every} & set(meetings)
    assert all(one.adoption_meeting > one.meeting for one in every)
    assert {*meetings, *(one.adoption_meeting for one in every)} == set(range(1, 22))
