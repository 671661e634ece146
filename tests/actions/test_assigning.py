"""The solver and the plain search give as many States a place, at the same cost."""

import random

import pytest

from openupr.actions import assigning
from openupr.domain.rescheduling import Option, Place, assigned


def offer(seed):
    chance = random.Random(seed)
    states, free = chance.randint(1, 12), chance.randint(1, 12)
    return [
        Option(f"X{s:02}", Place(70 + n // 4, n), chance.randint(1, 90) + 1000 * chance.randint(0, 2))
        for s in range(states)
        for n in range(free)
        if chance.random() < 0.6
    ]


@pytest.mark.parametrize("seed", range(12))
def test_both_agree(seed):
    offered = offer(seed)
    search, solver = assigned(offered), assigning.by_solver(offered)
    assert len({one.place for one in solver}) == len({one.state for one in solver}) == len(solver)
    assert (len(search), sum(one.cost for one in search)) == (len(solver), sum(one.cost for one in solver))


def test_without_the_library_the_search_is_taken(monkeypatch):
    monkeypatch.setattr(assigning, "has_solver", lambda: False)
    monkeypatch.setattr(assigning, "by_solver", lambda _: pytest.fail("the solver was asked"))
    assert assigning.assign(offer(3)) == assigned(offer(3))
