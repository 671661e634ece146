from dataclasses import replace
from datetime import date, time

import pytest

from openupr.domain.deadlines import Anchor, DeadlineRule, deadlines
from openupr.domain.findings import Sureness
from openupr.domain.procedure import kinds as k
from openupr.domain.procedure.dates import due, review_day
from openupr.domain.procedure.review import ReviewState
from tests.domain.procedure.stories import BEFORE, DIALOGUE, REPORT, REVIEW, WHOLE, step, told

DAY = date(2024, 8, 5)


def rule(name, first, last, basis="practice", citation="a paragraph"):
    where = (first, last, False, time(10), None, name, basis, citation, Sureness.SEEN)
    return DeadlineRule(name, "secretariat", Anchor.REVIEW, *where)


RULES = [
    rule("documents_ready", -42, -42, "text"),
    rule("review", 0, 0, "text"),
    rule("recommendations_listed", 2, 2),
    rule("report_issued", 27, 55),
    rule("letter_of_the_high_commissioner", 200, 260),
    rule("mid_term_report", 800, 840),
]
KNOWN = deadlines(RULES, {Anchor.REVIEW: (DAY, DAY)})


def test_a_step_is_due_on_the_days_of_its_row():
    state = told(step("review_scheduled", "2024-03-01", session=1, date="2024-08-05"))
    papers, opened = due(state, k.DOCUMENT, KNOWN), due(state, k.OPENED, KNOWN)
    assert (papers.first, papers.last, papers.usual, papers.name) == (None, date(2024, 6, 24), False, "documents_ready")
    assert opened.first == opened.last == DAY
    assert due(state, k.REPORT_ISSUED, KNOWN).usual is True
    assert due(state, k.ABSENCE, KNOWN) is None


def test_the_report_is_adopted_two_days_later_or_after():
    before = told(*BEFORE, *DIALOGUE)
    adopted, listed = due(before, k.REPORT_ADOPTED, KNOWN), due(before, k.LISTED, KNOWN)
    assert (adopted.first, adopted.last, adopted.usual) == (date(2024, 8, 7), None, False)
    assert (listed.first, listed.usual) == (date(2024, 8, 7), True)


def test_the_letter_comes_before_the_mid_term_report():
    state = told(*BEFORE, *DIALOGUE, *REPORT)
    assert due(state, k.FOLLOW_UP, KNOWN).name == "letter_of_the_high_commissioner"
    letter = step(k.FOLLOW_UP, "2025-04-01", document="letter_of_high_commissioner")
    assert due(replace(state, steps=(*state.steps, letter)), k.FOLLOW_UP, KNOWN).name == "mid_term_report"


def test_what_is_over_is_not_due_any_more():
    state = told(*WHOLE)
    for type in (k.DOCUMENT, k.QUESTIONS, k.OPENED, k.REPORT_ADOPTED, k.POSITIONS, k.OUTCOME, k.FOLLOW_UP):
        assert due(state, type, KNOWN) is None


def test_days_that_are_known_as_a_span_only_say_so():
    span = deadlines(RULES, {Anchor.REVIEW: (DAY, date(2024, 8, 16))})
    assert due(ReviewState(REVIEW), k.OPENED, span).vague
    assert not due(ReviewState(REVIEW), k.OPENED, KNOWN).vague


def test_of_a_review_that_was_moved_nothing_is_due_until_it_is_scheduled_anew():
    moved = told(BEFORE[0], step("postponement_decided", "2024-07-01", decision="REHEARSAL/1", latest_session=3))
    assert due(moved, k.DOCUMENT, KNOWN) is None


@pytest.mark.parametrize("date", ["2024-08", ""])
def test_without_an_exact_day_there_is_none(date):
    fields = {"date": date} if date else {}
    assert review_day(told(step("review_scheduled", "2024-03-01", session=1, **fields))) is None
    assert review_day(ReviewState(REVIEW)) is None
