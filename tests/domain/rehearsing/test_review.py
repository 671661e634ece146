from openupr.domain.procedure import kinds as k
from openupr.domain.procedure.recommendations import courses
from openupr.domain.rehearsing.acts import Clock
from openupr.domain.rehearsing.chance import Chance
from openupr.domain.rehearsing.review import Planned, recommendations
from tests.domain.rehearsing.folded import folded

SPEAKERS = [f"XA{letter}" for letter in "BCDEFGHIJKLMN"]


def planned(place=0, code="XAA"):
    return Planned(code, place, Clock(1), Chance(1), 1)


def test_two_are_reviewed_a_day_on_working_days_and_adopted_within_the_session():
    days = [planned(place).day for place in range(16)]
    assert days == sorted(days)
    assert {days.count(day) for day in days} == {2}
    assert all(day % 7 < 5 for day in days)
    assert all(planned(place).day + 2 <= planned(place).adopted <= 11 for place in range(16))
    assert all(planned(place).adopted % 7 < 5 for place in range(16))


def test_recommendations_are_numbered_on_without_a_gap_by_those_who_made_them():
    made = list(recommendations(planned(), SPEAKERS))
    numbers = [number for one in made for number in one["numbers"]]
    assert numbers == [f"14.{n}" for n in range(1, len(numbers) + 1)]
    assert [one["states"][0] for one in made] == sorted(one["states"][0] for one in made)


def test_every_kind_of_position_is_given_and_who_is_silent_is_counted_as_noted():
    states = folded(14)
    values = {str(one.value) for one in courses(states["XAA/0"].steps).values()}
    assert values <= {"supported", "noted", "partially"}
    assert len(values) > 1
    assert [one for one in courses(states["XAH/0"].steps).values() if one.counted_as_noted]
    assert states["XAA/0"].last(k.OUTCOME)["counted_as_noted"] is None
