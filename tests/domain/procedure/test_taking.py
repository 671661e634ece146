import pytest
from hypothesis import given
from hypothesis import strategies as some

from openupr.domain.procedure.kinds import KINDS
from openupr.domain.procedure.refused import StepRefused
from openupr.domain.procedure.review import ReviewState, replay
from openupr.domain.procedure.step import Step
from openupr.domain.procedure.taking import allowed, notes, take
from tests.domain.procedure.stories import BEFORE, DIALOGUE, REPORT, REVIEW, WHOLE, step, told

ANY_STEP = some.builds(
    step,
    some.sampled_from(sorted(KINDS)),
    some.sampled_from(["", "2024-08-05", "2024-08-06", "2024-09"]),
    session=some.integers(1, 3),
    numbers=some.lists(some.sampled_from(["6.1", "6.2", "6.9"]), max_size=2),
    position=some.sampled_from(["supported", "partially", "pending"]),
    document=some.sampled_from(["compilation", "summary"]),
    about=some.sampled_from(["withdrawal", "reply"]),
    part=some.integers(0, 13),
)


@given(some.integers(0, len(WHOLE)), some.lists(ANY_STEP, max_size=8))
def test_a_forbidden_step_is_refused_and_changes_nothing_and_what_is_allowed_replays(length, steps):
    state = told(*WHOLE[:length])
    taken, refusals = [*WHOLE[:length]], []
    for one in steps:
        try:
            state = take(state, one)
            taken.append(one)
        except StepRefused as refused:
            refusals.append(refused)
            assert state.steps == tuple(taken)
    assert all(one.expected and one.citation and one.stage for one in refusals)
    assert replay(taken, review=REVIEW) == state
    assert notes(state) == ()


def test_another_role_does_not_take_a_step():
    with pytest.raises(StepRefused, match="that President of the Council or Council takes it, not secretariat"):
        told(step("troika_drawn", actor="secretariat", members=["XAB", "XAC", "XAD"]))


def test_a_step_that_is_none_or_of_another_review_is_refused():
    with pytest.raises(StepRefused, match="one of the steps"):
        take(ReviewState(REVIEW), Step("review_cancelled", REVIEW, {}))
    with pytest.raises(StepRefused, match="a step of the review XAA/0"):
        take(ReviewState(REVIEW), Step("review_scheduled", "XAB/0", {"session": 1}))


def test_history_is_never_refused_and_what_it_breaks_is_a_note_that_names_it():
    early = step("report_adopted", "2024-08-06", record="yes", seq=40)
    state = told(*BEFORE, *DIALOGUE, REPORT[0], early)
    (note,) = notes(state)
    assert str(note) == (
        "XAA/0: entry 40, report adopted of 2024-08-06: expected was 48 hours between review and adoption "
        "(2024-08-07 or later) (A/HRC/RES/5/1, annex, paragraphs 23 and 24)"
    )


def test_what_the_record_does_not_hold_is_no_note():
    assert notes(told(step("review_opened", "2024-08-05", record="yes"))) == ()


def test_a_correction_after_which_something_else_would_be_wrong_is_refused():
    steps = (*BEFORE, *DIALOGUE, *REPORT)
    with pytest.raises(StepRefused, match=r"what follows stays allowed: .*two weeks"):
        told(*steps, step("report_adopted", "2024-08-30", corrects=12, seq=50))
    state = told(*steps, step("report_adopted", "2024-08-08", corrects=12, seq=50))
    assert [str(one.on) for one in state.of("report_adopted")] == ["2024-08-08"]


def test_a_correction_names_a_step_of_the_same_kind():
    for number in (1, 99):
        with pytest.raises(StepRefused, match="the number of an entry troika_drawn"):
            told(*BEFORE, step("troika_drawn", members=["XAB", "XAC", "XAE"], corrects=number))


def test_what_may_come_next_is_told():
    names = {kind.name for kind in allowed(told(*BEFORE))}
    assert {"review_opened", "postponement_decided", "absence_noted"} <= names
    assert not {"report_adopted", "outcome_adopted", "president_acted", "case_closed"} & names
