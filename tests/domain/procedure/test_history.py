"""The real cases as replays: what the record makes of each. Facts only, each with its source in the tables."""

import pytest

from openupr.domain.procedure.case import About, cases, open_case
from openupr.domain.procedure.history import EVENTS, history
from openupr.domain.procedure.review import Stage, replay
from openupr.domain.procedure.taking import notes
from openupr.vocabulary.calendar import reviews, sessions, special_cases


def replayed(review):
    steps = history(review, reviews(), special_cases(), sessions())
    return replay(steps, review=review)


def days(state, *types):
    return [step["on"] for step in state.of(*types)]


def ends(state):
    return [(one.about, one.opened["on"], one.closed["on"], one.closed["how"]) for one in cases(state) if one.closed]


def test_every_kind_of_row_can_be_told_as_steps():
    assert {case.kind for case in special_cases()} <= EVENTS


def test_haiti_was_postponed_on_request_and_held_in_the_last_session():
    state = replayed("HTI/1")
    assert (state.stage, state.session) == (Stage.OUTCOME_ADOPTED, 12)
    decided = state.last("postponement_decided")
    assert (decided["on"], decided["decision"], decided["latest_session"]) == ("2010-01-27", "A/HRC/RES/S-13/1", 12)
    assert [one["session"] for one in state.of("review_scheduled")] == [8, 12]
    assert ends(state) == [(About.POSTPONEMENT, "2010-01", "2011-10-13", "held")]


def test_iraq_gave_its_positions_orally_in_plenary():
    state = replayed("IRQ/1")
    assert state.stage is Stage.OUTCOME_ADOPTED
    assert (state.last("positions_given")["stage"], days(state, "positions_given")) == ("plenary", ["2010-06-10"])
    assert state.positions_missing is None  # the numbers are not known here
    assert ends(state) == [(About.OUTCOME, "2010-06-10", "2010-06-11", "adopted")]


def test_libyas_outcome_was_put_off_for_a_year():
    state = replayed("LBY/1")
    assert days(state, "outcome_postponed", "outcome_adopted") == ["2011-03-18", "2012-03-14"]
    assert state.last("outcome_adopted")["decision"] == "A/HRC/DEC/19/103"
    assert ends(state) == [(About.OUTCOME, "2011-03-18", "2012-03-14", "adopted")]


def test_sudan_and_south_sudan_have_one_review_and_two_outcomes():
    sudan, south = replayed("SDN/1"), replayed("SSD/1")
    assert sudan.last("outcome_adopted")["decision"] == "A/HRC/DEC/18/114A"
    assert south.last("outcome_adopted")["decision"] == "A/HRC/DEC/18/114B"
    assert south.last("outcome_adopted")["reviewed_with"] == "SDN/1"
    assert not south.has("review_opened")
    assert south.stage is Stage.OUTCOME_ADOPTED


def test_israel_step_by_step():
    steps = history("ISR/2", reviews(), special_cases(), sessions())
    upto = [step["on"] for step in steps].index("2013-02-15")
    moved = replay(steps[: upto - 1], review="ISR/2")
    assert (moved.stage, moved.latest_session) == (Stage.NON_PARTICIPATION, 17)
    state = replayed("ISR/2")
    assert (state.stage, state.session, state.latest_session) == (Stage.OUTCOME_ADOPTED, 17, None)
    (case,) = cases(state)
    assert case.about is About.NON_PARTICIPATION
    assert [[step["on"] for step in part] for part in case.recorded] == [
        ["2012-05-14", "2013-01-10"],
        ["2013-01-10"],
        ["2012-10"],
        ["2013-01-14"],
        ["2013-01-29", "2013-10-29"],
        ["2013-01-14"],
        ["2013-01-29"],
        ["2013-01-29", None],
        ["2013-02-15", "2013-03-01", "2013-05-14"],
        ["2013-03-15", "2013-06-07"],
        [],
        ["2013-10-29"],
    ]
    assert state.last("troika_drawn")["for_the_state"] == "yes"
    assert [note.step.type for note in notes(state)] == ["case_closed"]
    assert "11 fresh documents" in notes(state)[0].expected


