"""A review that only the ledger tells of gives a report, which our reader reads back. All is invented."""

from datetime import date, timedelta

import pytest

from openupr.actions import draft_list
from openupr.actions.draft_report import facts_of, proceedings_of
from openupr.actions.rehearse import rehearse
from openupr.actions.reported_review import adopted_on, review_on
from openupr.bench.report import differing
from openupr.domain.drafting.report import report
from openupr.domain.positions import Position
from openupr.exports._word_report import word_report
from openupr.store import steps
from openupr.vocabulary.names import shown_name
from tests.domain.drafting.stories import LIST

TITLE = "Report of the Working Group on the Universal Periodic Review"


@pytest.mark.parametrize("engine", ["sqlite"])
def test_every_rehearsed_report_is_drafted_from_the_ledger_and_read_back(store):
    rehearse(2, 7)
    given = set()
    for state in steps.states():
        code = state.partition("/")[0]
        review = review_on(code, 0, date(2020, 1, 1))
        adopted = date.fromisoformat(review["adoption_date"])
        assert adopted_on(code, 0, date(2020, 1, 1)) == adopted
        assert adopted_on(code, 0, adopted - timedelta(1)) is None
        facts = facts_of(review, shown_name, proceedings_of(""))
        assert facts.recommendations
        assert all(one.states for one in facts.recommendations)
        given |= {one.position for one in facts.recommendations}
        blocks = report(facts)
        made = word_report(blocks, TITLE, facts.state, facts.symbol)
        assert differing(blocks, facts.pledges, made, "docx") == []
    assert given > {Position.SUPPORTED, Position.NOTED}


@pytest.mark.parametrize("engine", ["sqlite"])
def test_texts_of_the_draft_list_are_taken_where_no_report_is_imported(store):
    draft_list.taken("XAA/0", LIST)
    found = review_on("XAA", 0, date(2024, 8, 31))
    assert next(one["text"] for one in found["recommendations"]) == "Ratify the treaty"
    assert review_on("XAB", 0, date(2024, 8, 31)) is None
