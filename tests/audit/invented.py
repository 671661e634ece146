"""Invented material: ten States of two groups that review one another, with a kindness that is put in."""

from datetime import date

from openupr.domain.auditing.rows import Made, Material, Proceedings, Report
from openupr.domain.calendar import ReviewFact, ReviewStatus
from openupr.domain.states import RegionalGroup

AFRICAN, WESTERN = RegionalGroup.AFRICAN, RegionalGroup.WESTERN_EUROPEAN_OTHER
GROUPS = {f"XA{letter}": AFRICAN for letter in "ABCDEFGHIJ"} | {f"XB{letter}": WESTERN for letter in "ABCDEFGHIJ"}
DRAWS = 100


def made(state, maker, supported, action=4, issues=("Justice",), cycle=1, **more):
    return Made(
        state, cycle, {1: 5, 2: 15}[cycle], GROUPS[state], maker, GROUPS.get(maker), supported, action, issues, **more
    )


def rows(kind_within=False):
    """Of each State to each other four, in both cycles: 3 supported within the group, 2 between; and easier topics.

    With `kind_within` what is easy is supported always, what is hard half the time, by whomever it is made; and more
    of what is easy is made within a group.
    """
    found = []
    for cycle in (1, 2):
        for state in GROUPS:
            for maker in GROUPS:
                if state != maker:
                    same = GROUPS[state] is GROUPS[maker]
                    found += _kind(state, maker, cycle, same) if kind_within else _plain(state, maker, cycle, same)
    return tuple(found)


def _plain(state, maker, cycle, same):
    return [made(state, maker, n < (3 if same else 2), 2 if n == 0 else 5, cycle=cycle) for n in range(4)]


def _kind(state, maker, cycle, same):
    easy = [made(state, maker, True, 2, cycle=cycle)] * (3 if same else 1)
    return easy + [made(state, maker, n % 2 == 0, 5, cycle=cycle) for n in range(2 if same else 4)]


def material(these=None, **more):
    given = {"groups": GROUPS, "codes": "invented", "draws": DRAWS, **more}
    return Material(rows() if these is None else these, **given)


def reviews():
    """Forty reviews, two of each State, with delegations and troikas."""
    states = list(GROUPS)
    return tuple(
        ReviewFact(
            state, cycle, {1: 5, 2: 15}[cycle], ReviewStatus.HELD, reviewed_on=date(2009, 5, 4),
            troika=(states[n - 1], states[n - 2], states[(n + 10) % 20]), delegations=40 + n % 3 + 10 * cycle,
        )
        for cycle in (1, 2) for n, state in enumerate(states)
    )  # fmt: skip


def reports():
    return tuple(
        Report((state, cycle), tuple(f"60.{n}" for n in range(1, 41)), 0, 1, 50, 48)
        for cycle in (1, 2)
        for state in GROUPS
    )


def told(found, name):
    """The rows of a part, by their first cell."""
    part = next(one for one in found.parts if one.name == name)
    return {row[0]: row[1:] for row in part.table.rows}


def proceedings(**more):
    return material((), proceedings=Proceedings(**more))
