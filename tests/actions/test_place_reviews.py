"""Proposals for real reviews that wait, as seen on a day."""

from datetime import date

import pytest

from openupr.actions.place_reviews import NothingToPlace, proposals
from openupr.domain.calendar import ReviewStatus
from openupr.vocabulary.calendar import reviews


def told(*names, after=date(2025, 11, 7), not_on=frozenset()):
    return {one["state"]: one for one in proposals(names, after, not_on)["states"]}


def test_the_united_states_as_on_the_day_of_the_decision_comes_to_the_session_that_the_council_chose():
    found = told("USA")["USA"]
    assert found["proposed"]["session"] == 53
    assert found["proposed"]["needs"] == []
    assert all(other["needs"] for other in found["others"])
    assert [no["session"] for no in found["impossible"]] == [50]


def test_a_day_after_the_latest_session_leaves_what_needs_a_further_decision():
    found = told("USA", after=date(2026, 11, 24))["USA"]
    assert found["proposed"]["session"] == 54
    assert "session 53 is the latest" in found["proposed"]["needs"][0]


def test_no_place_is_proposed_twice():
    found = told("Ukraine", "USA", after=date(2026, 11, 24))
    placed = [(one["proposed"]["session"], one["proposed"]["place"]) for one in found.values()]
    assert len(set(placed)) == len(placed) == 2


def test_too_late_for_the_cycle_is_told_with_its_paragraph():
    found = told("UKR", after=date(2026, 12, 24))["UKR"]
    assert found["proposed"] is None
    assert found["impossible"][-1]["citation"] == "A/HRC/RES/5/1, annex, paragraph 17"


def test_places_without_days_are_shown_once_for_each_session():
    found = told("UKR", after=date(2026, 11, 24))["UKR"]
    assert [(one["session"], len(one["needs"])) for one in (found["proposed"], *found["others"])] == [(54, 0), (54, 1)]


def test_a_review_held_or_a_state_unknown_is_one_line():
    held = next(one.state for one in reviews() if one.cycle == 4 and one.status is ReviewStatus.HELD)
    with pytest.raises(NothingToPlace, match="was reviewed in cycle 4"):
        told(held)
    with pytest.raises(NothingToPlace, match="No State is called 'Narnia'"):
        told("Narnia")
    with pytest.raises(NothingToPlace, match="not under review"):
        told("VAT")