def test_gambia_gave_its_positions_in_writing_and_was_adopted_without_a_representative():
    state = replayed("GMB/2")
    assert days(state, "outcome_postponed", "positions_given", "outcome_adopted") == [
        "2015-03-18", "2015-03-24", "2015-03-26",
    ]  # fmt: skip
    assert state.last("outcome_adopted")["state_present"] == "no"
    assert state.stage is Stage.OUTCOME_ADOPTED


def test_bosnia_and_herzegovina_was_adopted_with_all_counted_as_noted():
    state = replayed("BIH/2")
    adopted = state.last("outcome_adopted")
    assert (adopted["decision"], adopted["counted_as_noted"]) == ("A/HRC/DEC/28/113", "yes")
    assert not state.positions_complete
    assert len(state.of("outcome_adopted")) == 1
    assert ends(state) == [(About.OUTCOME, "2015-03-20", "2015-03-20", "adopted")]


def test_session_36_moved_from_may_to_november_2020_for_every_state_of_it():
    states = [fact.state for fact in reviews() if fact.session == 36]
    assert len(states) == 14
    for state in (replayed(f"{one}/3") for one in states):
        assert days(state, "postponement_decided") == ["2020-06-15"]
        assert state.has("review_opened")
        assert state.last("postponement_decided")["whole_session"] == "yes"
        assert [one[0] for one in ends(state)] == [About.POSTPONEMENT]


def test_outcomes_of_session_35_came_in_two_sessions_of_the_council():
    adopted = {
        f.state: replayed(f"{f.state}/3").last("outcome_adopted")["council_session"]
        for f in reviews()
        if f.session == 35
    }
    assert {state for state, session in adopted.items() if session == 44} == {"KWT", "ESP"}
    assert set(adopted.values()) == {44, 45}
    assert replayed("KWT/3").has("decision_noted")


def test_sudan_moved_from_session_39_to_40():
    state = replayed("SDN/3")
    assert [one["session"] for one in state.of("review_scheduled")] == [39, 40]
    assert state.last("postponement_decided")["on"] == "2021-11"
    assert state.stage is Stage.OUTCOME_ADOPTED
    assert ends(state) == [(About.POSTPONEMENT, "2021-11", None, "held")]


def test_ukraine_is_postponed_and_its_new_session_is_uncertain():
    state = replayed("UKR/4")
    assert (state.stage, state.session) == (Stage.SCHEDULED, 54)
    assert state.last("review_scheduled")["sureness"] == "low"
    assert state.last("postponement_decided")["latest_session"] is None
    assert open_case(state).about is About.POSTPONEMENT


def test_nicaraguas_outcome_is_put_off():
    state = replayed("NIC/4")
    assert state.stage is Stage.OUTCOME_POSTPONED
    assert (state.last("outcome_postponed")["state_present"], state.last("outcome_postponed")["council_session"]) == (
        "no", 60,
    )  # fmt: skip
    assert open_case(state).about is About.OUTCOME


def test_decision_60_115_is_attached_to_no_state():
    assert [step["decision"] for step in replayed("").of("decision_noted")] == ["A/HRC/DEC/60/115"]
    attached = [r for r in ("NIC/4", "USA/4") if replayed(r).has("decision_noted")]
    assert attached == []


def test_the_united_states_was_absent_and_is_set_for_session_53_of_which_nothing_is_known_here():
    state = replayed("USA/4")
    assert days(state, "absence_noted", "non_participation_decided") == ["2025-11-07", "2025-11-07"]
    assert (state.session, state.latest_session) == (53, 53)
    assert not state.has("review_opened")
    assert state.last("review_scheduled")["sureness"] == "unknown"
    case = open_case(state)
    assert case.about is About.NON_PARTICIPATION
    assert case.open_parts == (2, 4, 9, 10, 11, 12)


@pytest.mark.parametrize(
    "fact", [one for one in reviews() if not one.status.failed][::7], ids=lambda one: f"{one.state}/{one.cycle}"
)
def test_the_record_of_any_review_is_told_and_nothing_of_it_is_refused(fact):
    state = replayed(f"{fact.state}/{fact.cycle}")
    assert state.has("review_scheduled")
    assert all(step.from_record and step["sureness"] for step in state.steps)
