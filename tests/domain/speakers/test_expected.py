"""When a speaker is expected: invented lists."""

import pytest

from openupr.domain.speakers.allotment import TimeRules
from openupr.domain.speakers.expected import assumed, expected, words_that_fit
from tests.domain.speakers.stories import CLOSED, OPENED, READY, REGISTERED, step, told

RULES = TimeRules(total=8400, member=180, observer=120, handover=10, state=4200)


def test_a_speaker_begins_after_those_before_it_at_the_earliest_and_after_the_state_s_whole_time_at_the_latest():
    found = expected(told(*READY).state, RULES, "XAE")  # after XAC (observer) and XAD (member)
    assert (found.place, found.speakers, found.seconds) == (3, 4, 120)
    assert found.begins == (130 + 190, 130 + 190 + 4200)


def test_the_minutes_that_the_state_gave_to_opening_and_closing_make_it_closer():
    divided = step("state_time_divided", on="2024-08-02", opening_minutes=30, replies_minutes=30, closing_minutes=10)
    found = expected(told(*READY, divided).state, RULES, "XAC")
    assert found.begins == (1800, 4200 - 600)


def test_before_the_order_is_drawn_there_is_time_but_no_place():
    found = expected(told(OPENED, *REGISTERED, CLOSED).state, RULES, "XAB")
    assert (found.place, found.begins, found.drawn, found.registered, found.seconds) == (None, None, False, True, 180)


def test_who_is_not_on_a_list_has_no_place_in_it_and_nobody_on_it_tells_nothing():
    found = expected(told(*READY).state, RULES, "XAF")
    assert (found.place, found.registered, found.drawn) == (None, False, True)
    assert expected(told(OPENED).state, RULES, "XAB") is None


def test_an_announced_time_is_told_as_announced():
    announced = step("speaking_time_announced", on="2024-08-02", member_seconds=55, observer_seconds=50)
    found = expected(told(*READY, announced).state, RULES, "XAB")
    assert (found.seconds, found.sure, found.begins[0]) == (55, "announced", 60 + 65 + 60)


def test_a_list_that_is_not_there_yet_is_reckoned_by_the_rule():
    rules = TimeRules(total=8400, member=180, observer=120)
    assert assumed(20, 80, rules, member=True).seconds == 84
    assert assumed(10, 20, rules, member=True).seconds == 180
    assert assumed(10, 20, rules, member=False).seconds == 120


@pytest.mark.parametrize(("seconds", "pace", "words"), [(60, 110, 110), (91, 110, 166), (45, 120, 90), (0, 110, 0)])
def test_words_that_fit_are_whole_words(seconds, pace, words):
    assert words_that_fit(seconds, pace) == words
