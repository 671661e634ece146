import pytest

from openupr.domain.speakers.allotment import TimeRules
from openupr.domain.speakers.floor import clock, clock_time, moment
from tests.domain.speakers.stories import READY, called, ended, started, step, told

RULES = TimeRules(total=8400, member=180, observer=120, state=4200)


def at(time):
    return moment(step("list_closed", time))


def test_the_clock_shows_what_is_left_and_when_it_ends():
    floor = told(*READY, called("XAC", "09:00:00"), started("XAC", "09:00:30")).state
    shown = clock(floor, RULES, at("09:01:00"))
    assert (shown.speaker, shown.left, clock_time(shown.ends)) == ("XAC", 90_000, "09:02:30")
    assert clock(floor, RULES, at("09:03:00")).left == -30_000


def test_a_clock_that_was_not_started_or_is_paused_stands_still():
    floor = told(*READY, called("XAC", "09:00:00")).state
    assert (clock(floor, RULES, at("09:20:00")).left, clock(floor, RULES, at("09:20:00")).ends) == (120_000, None)
    paused = told(*READY, called("XAC", "09:00:00"), started("XAC", "09:00:00"),
                  step("speaker_paused", "09:00:45", speaker="XAC")).state  # fmt: skip
    assert (clock(paused, RULES, at("09:30:00")).left, clock(paused, RULES, at("09:30:00")).ends) == (75_000, None)


def test_an_extension_adds_to_the_time_of_one_speaker_only():
    floor = told(*READY, called("XAC", "09:00:00"), started("XAC", "09:00:00"),
                 step("speaker_extended", "09:00:10", speaker="XAC", seconds=30, why="noise")).state  # fmt: skip
    assert clock(floor, RULES, at("09:00:10")).left == 140_000
    assert floor.turns["XAD"].extended == 0


def test_the_time_announced_prevails_over_the_time_computed():
    computed = told(*READY).state.times(RULES)
    assert (computed.member, computed.observer) == (180, 120)
    announced = told(*READY, step("speaking_time_announced", member_seconds=55, observer_seconds=50)).state.times(RULES)
    assert (announced.member, announced.observer, announced.sure) == (55, 50, "announced")


def test_all_parts_of_the_state_count_against_its_seventy_minutes():
    floor = told(
        *READY,
        step("state_took_floor", "09:00:00", part="opening"),
        step("state_gave_floor", "09:30:00", part="opening"),
        step("state_took_floor", "10:00:00", part="replies"),
    ).state
    shown = clock(floor, RULES, at("10:10:00"))
    assert (shown.speaker, shown.left) == ("replies", 30 * 60_000)


def test_a_list_says_where_it_stands():
    assert told().state.stage == "list not opened"
    assert told(READY[0]).state.stage == "list open"
    assert told(*READY[:-1]).state.stage == "list closed"
    assert told(*READY).state.stage == "list in order"
    assert told(*READY, called("XAC", "09:00:00")).state.stage == "XAC: called"
    whole = [each for one in ("XAC", "XAD", "XAE", "XAB")
             for each in (called(one, "09:00:00"), started(one, "09:00:00"), ended(one, "09:00:00"))]  # fmt: skip
    assert told(*READY, *whole).state.stage == "every speaker called"
    assert clock(told(*READY, *whole).state, RULES, 0) is None


@pytest.mark.parametrize("time", ["10:05:30", "00:00:00.001", "23:59:59.999"])
def test_a_moment_shows_the_time_it_was_made_of(time):
    assert clock_time(at(time)) == time


def test_a_moment_needs_both_day_and_time():
    assert moment(step("list_closed")) is None
