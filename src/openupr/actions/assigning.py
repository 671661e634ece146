"""Places for several waiting reviews at once: by the constraint solver OR-Tools where it is installed, else by search.

The library is an extra (`openupr[placing]`, 188 MB with what it brings). Both give as many States a place, at the
same cost.
Does not: know what a place is or costs; `domain.rescheduling` does.
"""

from collections.abc import Sequence
from importlib import import_module
from importlib.util import find_spec
from typing import Any

from openupr.domain.rescheduling import NO_PLACE, Option, Place, assigned


def has_solver() -> bool:
    """Whether the library is installed."""
    return find_spec("ortools") is not None


def assign(offered: Sequence[Option]) -> list[Option]:
    """One place for each State: the most States, then the least cost."""
    return by_solver(offered) if has_solver() else assigned(offered)


def by_solver(offered: Sequence[Option]) -> list[Option]:
    """The same by CP-SAT, with one worker and a fixed seed: the same offer gives the same places."""
    cp_model = import_module("ortools.sat.python.cp_model")
    model = cp_model.CpModel()
    chosen = [model.new_bool_var(f"{one.state} {one.place.session} {one.place.number}") for one in offered]
    for group in (*_groups(offered, chosen, by_place=False), *_groups(offered, chosen, by_place=True)):
        model.add_at_most_one(group)
    model.maximize(sum((NO_PLACE - one.cost) * var for one, var in zip(offered, chosen, strict=True)))
    solver = cp_model.CpSolver()
    solver.parameters.num_workers = 1
    solver.parameters.random_seed = 0
    solver.solve(model)
    found = [one for one, var in zip(offered, chosen, strict=True) if solver.boolean_value(var)]
    return sorted(found, key=lambda one: one.state)


def _groups(offered: Sequence[Option], chosen: list[Any], *, by_place: bool) -> list[list[Any]]:
    """The variables of each State, or of each place: of each at most one can hold."""
    groups: dict[str | Place, list[Any]] = {}
    for one, var in zip(offered, chosen, strict=True):
        groups.setdefault(one.place if by_place else one.state, []).append(var)
    return list(groups.values())
