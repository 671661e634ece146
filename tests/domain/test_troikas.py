"""Invented members of the Council: State A (XAA) to State D (XAD)."""

from datetime import date

import pytest

from openupr.domain.states import CouncilTerm, RegionalGroup
from openupr.domain.troikas import troika_differences

DAY = date(2020, 5, 4)
GROUPS = [*RegionalGroup][:3]
TERMS = [
    CouncilTerm(state, group, "2019", date(2020, 1, 1), date(2022, 12, 31))
    for state, group in zip(("XAA", "XAB", "XAC", "XAD"), (*GROUPS, GROUPS[0]), strict=True)
]


@pytest.mark.parametrize(
    ("troika", "kinds"),
    [
        (("XAA", "XAB", "XAC"), []),
        (("XAA", "XAB"), ["size"]),
        (("XAA", "XAB", "XAB"), ["size", "groups"]),
        (("XAA", "XAB", "XAZ"), ["member"]),
        (("XAA", "XAB", "XAD"), ["groups"]),
        ((), ["size"]),
    ],
)
def test_three_members_of_three_groups_are_asked_for(troika, kinds):
    assert [kind for kind, _ in troika_differences(troika, "XAS", DAY, TERMS)] == kinds


def test_the_state_under_review_is_no_rapporteur():
    assert ("own", "XAA is the State under review") in list(
        troika_differences(("XAA", "XAB", "XAC"), "XAA", DAY, TERMS)
    )


def test_a_seat_that_ended_the_day_before_is_none():
    after = date(2023, 1, 1)
    ((kind, words),) = troika_differences(("XAA", "XAB", "XAC"), "XAS", after, TERMS)
    assert (kind, words) == ("member", "no member of the Council on 2023-01-01: XAA XAB XAC")
