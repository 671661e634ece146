import pytest

from openupr.domain.procedure.machine import Guard, Machine, allowed, notes, nothing, take, told
from openupr.domain.procedure.refused import StepRefused
from openupr.domain.procedure.step import Field, Form, Kind, Step, WrongField, read

COUNT: Machine[int] = Machine(
    kinds={"added": Kind("added", ("secretariat",), "paragraph 1", (Field("by", Form.NUMBER, True),))},
    guards={
        "added": (
            Guard(lambda state, step: "a sum under 10" if state + (step["by"] or 0) > 9 else None, of_record=True),
            Guard(lambda state, step: "that it is not full" if state == 9 else None, of_state=True, citation="rule 2"),
        )
    },
    start=lambda key: 0,
    fold=lambda state, step: state + step["by"],
    stage=lambda state: f"at {state}",
)


def added(by, seq=0, actor="secretariat", **more):
    return Step("added", "XAA/0", {"by": by, **more}, actor, seq)


def test_an_allowed_step_gives_the_state_after_it():
    assert take(COUNT, nothing(COUNT, "XAA/0"), added(4)).state == 4


def test_a_step_that_is_not_allowed_tells_expected_found_stage_and_paragraph():
    with pytest.raises(StepRefused) as refused:
        take(COUNT, told(COUNT, "XAA/0", [added(4)]), added(6))
    assert str(refused.value) == "XAA/0, stage at 4: added came, but expected was a sum under 10 (paragraph 1)."
    with pytest.raises(StepRefused, match=r"rule 2"):
        take(COUNT, told(COUNT, "XAA/0", [added(9)]), added(0))


def test_a_stranger_another_role_and_another_thing_are_refused():
    for one in (Step("lost", "XAA/0", {}), Step("added", "XAB/0", {"by": 1})):
        with pytest.raises(StepRefused, match="a step of XAA/0"):
            take(COUNT, nothing(COUNT, "XAA/0"), one)
    with pytest.raises(StepRefused, match="that secretariat takes it, not troika,"):
        take(COUNT, nothing(COUNT, "XAA/0"), added(1, actor="troika"))


def test_a_correction_takes_the_place_of_the_step_it_names_if_what_follows_stays_allowed():
    before = told(COUNT, "XAA/0", [added(4, 1), added(5, 2)])
    after = take(COUNT, before, added(2, 3, corrects=1))
    assert (after.state, [one.seq for one in after.steps]) == (7, [3, 2])
    with pytest.raises(StepRefused, match="every step stays allowed"):
        take(COUNT, before, added(5, 3, corrects=1))
    with pytest.raises(StepRefused, match="the number of an entry added"):
        take(COUNT, before, added(5, 3, corrects=8))


def test_what_is_entered_from_the_record_is_never_refused():
    assert take(COUNT, told(COUNT, "XAA/0", [added(9)]), added(6, record="yes")).state == 15


def test_what_may_come_next_looks_at_the_state_only():
    assert [kind.name for kind in allowed(COUNT, told(COUNT, "XAA/0", [added(8)]))] == ["added"]
    assert allowed(COUNT, told(COUNT, "XAA/0", [added(9)])) == ()


@pytest.mark.parametrize(("typed", "kept"), [("10:05", "10:05:00"), ("10:05:30.250", "10:05:30.250")])
def test_a_time_is_kept_in_one_form(typed, kept):
    assert read(Kind("k", (), "", (Field("time", Form.TIME),)), {"time": typed}) == {"time": kept}


@pytest.mark.parametrize("typed", ["25:00", "1005", "10", "10:05+01:00", "10:05:30.2505", "T10:05", "a:05"])
def test_what_is_no_time_is_refused(typed):
    with pytest.raises(WrongField, match="a time such as 10:05:30"):
        read(Kind("k", (), "", (Field("time", Form.TIME),)), {"time": typed})


def test_history_has_a_note_for_each_condition_that_it_breaks_and_can_be_compared():
    history = told(COUNT, "XAA/0", [added(9, 1), added(6, 2, record="yes"), added(1, 3)])
    assert [(one.step.seq, one.expected, one.citation) for one in notes(COUNT, history)] == [
        (2, "a sum under 10", "paragraph 1"),
        (3, "a sum under 10", "paragraph 1"),
    ]
    full = told(COUNT, "XAA/0", [added(9, 1), added(0, 2, record="yes")])
    assert notes(COUNT, full) == ()
    assert [one.citation for one in notes(COUNT, told(COUNT, "XAA/0", [added(9, 1), added(0, 2)]))] == ["rule 2"]
