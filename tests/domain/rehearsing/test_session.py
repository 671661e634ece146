from datetime import UTC, datetime

import pytest
from hypothesis import given, settings
from hypothesis import strategies as some

from openupr.domain.procedure.kinds import KINDS
from openupr.domain.procedure.refused import StepRefused
from openupr.domain.procedure.review import ReviewState, Stage, replay
from openupr.domain.procedure.step import Step
from openupr.domain.procedure.taking import allowed, notes, take
from openupr.domain.rehearsing.acts import Drawn, Taken
from openupr.domain.rehearsing.session import MOST, acts
from tests.domain.rehearsing.folded import folded


@pytest.mark.parametrize(("reviews", "seed"), [(1, 1), (14, 1), (14, 2), (20, 3)])
def test_every_review_comes_through_all_stages_and_no_step_breaks_a_condition(reviews, seed):
    states = folded(reviews, seed)
    assert len(states) == reviews
    assert {state.stage for state in states.values()} == {Stage.FOLLOW_UP}
    assert not [str(note) for state in states.values() for note in notes(state)]


def test_the_same_seed_gives_the_same_acts_and_another_gives_others():
    assert acts(14, 1) == acts(14, 1)
    assert acts(14, 1) != acts(14, 2)


def test_acts_are_in_order_of_time_and_fall_on_working_days():
    moments = [act.at for act in acts(28, 1)]
    assert moments == sorted(moments)
    assert all(datetime.fromtimestamp(at, UTC).weekday() < 5 for at in moments)


def test_a_troika_names_the_number_of_its_drawing():
    told = acts(28, 1)
    announced = [act.manifest.id for act in told if isinstance(act, Drawn) and not act.hall and not act.holds]
    steps = [step for act in told if isinstance(act, Taken) for step in act.steps if step.type == "troika_drawn"]
    assert {announced[step["drawing"] - 1] for step in steps} == {"REHEARSAL-1-troikas", "REHEARSAL-2-troikas"}


def test_a_whole_cycle_fits_into_one_ledger():
    assert MOST == 196
    assert len(folded(193)) == 193


@given(some.integers(0, 2**53 - 1), some.integers(0, 60), some.sampled_from(sorted(KINDS)))
@settings(max_examples=50, deadline=None)
def test_any_rehearsal_replays_at_any_place_and_what_may_not_come_there_is_refused_and_changes_nothing(seed, at, kind):
    steps = [step for act in acts(1, seed) for step in getattr(act, "steps", ()) if step.type in KINDS][:at]
    state = ReviewState("XAA/0")
    for step in steps:
        state = take(state, step)
    assert replay(steps, review="XAA/0") == state
    wanted = Step(kind, "XAA/0", {"review": "XAA/0", "on": "2018-01-15"})
    if KINDS[kind] not in allowed(state):
        with pytest.raises(StepRefused) as refused:
            take(state, wanted)
        assert refused.value.citation
    assert state == replay(steps, review="XAA/0")
