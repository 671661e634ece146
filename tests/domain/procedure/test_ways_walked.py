"""Each way walked from its first step to its end by typing what is told: nothing told is refused all along."""

import pytest

from openupr.domain.procedure.case import cases
from openupr.domain.procedure.guided import way
from openupr.domain.procedure.guides import GUIDES
from openupr.domain.procedure.kinds import KINDS
from openupr.domain.procedure.refused import StepRefused
from openupr.domain.procedure.step import Step, read
from openupr.domain.procedure.taking import take
from tests.domain.procedure.stories import BEFORE, REVIEW, WHOLE, step, told

EXAMPLES = {
    "members": "XAB,XAC,XAD", "latest_session": "3", "session": "1", "present": "compilation", "absent": "summary",
    "positions": "none", "state_present": "yes", "position": "noted", "numbers": "6.1,6.2,6.3", "document": "other",
    "how": "held", "symbol": "REHEARSAL/7/XAA",
    "missing": "3", "council_session": "2", "date": "2024-08-05", "until": "2024-09-01", "meeting": "2",
}  # fmt: skip
PLENARY = {
    "positions-missing": {"how": "adopted"},
    "absent-at-plenary": {"how": "adopted", "state_present": "no"},
    "outcome-put-off": {"how": "adopted", "positions": "all"},
}


LATER = "2025-01-06"
"""A day after the report of the Working Group, for the ways that begin in the plenary."""


def typed(line, own):
    kind, *fields = line.split()
    words = {name: value for name, _, value in (field.partition("=") for field in fields)}
    words = {
        name: own.get(name, EXAMPLES.get(name, "words")) if value == "…" else value for name, value in words.items()
    }
    return Step(
        kind,
        REVIEW,
        {"review": REVIEW, "on": LATER if own else "2024-08-05", **read(KINDS[kind], words)},
        KINDS[kind].actors[0],
    )


def turn(state, part, name, choose):
    """The state after one turn: aside where that is usual, else one of the steps told, from the one chosen on."""
    aside = step("step_not_taken", "2024-08-06", part=part.move.part, why=part.move.aside or "none")
    lines = (*part.move.steps[choose:], *part.move.steps[:choose])
    usual = not part.move.aside or part.move.part in (8, 11) or way(state, name).case is None
    for line in lines if usual else ():
        try:
            return take(state, typed(line, PLENARY.get(name, {})))
        except StepRefused:
            continue
    return take(state, aside)


def walked(name, choose):
    """The review at the end, and the part at each turn. `choose`: which of the steps told is tried first."""
    state, turns = told(*(WHOLE[:13] if name in PLENARY else BEFORE)), []
    while part := way(state, name).next:
        turns.append(part.move.part)
        assert len(turns) < 20, turns
        state = turn(state, part, name, choose)
    return state, turns


@pytest.mark.parametrize("name", GUIDES)
@pytest.mark.parametrize("choose", [0, 1])
def test_a_way_leads_to_a_closed_record_in_which_no_part_was_left_out(name, choose):
    state, turns = walked(name, choose)
    (case,) = cases(state)
    assert case.closed is not None
    assert case.open_parts == ()
    assert len([part for part in turns if part < 12]) == len({*turns} - {12})
    assert way(state).guide.name == name


def test_a_part_is_told_as_not_taken_only_where_a_person_says_so():
    state, _ = walked("session-moved", 0)
    (case,) = cases(state)
    assert {1, 2, 5, 6, 9, 10} == set(case.not_taken)
    assert all(case.not_taken.values())
