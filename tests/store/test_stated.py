"""The counts that documents state, compared with what was read."""

from dataclasses import replace
from datetime import date

import pytest

from openupr.store.stated import stated_differences
from tests.store import builders as b
from tests.store.keeping import BIH, keep, review

ON = date(2026, 1, 1)
FOUR_AND_TWO = [b.SUPPORTED] * 4 + [b.NOTED] * 2
PRESIDENT = "BIH/2: A/HRC/928/2, page 190, paragraph 931 states"


def differences(on=ON):
    return stated_differences(review(), on)


def addendum(given, counts, places=()):
    one = b.addendum(given, counts=counts)
    return replace(one, content=replace(one.content, stated_places=tuple(places)))


# The President's tally


def test_a_list_without_a_date_is_compared_on_its_own_day_not_on_that_of_the_plenary(store):
    keep(b.report(), BIH)
    keep(b.session_report(6, 4, 2), BIH)
    keep(b.thematic_list(FOUR_AND_TWO), BIH)
    assert differences() == []


def test_a_list_without_a_date_that_says_otherwise_is_told_with_both_numbers_and_the_place(store):
    keep(b.report(), BIH)
    keep(b.session_report(6, 4, 2), BIH)
    list_ = b.thematic_list([b.SUPPORTED] * 3 + [b.NOTED] * 3)
    keep(list_, BIH)
    day = review().positions.filter(kind="thematic_list").first().dated.isoformat()
    assert differences() == [
        f"{PRESIDENT} 4 supported, the documents here give 3 ({day})",
        f"{PRESIDENT} 2 noted, the documents here give 3 ({day})",
    ]


def test_a_list_without_a_date_completes_what_the_report_left_open(store):
    keep(b.report([b.SUPPORTED, b.SUPPORTED, b.PENDING, b.PENDING, b.PENDING, b.PENDING]), BIH)
    keep(b.session_report(6, 4, 2), BIH)
    keep(b.thematic_list(FOUR_AND_TWO), BIH)
    assert differences() == []


def test_a_list_without_a_date_is_not_excused_by_what_the_report_left_open(store):
    keep(b.report([b.SUPPORTED, b.SUPPORTED, b.PENDING, b.PENDING, b.PENDING, b.PENDING]), BIH)
    keep(b.session_report(6, 4, 2), BIH)
    keep(b.thematic_list([b.SUPPORTED] * 3 + [b.NOTED] * 3), BIH)
    assert [one.split(" (")[0] for one in differences()] == [
        f"{PRESIDENT} 4 supported, the documents here give 3",
        f"{PRESIDENT} 2 noted, the documents here give 3",
    ]


def test_what_the_state_said_after_the_plenary_is_not_held_against_the_president(store):
    keep(b.report([b.SUPPORTED] * 4 + [b.NOTED] * 2), BIH)
    keep(b.session_report(6, 4, 2), BIH)
    keep(b.addendum([(["115.5", "115.6"], b.SUPPORTED)], issued=date(2015, 9, 1)), BIH)
    assert differences() == []


def test_where_nothing_was_decided_by_the_plenary_the_newest_reading_is_compared(store):
    keep(b.report(), BIH)
    keep(b.session_report(6, 4, 2), BIH)
    keep(b.thematic_list([b.SUPPORTED] * 5 + [b.NOTED], issued=date(2015, 9, 1)), BIH)
    assert differences() == [
        f"{PRESIDENT} 4 supported, the documents here give 5 (2015-09-01)",
        f"{PRESIDENT} 2 noted, the documents here give 1 (2015-09-01)",
    ]


def test_the_president_is_not_compared_with_himself_but_with_the_number_of_the_report(store):
    keep(b.report(), BIH)
    keep(b.session_report(7, 0, 7), BIH)
    assert differences() == [f"{PRESIDENT} 7 received, the documents here give 6 (2026-01-01)"]


