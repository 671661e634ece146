"""Proposals for real reviews that wait, as seen on a day."""

from datetime import date

import pytest

from openupr.actions.place_reviews import NothingToPlace, proposals
from openupr.actions.take_step import kind_of, made, taken
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


@pytest.fixture
def missed(store):
    """Iceland did not come to session 54; the Council set session 57 at the latest."""

    def decided(**more):
        about = {"record": "yes", "source": "an invented decision", "sureness": "high"}
        said = (
            ("review_scheduled", "2026-06-01", {"session": "54", "date": "2027-01-20"}),
            ("absence_noted", "2027-01-20", {}),
            ("non_participation_decided", "2027-01-27", {"decision": "REHEARSAL/9", "latest_session": "57", **more}),
        )
        taken([made("ISL/4", kind_of(word), fields, {**about, "on": on}) for word, on, fields in said])

    return decided


def test_the_latest_session_that_the_ledger_has_is_proposed_and_never_the_one_just_missed(missed):
    missed()
    found = told("ISL", after=date(2026, 11, 24))["ISL"]
    assert found["after"] == "2027-01-20"
    assert found["proposed"]["session"] == 57
    assert found["others"] == []
    assert found["latest"]["decision"] == "REHEARSAL/9"
    assert found["latest"]["in_next_cycle"] == "session 57 lies in cycle 5: cycle 4 ends with session 54"
    assert [no["session"] for no in found["impossible"]] == [54]


def test_an_earlier_session_needs_what_the_decision_makes_it_depend_on(store):
    about = {"record": "yes", "source": "an invented decision", "on": "2026-03-01"}
    fields = {"latest_session": "54", "earlier_if": "the State announces that it comes"}
    taken([made("ISL/4", kind_of("review_scheduled"), {"session": "52"}, about)])
    taken([made("ISL/4", kind_of("postponement_decided"), fields, about)])
    found = told("ISL", after=date(2026, 3, 1))["ISL"]
    assert found["proposed"]["session"] == 54
    earlier = [one for one in found["others"] if one["session"] == 53]
    assert earlier
    assert all("depend on: the State announces that it comes" in " ".join(one["needs"]) for one in earlier)
