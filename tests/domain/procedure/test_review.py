from hypothesis import given
from hypothesis import strategies as some

from openupr.domain.procedure.review import ReviewState, Stage, replay
from openupr.domain.procedure.step import Step
from tests.domain.procedure.stories import ANSWER, BEFORE, DIALOGUE, OUTCOME, REPORT, REVIEW, WHOLE, step, told


def test_a_review_passes_through_its_stages():
    seen, state = [], ReviewState(REVIEW)
    for one in WHOLE:
        state = told(one, state=state)
        if not seen or seen[-1] is not state.stage:
            seen.append(state.stage)
    usual = [
        stage for stage in Stage if stage not in (Stage.POSTPONED, Stage.NON_PARTICIPATION, Stage.OUTCOME_POSTPONED)
    ]
    assert seen == usual[1:]


def test_documents_may_precede_the_troika_and_the_session():
    assert told(*BEFORE[1:3]).stage is Stage.PLANNED
    assert told(*BEFORE[1:3]).milestones["documents issued"]
    assert told(*BEFORE[:3]).stage is Stage.PREPARING
    assert told(BEFORE[0], BEFORE[3]).stage is Stage.PREPARING
    assert told(*BEFORE).stage is Stage.READY


def test_a_review_that_is_moved_and_scheduled_anew():
    moved = told(*BEFORE, step("postponement_decided", "2024-07-01", latest_session=3))
    assert (moved.stage, moved.latest_session) == (Stage.POSTPONED, 3)
    anew = told(step("review_scheduled", "2024-07-10", session=3), state=moved)
    assert (anew.stage, anew.session, anew.latest_session) == (Stage.READY, 3, 3)


def test_positions_put_off_come_later():
    late = told(*BEFORE, *DIALOGUE, *REPORT, step("outcome_postponed", "2024-11-01"))
    assert late.stage is Stage.OUTCOME_POSTPONED
    assert late.positions_missing == ("6.1", "6.2", "6.3")
    assert told(*ANSWER, state=late).stage is Stage.POSITIONS_COMPLETE
    assert told(*ANSWER, *OUTCOME, state=late).stage is Stage.OUTCOME_ADOPTED


def test_what_is_in_the_ledger_is_never_refused():
    odd = [step("outcome_adopted", seq=1), step("review_opened", seq=2), Step("import_undone", REVIEW, {})]
    assert [one.seq for one in replay(odd, review=REVIEW).steps] == [1, 2]
    assert replay([step("review_opened")], review="XAB/0").steps == ()


def test_a_correction_takes_the_place_of_the_step_that_it_names():
    state = told(*BEFORE, step("troika_drawn", "2024-06-03", members=["XAB", "XAC", "XAE"], corrects=4, seq=30))
    assert [one.seq for one in state.steps] == [1, 2, 3, 30, 5, 6]
    assert state.last("troika_drawn")["members"][-1] == "XAE"


@given(some.integers(0, len(WHOLE)), some.lists(some.integers(0, len(WHOLE)), max_size=4))
def test_any_allowed_sequence_replays_to_the_same_state_however_it_is_split(length, cuts):
    steps = WHOLE[:length]
    state, start = None, 0
    for cut in [*sorted(min(one, length) for one in cuts), length]:
        state, start = replay(steps[start:cut], state, REVIEW), cut
    assert state == replay(steps, review=REVIEW) == told(*steps)