def test_what_is_pending_while_the_answer_is_not_imported_may_make_up_the_difference(store):
    keep(b.report([b.SUPPORTED] * 3 + [b.PENDING] * 3), BIH)
    keep(b.session_report(6, 4, 2), BIH)
    assert differences() == []


def test_more_than_the_president_states_can_not_be_made_up(store):
    keep(b.report([b.SUPPORTED] * 3 + [b.PENDING] * 3), BIH)
    keep(b.session_report(6, 2, 4), BIH)
    day = "2015-03-20"
    assert differences() == [
        f"{PRESIDENT} 2 supported, the documents here give 3 ({day})",
        f"{PRESIDENT} 4 noted, the documents here give 0 ({day})",
    ]


def test_a_recommendation_without_a_position_at_adoption_is_counted_as_noted(store):
    keep(b.report(), BIH)
    keep(b.addendum([(["115.1", "115.2", "115.3", "115.4"], b.SUPPORTED), (["115.5"], b.NOTED)]), BIH)
    keep(b.session_report(6, 4, 2), BIH)
    assert differences() == []


def test_a_president_who_states_no_numbers_is_not_compared(store):
    keep(b.report(FOUR_AND_TWO), BIH)
    keep(b.session_report(None, None, None), BIH)
    assert differences() == []


# The addendum's own counts


def test_a_count_of_the_addendum_is_told_with_its_page_and_paragraph(store):
    keep(b.report())
    keep(addendum([(["115.1", "115.2"], b.SUPPORTED)], [("supported", 4)], [("supported", 4, 2, "7", (0, 9))]))
    assert differences() == [
        "XAA/2: A/HRC/928/15/Add.1, page 2, paragraph 7 states 4 supported, 2 were read",
    ]


def test_a_count_of_which_nothing_was_read_is_told_too(store):
    keep(b.report())
    keep(addendum([(["115.1"], b.SUPPORTED)], [("noted", 3)]))
    assert differences() == ["XAA/2: A/HRC/928/15/Add.1 states 3 noted, 0 were read"]


@pytest.mark.parametrize("stated", [2, 4])
def test_a_count_may_be_of_the_addendum_alone_or_of_all_told_so_far(store, stated):
    keep(b.report([b.SUPPORTED, b.SUPPORTED, b.PENDING, b.PENDING, b.PENDING, b.PENDING]))
    keep(addendum([(["115.3", "115.4"], b.SUPPORTED)], [("supported", stated)]))
    assert differences() == []


def test_neither_of_them_is_a_difference_that_names_both(store):
    keep(b.report([b.SUPPORTED, b.SUPPORTED, b.PENDING, b.PENDING, b.PENDING, b.PENDING]))
    keep(addendum([(["115.3", "115.4"], b.SUPPORTED)], [("supported", 5)]))
    assert differences() == ["XAA/2: A/HRC/928/15/Add.1 states 5 supported, 2 or 4 were read"]


def test_the_number_received_is_compared_with_the_report(store):
    keep(addendum([(["115.1"], b.SUPPORTED)], [("received", 7)]))
    assert differences() == []
    keep(b.report())
    assert differences() == ["XAA/2: A/HRC/928/15/Add.1 states 7 received, 6 were read"]


def test_what_the_addendum_says_of_the_review_itself_is_compared_with_the_report(store):
    keep(b.report([b.SUPPORTED, b.SUPPORTED, b.PENDING, b.PENDING, b.PENDING, b.PENDING]))
    keep(addendum([(["115.3"], b.SUPPORTED)], [("supported_at_review", 2), ("pending_at_review", 3)]))
    assert differences() == ["XAA/2: A/HRC/928/15/Add.1 states 3 pending at the review, 4 were read"]


def test_one_of_several_stated_numbers_is_enough(store):
    keep(b.report())
    keep(addendum([(["115.1"], b.SUPPORTED)], [("supported", 9), ("supported", 1)]))
    assert differences() == []
