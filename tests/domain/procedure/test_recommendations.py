from openupr.domain.procedure.recommendations import courses
from openupr.domain.standing import Value
from tests.domain.procedure.stories import ANSWER, BEFORE, DIALOGUE, OUTCOME, REPORT, step, told


def values(*steps):
    return {number: one.value for number, one in courses(told(*steps).steps).items()}


def test_a_recommendation_goes_from_spoken_to_listed_to_a_position():
    spoken = courses(told(*BEFORE, *DIALOGUE).steps)["6.1"]
    assert (spoken.states, spoken.listed, spoken.value) == (("XAE",), False, None)
    assert courses(told(*BEFORE, *DIALOGUE, *REPORT).steps)["6.1"].listed
    assert values(*BEFORE, *DIALOGUE, *REPORT, *ANSWER) == {
        "6.1": Value.SUPPORTED, "6.2": Value.PARTIALLY, "6.3": Value.NOTED,
    }  # fmt: skip


def test_without_a_position_at_adoption_it_is_counted_as_noted_and_keeps_the_mark_when_answered_later():
    adopted = step("outcome_adopted", "2024-12-01", counted_as_noted="yes")
    later = step("positions_given", "2025-06-01", position="supported", numbers=["6.2"], stage="later")
    before = (*BEFORE, *DIALOGUE, *REPORT, ANSWER[0])
    assert values(*before, adopted)["6.2"] is Value.NOT_GIVEN
    one = courses(told(*before, adopted, later).steps)["6.2"]
    assert (one.value, one.counted_as_noted, one.answers[-1].on) == (Value.SUPPORTED, True, "2025-06-01")
    assert not courses(told(*before, adopted).steps)["6.1"].counted_as_noted


def test_pending_is_never_a_position():
    pending = step("positions_given", "2024-08-07", position="pending", all="yes")
    state = told(*BEFORE, *DIALOGUE, REPORT[0], pending)
    assert {one.value for one in courses(state.steps).values()} == {Value.PENDING}
    assert not state.positions_complete


def test_positions_are_dated_readings_none_overwrites_another():
    changed = step("positions_given", "2024-11-01", position="noted", numbers=["6.1"], stage="plenary")
    one = courses(told(*BEFORE, *DIALOGUE, *REPORT, *ANSWER, changed, *OUTCOME).steps)["6.1"]
    assert [str(answer.position) for answer in one.answers] == ["supported", "noted"]
    assert one.value is Value.NOTED
