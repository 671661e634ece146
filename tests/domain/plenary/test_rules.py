import pytest

from openupr.domain.plenary.rules import plenary_rules
from openupr.domain.speakers.allotment import allotment
from openupr.vocabulary.modalities import modalities


def test_the_hour_has_three_parts_of_twenty_minutes():
    rules = plenary_rules(modalities(), 20)
    assert (rules.state, rules.states, rules.stakeholders) == (1200, 1200, 1200)


def test_thirteen_states_of_a_minute_and_a_half_fit_and_ten_stakeholders_of_two():
    rules = plenary_rules(modalities(), 20)
    assert (rules.cap("plenary_states"), rules.cap("plenary_stakeholders")) == (13, 10)
    assert allotment(0, 13, rules.times("plenary_states")).observer == 90
    assert allotment(0, 10, rules.times("plenary_stakeholders")).observer == 120


def test_where_more_are_heard_than_fit_each_has_an_equal_share():
    assert allotment(0, 18, plenary_rules(modalities(), 20).times("plenary_states")).observer == 66


def test_the_first_cycle_knew_no_cap():
    assert plenary_rules(modalities(), 5).states_cap == 0


def test_a_number_that_the_table_lacks_is_named():
    with pytest.raises(ValueError, match="the modality plenary_state_minutes of session 3"):
        plenary_rules((), 3)
