"""The list of speakers of an invented review: every entry taken by the rules of lists of speakers."""

from openupr.domain.speakers.floor import Status
from tests.domain.rehearsing.folded import parts


def lists():
    return {key: floor for key, floor in parts("lists", 14).items() if " " not in key}


def test_every_list_is_allowed_runs_in_its_order_and_nobody_waits_at_the_end():
    found = lists()
    assert len(found) == 14
    for floor in found.values():
        assert len(floor.order) == 13
        assert floor.next == ""
        at = floor.order.index(min(floor.order))
        assert [*floor.order[at:], *floor.order[:at]] == sorted(floor.order)


def test_one_who_recommends_nothing_may_not_take_the_floor():
    statuses = [turn.status for floor in lists().values() for turn in floor.turns.values()]
    assert 0 < statuses.count(Status.NOT_TAKEN) <= 14
    assert set(statuses) == {Status.NOT_TAKEN, Status.HEARD}
