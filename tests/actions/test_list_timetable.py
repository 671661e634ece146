"""Days of a session, and the record beside the timetable."""

import pytest

from openupr.actions.list_timetable import NoDays, compared, meetings_of
from openupr.actions.take_step import kind_of, made, taken
from openupr.vocabulary.calendar import review_of, sessions

SOURCE = review_of("SVN", 4).source


def test_a_session_has_its_meetings_in_order():
    found = meetings_of(48)
    assert [one["meeting"] for one in found] == list(range(1, 18))
    assert found[12] == {
        "meeting": 13,
        "day": "2025-01-28",
        "opens": "2025-01-28T09:00:00+01:00",
        "closes": "2025-01-28T12:30:00+01:00",
        "use": "review",
        "adopted_on": "2025-01-30",
        "reviews": [
            {"review": "SVN/4", "state": "SVN", "state_name": "Slovenia", "meeting_known": True, "source": SOURCE}
        ],
    }
    assert [one["state"] for each in found for one in each["reviews"]] != []


def test_where_only_days_are_known_the_reviews_are_told_by_them(store):
    fields = {"session": "54", "date": "2027-01-20"}
    taken([made("ISL/4", kind_of("review_scheduled"), fields, {"on": "2026-06-01"})])
    (one,) = meetings_of(54)
    assert (one["day"], one["opens"], one["reviews"][0]["state_name"]) == ("2027-01-20", None, "Iceland")
    assert not one["reviews"][0]["meeting_known"]


def test_a_session_whose_first_day_is_unknown_says_what_is_known():
    vague = next(number for number, one in sessions().items() if one.start.exact is None)
    with pytest.raises(NoDays, match=f"Session {vague} opens in {sessions()[vague].start}"):
        meetings_of(vague)
    with pytest.raises(NoDays, match="There is no session 99"):
        meetings_of(99)


def test_each_difference_comes_with_its_explanation():
    told = compared()
    assert told["reviews"] > 470
    assert told["adoptions"] > 300
    assert all(one["reason"] and one["explanation"] and one["source"] for one in told["differences"])
