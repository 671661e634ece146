"""The list of speakers of an invented review: every entry taken by the rules of lists of speakers."""

from openupr.domain.procedure import machine
from openupr.domain.rehearsing.session import acts
from openupr.domain.speakers.floor import Status
from openupr.domain.speakers.guards import SPEAKERS


def lists(reviews, seed=1):
    found = {}
    for step in (one for act in acts(reviews, seed) for one in getattr(act, "steps", ())):
        if step.type in SPEAKERS.kinds:
            key = SPEAKERS.key(step)
            found[key] = machine.take(SPEAKERS, found.get(key) or machine.nothing(SPEAKERS, key), step)
    return {key: one.state for key, one in found.items()}


def test_every_list_is_allowed_runs_in_its_order_and_nobody_waits_at_the_end():
    found = lists(14)
    assert len(found) == 14
    for floor in found.values():
        assert len(floor.order) == 13
        assert floor.next == ""
        at = floor.order.index(min(floor.order))
        assert [*floor.order[at:], *floor.order[:at]] == sorted(floor.order)


def test_one_who_recommends_nothing_may_not_take_the_floor():
    statuses = [turn.status for floor in lists(14).values() for turn in floor.turns.values()]
    assert 0 < statuses.count(Status.NOT_TAKEN) <= 14
    assert set(statuses) == {Status.NOT_TAKEN, Status.HEARD}
