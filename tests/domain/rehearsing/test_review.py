from openupr.domain.plenary.tally import counted
from openupr.domain.procedure import kinds as k
from openupr.domain.procedure.recommendations import courses
from openupr.domain.rehearsing.session import acts
from tests.domain.rehearsing.folded import folded, parts


def test_every_kind_of_position_is_given_and_who_is_silent_is_counted_as_noted():
    states = folded(14)
    values = {str(one.value) for one in courses(states["XAA/0"].steps).values()}
    assert values <= {"supported", "noted", "partially"}
    assert len(values) > 1
    assert [one for one in courses(states["XAH/0"].steps).values() if one.counted_as_noted]
    assert states["XAA/0"].last(k.OUTCOME)["counted_as_noted"] is None


def test_who_supports_all_when_the_report_is_adopted_hands_in_no_addendum():
    states = folded(14)
    assert not states["XAB/0"].has_document("addendum")
    assert {one["stage"] for one in states["XAB/0"].of(k.POSITIONS)} == {"report"}
    assert all(states[f"XA{letter}/0"].has_document("addendum") for letter in "ACDEFGHIJKLMN")


def test_each_tally_that_is_stated_is_that_of_the_positions_given():
    items = parts("items", 14)
    for address, state in folded(14).items():
        before = [step for step in state.steps if step.type != k.OUTCOME]
        ours, stated = counted(courses(before).values()), items[address].tally
        assert (ours.received, ours.supported, ours.noted, ours.partially) == (
            stated.received, stated.supported, stated.noted, stated.partially,
        )  # fmt: skip
        assert ours.adds_up == (address != "XAH/0")


def test_some_states_pledge_and_some_do_not():
    many = [len(state.of(k.PLEDGED)) for state in folded(14).values()]
    assert min(many) == 0 < max(many)


def test_a_tally_that_does_not_add_up_says_how_many_are_without_a_position():
    stated = [step for act in acts(14, 1) for step in getattr(act, "steps", ()) if step.type == "tally_stated"]
    assert {step.review: step["differs"] for step in stated if step["differs"]} == {"XAH/0": "1 without a position yet"}
