"""The rules over the whole record: every difference is explained, and every explanation explains one."""

import time

import pytest

from openupr.actions.check_record import (
    explaining_nothing,
    not_explained,
    record_background,
    record_differences,
    review_differences,
)
from openupr.domain.findings import Severity
from openupr.vocabulary.explanations import Explanation, explanations
from tests.rules.background import BACKGROUND


@pytest.fixture(scope="module")
def found():
    return record_differences()


def test_no_difference_of_the_record_is_without_explanation(found):
    missing = [f"{one.finding.rule}, {one.subject}: {one.finding.message}" for one in not_explained(found)]
    assert missing == [], "find out why, and add a row to src/openupr/vocabulary/data/explanations.csv"


def test_no_explanation_is_without_difference(found):
    stale = [f"{one.rule}, {one.subject}" for one in explaining_nothing(found)]
    assert stale == [], "take the row out of src/openupr/vocabulary/data/explanations.csv"


def test_a_review_can_be_asked_for_alone(found):
    own = review_differences("ISR", 2)
    assert own == tuple(one for one in found if one.subject in ("ISR/2", "ISR/2 in session 15"))
    assert {one.finding.rule for one in own} >= {"order_of_first_cycle_not_kept", "list_of_speakers_out_of_order"}
    assert review_differences("XAA", 2) == ()


def test_history_is_never_refused(found):
    assert {one.finding.severity for one in found} <= {Severity.NOTE, Severity.WARNING}


def test_a_difference_names_what_it_is_about(found):
    by_rule = {(one.finding.rule, one.subject) for one in found}
    assert ("term_not_of_three_years", "USA elected 2016") in by_rule


def test_a_difference_without_explanation_is_told_as_such():
    other = [Explanation("council_without_47_members", "session 14", "real", "Invented.", "nowhere", "low")]
    missing = {(one.finding.rule, one.subject) for one in not_explained(record_differences(BACKGROUND, other))}
    assert ("council_without_47_members", "session 13") in missing


def test_an_explanation_whose_difference_is_gone_is_told(found):
    rest = [one for one in found if one.subject != "USA elected 2016"]
    assert {one.subject for one in explaining_nothing(rest)} == {"USA elected 2016"}
    assert len(explaining_nothing([])) == len(explanations())


def test_reports_that_were_read_tell_rules_how_much_they_list():
    assert record_background().listed["SVN", 2] == 163


def test_all_rules_over_the_record_take_less_than_five_seconds():
    began = time.process_time()
    record_differences()
    assert time.process_time() - began < 5
