from dataclasses import replace
from datetime import date

import pytest

from openupr.domain.calendar import ReviewStatus
from tests.vocabulary.bending import FACTS, found, new, with_review


@pytest.mark.parametrize(
    ("rule", "record"),
    [
        ("facts_once", with_review("SVN", 20, state="SVK")),
        ("facts_dates", with_review("SVN", 20, reviewed_on=date(2014, 12, 24))),
        ("facts_dates", with_review("SVN", 20, report_adopted_on=date(2014, 11, 3))),
        ("facts_meetings", with_review("SVN", 20, meeting=1)),
        ("facts_sessions", with_review("SVN", 20, session=21)),
        ("facts_sessions", with_review("SVN", 20, cycle=3)),
        ("facts_cases", with_review("ISR", 15, status=ReviewStatus.HELD)),
        ("facts_cases", with_review("ISR", 17, session=16)),
        ("facts_cases", with_review("SVN", 20, status=ReviewStatus.POSTPONED)),
        ("facts_sessions", replace(FACTS, sessions=FACTS.sessions | {20: replace(FACTS.sessions[20], cycle=3)})),
    ],
)
def test_a_bent_fact_is_found(rule, record):
    assert new(rule, record)


def test_a_misprint_of_the_report_explains_a_date_out_of_order():
    assert [message[:3] for message in sorted(found("facts_dates", FACTS))] == ["GTM", "HTI", "VEN"]
    assert new("facts_dates", with_review("VEN", 12, note=""))


def test_a_state_absent_on_its_date_explains_a_session_that_is_short_of_one():
    (message,) = found("facts_sessions", FACTS)
    assert "non_participation USA" in message
