"""Invented terms: State A (XAA) to State C (XAC)."""

from datetime import date

from openupr.domain.states import (
    COUNCIL_SEATS,
    CouncilTerm,
    FormerName,
    GroupMembership,
    RegionalGroup,
    State,
    members_on,
    seat_gaps,
)
from openupr.domain.when import When

EASTERN = RegionalGroup.EASTERN_EUROPEAN


def term(state, start, end, **more):
    return CouncilTerm(state, EASTERN, "2019", start, end, **more)


def test_the_groups_stand_in_the_official_order_and_share_47_seats():
    assert [group.seats for group in RegionalGroup] == [13, 13, 6, 8, 7]
    assert COUNCIL_SEATS == 47


def test_a_term_holds_on_its_first_and_its_last_day():
    one = term("XAA", date(2020, 1, 1), date(2022, 12, 31))
    days = [date(2019, 12, 31), date(2020, 1, 1), date(2022, 12, 31), date(2023, 1, 1)]
    assert [one.member_on(day) for day in days] == [False, True, True, False]


def test_suspended_rights_leave_the_seat():
    one = term(
        "XAA",
        date(2020, 1, 1),
        date(2022, 12, 31),
        suspended_from=date(2021, 3, 1),
        suspended_until=date(2021, 11, 18),
    )
    assert one.suspended_on(date(2021, 11, 18))
    assert not one.suspended_on(date(2021, 11, 19))
    assert one.member_on(date(2021, 5, 1))


def test_a_stretch_with_a_seat_too_few_is_found_from_its_first_to_its_last_day():
    seats = [term(f"XA{letter}", date(2020, 1, 1), date(2020, 12, 31)) for letter in "ABCDE"]
    seats += [term("XAF", date(2020, 1, 1), date(2020, 3, 31)), term("XAG", date(2020, 5, 1), date(2020, 12, 31))]
    gaps = [g for g in seat_gaps(seats, date(2020, 1, 1), date(2020, 12, 31)) if g.group is EASTERN]
    assert [(g.first, g.last, g.expected, g.found) for g in gaps] == [(date(2020, 4, 1), date(2020, 4, 30), 6, 5)]


def test_two_terms_of_one_state_on_one_day_are_one_seat():
    seats = [term("XAA", date(2020, 1, 1), date(2020, 12, 31)), term("XAA", date(2020, 1, 1), date(2021, 12, 31))]
    gap = next(g for g in seat_gaps(seats, date(2020, 6, 1), date(2020, 6, 1)) if g.group is EASTERN)
    assert gap.found == 1


def test_members_are_those_who_hold_a_seat_on_the_day():
    seats = [term("XAA", date(2020, 1, 1), date(2020, 12, 31)), term("XAB", date(2021, 1, 1), date(2021, 12, 31))]
    assert members_on(seats, date(2021, 1, 1)) == {"XAB"}


def test_a_state_has_the_name_of_the_day_and_sorts_by_it():
    formers = (FormerName("The First Å", When(2011, 9)), FormerName("Second A", When(2018)))
    one = State("XAA", "XA", "999", "Today's A", "TODAY'S A", True, None, formers)
    days = [date(2011, 9, 30), date(2011, 10, 1), date(2018, 12, 31), date(2019, 1, 1)]
    assert [one.name_on(day) for day in days] == ["The First Å", "Second A", "Second A", "Today's A"]
    assert [one.sort_key_on(day) for day in days[::3]] == ["THE FIRST A", "TODAY'S A"]


def test_a_membership_in_a_group_holds_between_its_months():
    one = GroupMembership("XAA", EASTERN, "regional", "member", "", When(2004), When(2013, 12))
    days = [date(2003, 12, 31), date(2004, 1, 1), date(2013, 12, 31), date(2014, 1, 1)]
    assert [one.holds_on(day) for day in days] == [False, True, True, False]
