"""The fifth cycle as the order of the fourth gives it."""

from collections import Counter

import pytest

from openupr.actions.propose_cycle import MONTHS, next_cycle
from openupr.domain.next_cycle import proposed
from openupr.vocabulary.calendar import cycles, reviews
from openupr.vocabulary.states import states


def test_all_member_states_are_in_it_once():
    told = next_cycle()
    listed = [each["state"] for one in told["sessions"] for each in one["states"]]
    assert told["cycle"] == 5
    assert Counter(listed) == Counter(one.iso3 for one in states().values() if one.member)
    assert (told["states"], [one["number"] for one in told["sessions"]]) == (193, list(range(55, 69)))
    assert max(len(one["states"]) for one in told["sessions"]) == 14


def test_moved_states_are_told_with_both_places():
    moved = {
        each["state"]: (one["number"], each["if_the_place_moved_to_is_kept"])
        for one in next_cycle()["sessions"]
        for each in one["states"]
        if each["if_the_place_moved_to_is_kept"]
    }
    assert moved == {"UKR": (56, 68), "USA": (64, 67)}


@pytest.mark.parametrize(("number", "moved"), [(2, {"SDN"}), (3, set())])
def test_the_same_rule_foretells_the_third_and_the_fourth_cycle_but_for_a_review_that_was_moved(number, moved):
    last = cycles()[number]
    sessions = proposed(reviews(), last, last.end.last, MONTHS)
    foretold = {each.state: each.session for one in sessions for each in one.reviews}
    real = {}
    for one in reviews():
        if one.cycle == number + 1:
            real[one.state] = min(one.session, real.get(one.state, one.session))
    assert len(real) == 193
    assert {state for state, session in real.items() if foretold[state] != session} == moved
