import pytest

from openupr.domain.speakers.allotment import TimeRules, allotment, announced, time_rules
from openupr.vocabulary.modalities import modalities

RULES = TimeRules(total=8400, member=180, observer=120)


def test_where_all_fit_members_have_three_minutes_and_observers_two():
    times = allotment(20, 40, RULES)
    assert (times.of(True), times.of(False), times.why) == (180, 120, "all fit")


def test_one_speaker_more_than_fits_and_all_have_two_minutes():
    assert allotment(0, 70, RULES).member == 180
    assert allotment(20, 40, RULES).fit == 60
    times = allotment(21, 40, RULES)
    assert (times.member, times.observer) == (120, 120)


def test_beyond_that_all_have_an_equal_share_rounded_down():
    assert allotment(47, 23, RULES).member == 120
    assert allotment(47, 24, RULES).member == 118
    assert allotment(47, 24, TimeRules(8400, 180, 120, rounding=5)).observer == 115
    assert allotment(47, 24, TimeRules(8400, 180, 120, handover=5, rounding=5)).observer == 110


def test_hand_over_counts_where_all_fit_too():
    assert allotment(20, 40, TimeRules(8400, 180, 120, handover=1)).member == 120


def test_session_45_gives_161_speakers_45_seconds_each():
    times = allotment(47, 114, time_rules(modalities(), 45))
    assert (times.member, times.observer) == (45, 45)
    assert times.sure == "computed; the secretariat's announcement prevails"


def test_before_the_second_cycle_a_long_list_was_cut_off():
    times = allotment(40, 40, time_rules(modalities(), 5))
    assert (times.member, times.fit) == (120, 60)


def test_what_is_announced_says_so():
    times = announced(50, 50, 161)
    assert (times.member, times.sure) == (50, "announced")


def test_a_number_that_the_table_lacks_is_named():
    with pytest.raises(ValueError, match="the modality others_minutes of session 3"):
        time_rules((), 3)


def test_nobody_on_the_list_is_no_error():
    assert allotment(0, 0, RULES).fit == 0
