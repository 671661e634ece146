"""The postponed review and the one whose State does not take part: no part of their record is skipped silently."""

from openupr.domain.procedure import kinds as k
from openupr.domain.procedure.case import PARTS, About, cases
from tests.domain.rehearsing.folded import folded


def test_one_is_postponed_and_one_does_not_take_part_and_both_are_held_later():
    found = {address: cases(state) for address, state in folded(14).items() if cases(state)}
    assert {address: [case.about for case in told] for address, told in found.items()} == {
        "XAE/0": [About.POSTPONEMENT],
        "XAK/0": [About.NON_PARTICIPATION],
    }
    for (case,) in found.values():
        assert case.closed is not None
        assert case.open_parts == ()


def test_who_does_not_take_part_has_every_part_recorded_and_the_postponed_says_why_not():
    states = folded(14)
    (absent,), (moved,) = cases(states["XAK/0"]), cases(states["XAE/0"])
    assert all(absent.recorded)
    assert sorted(moved.not_taken) == [2, 6, 10, 11]
    assert len(PARTS) == 12
    assert states["XAK/0"].last(k.TROIKA_DRAWN)["for_the_state"] == "yes"
    assert states["XAK/0"].session == 2
