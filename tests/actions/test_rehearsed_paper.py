"""The papers of a rehearsed review: what they are made from, and that our readers read the same back."""

from datetime import date

import pytest

from openupr.actions import rehearsed_paper as papers
from openupr.actions.draft_list import gathered
from openupr.actions.rehearse import rehearse
from openupr.bench.report import differing
from openupr.documents.pipeline import document_of
from openupr.domain.drafting.report import Form
from openupr.domain.procedure import kinds as k
from openupr.domain.procedure.recommendations import courses
from openupr.exports._word_addendum import word_addendum
from openupr.exports._word_report import word_report
from openupr.store import steps
from openupr.store.failures import Refused
from openupr.store.floors import DRAFTS

TITLE = "Report of the Working Group on the Universal Periodic Review"
REVIEW = "XAA/0"


@pytest.mark.parametrize("engine", ["sqlite"])
def test_report_addendum_and_statements_say_what_the_ledger_has(store, tmp_path, monkeypatch):
    rehearse(1, 1)
    state = steps.state_of(REVIEW)
    facts, blocks = papers.draft_of(REVIEW, papers.adopted_on(REVIEW))
    numbers = [one.number for one in blocks if one.form is Form.RECOMMENDATION]
    assert numbers == state.last(k.LISTED)["numbers"]
    assert all(one.text and one.states for one in facts.recommendations)
    assert len(facts.pledges) == 2
    made = word_report(blocks, TITLE, facts.state, facts.symbol)
    assert differing(blocks, facts.pledges, made, "docx") == []

    told = papers.addendum_of(REVIEW)
    path = tmp_path / "addendum.docx"
    path.write_bytes(word_addendum(told.answers, told.state, told.symbol, told.pledges))
    content = document_of(path).content
    given = {one.number: str(one.value) for one in courses(state.steps).values()}
    assert {number: str(one.position) for one in content.positions for number in one.numbers} == given
    assert [one.text for one in content.pledges] == list(told.pledges) != []

    for name, text in papers.statements_of(REVIEW, 1).items():
        (tmp_path / "statements").mkdir(exist_ok=True)
        (tmp_path / "statements" / name).write_text(text)
    found = gathered(tmp_path / "statements", REVIEW)
    kept = {
        (step["id"], step["text"], step["quote"], step["file"], step["sha256"], step["page"])
        for step in DRAFTS.of(REVIEW).steps
        if step["form"] == "submitted"
    }
    assert {
        (one.id, one.said.text, one.said.quote, one.file, one.sha256, one.said.page) for one in found.drafts
    } == kept
    assert [one for one in found.statements if one.doubts and one.recommendations] == []

    monkeypatch.setattr(papers, "review_on", lambda code, cycle, on: None)
    with pytest.raises(Refused, match="the ledger has none of XAA/0"):
        papers.draft_of(REVIEW, date(2018, 1, 1))


@pytest.mark.parametrize("engine", ["sqlite"])
def test_a_draft_in_which_a_recommendation_stands_under_another_number_stops_the_rehearsal(store, monkeypatch):
    report = papers.report

    def moved(facts):
        _, *others = [one for one in report(facts) if one.form is Form.RECOMMENDATION]
        return (*others, *[one for one in report(facts) if one.form is not Form.RECOMMENDATION])

    monkeypatch.setattr(papers, "report", moved)
    with pytest.raises(Refused, match=r"7\.1 differs"):
        rehearse(1, 1)
    assert not steps.state_of(REVIEW).has(k.REPORT_ADOPTED)
