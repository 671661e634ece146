"""Deadlines chosen by State, session and role; the operator's own rows before ours."""

import pytest

from openupr.actions.list_deadlines import NothingKnown, deadlines, of_review, roles, rules
from openupr.domain.procedure import dates
from openupr.domain.procedure.facts import with_steps
from openupr.domain.procedure.kinds import KINDS
from openupr.domain.procedure.review import ReviewState
from openupr.domain.procedure.step import Step
from openupr.store.failures import Refused
from openupr.vocabulary.calendar import reviews, sessions

HEADER = "name,role,anchor,first,last,unit,opens,closes,lists,what,basis,citation,sureness,note\n"


def test_they_are_chosen_by_state_session_and_role():
    found = deadlines("SVN", 48, "Permanent Mission")
    assert {one["review"] for one in found} == {"SVN/4"}
    assert {one["role"] for one in found} == {"Permanent Mission"}
    assert [one["first"] for one in found] == sorted(one["first"] for one in found)
    assert len({one["review"] for one in deadlines(session=48)}) >= 13


def test_a_date_that_failed_has_no_deadlines_of_its_own():
    assert {one["session"] for one in deadlines("USA", role="stakeholder") if one["review"] == "USA/4"} == {53}


@pytest.mark.parametrize(("asked", "why"), [(("XYZ",), "No review"), (("SVN", 48, "nobody"), 'no role "nobody"')])
def test_what_is_not_there_is_said_in_one_line(asked, why):
    with pytest.raises(NothingKnown, match=why):
        deadlines(*asked)


ENTERED = {
    "with a day of its own": {"session": 48, "date": "2025-01-30"},
    "with another session": {"session": 52},
    "nothing": None,
}


def facts(state):
    """The facts of a review with these steps over what ships, as `store.record` has them."""
    known = [one for one in reviews() if f"{one.state}/{one.cycle}" == state.review]
    return with_steps(state.review, known, state, sessions()).rows


@pytest.mark.parametrize("entered", ENTERED)
def test_the_calendar_and_what_a_step_is_due_by_have_the_same_days(entered):
    fields = ENTERED[entered]
    steps = (Step("review_scheduled", "SVN/4", {"review": "SVN/4", "on": "2024-06-01", **fields}),) if fields else ()
    state = ReviewState("SVN/4", steps)
    calendar = {one["name"]: one for one in deadlines("SVN", known=facts(state))}
    assert calendar["review"]["session"] == (fields or {"session": 48})["session"]
    known, seen = of_review(state), set()
    for kind in KINDS:
        if when := dates.due(state, kind, known):
            row = calendar[when.name]
            assert str(when.first or row["first"]) == row["first"]
            assert str(when.last or row["last"]) == row["last"]
            assert (when.vague, when.citation) == (row["vague"], row["citation"])
            assert when.first or when.last
            seen.add(kind)
    assert seen >= {"document_issued", "questions_transmitted", "review_opened", "report_issued", "follow_up_received"}
    if entered == "with a day of its own":
        assert calendar["review"]["first"] == calendar["review"]["last"] == "2025-01-30"
        assert not calendar["review"]["vague"]


def test_a_review_that_the_ledger_says_is_put_off_has_no_deadlines():
    told = {"review": "ISL/4", "on": "2026-06-01", "decision": "a decision"}
    moved = ReviewState("ISL/4", (Step("postponement_decided", "ISL/4", told),))
    assert deadlines("ISL", 54)
    assert of_review(ReviewState("ISL/4"))
    with pytest.raises(NothingKnown):
        deadlines("ISL", 54, known=facts(moved))
    assert of_review(moved) == []


def test_an_invented_review_has_the_days_that_its_ledger_tells():
    told = {"review": "XAA/0", "on": "2024-03-01", "session": 1, "date": "2024-08-05"}
    known = {one.rule.name: one for one in of_review(ReviewState("XAA/0", (Step("review_scheduled", "XAA/0", told),)))}
    assert str(known["review"].first) == "2024-08-05"
    assert known["plenary"].vague
    assert "speakers_list" not in known
    assert of_review(ReviewState("XAB/0")) == []


def test_an_invented_review_is_in_no_session_of_the_record_nor_of_the_council():
    told = {"review": "XAA/0", "on": "2024-03-01", "session": 48}
    later = {"review": "XAA/0", "on": "2024-12-01", "council_session": 59}
    steps = (Step("review_scheduled", "XAA/0", told), Step("outcome_postponed", "XAA/0", later))
    assert of_review(ReviewState("XAA/0", steps)) == []


def test_who_acts():
    assert set(roles()) >= {
        "stakeholder",
        "State under review",
        "secretariat",
        "Permanent Mission",
        "troika",
        "Council",
    }


@pytest.fixture
def own(monkeypatch, tmp_path):
    """Writes the operator's own rows; the table is read anew."""
    monkeypatch.setenv("OPENUPR_DATA", str(tmp_path))
    rules.cache_clear()
    yield lambda *rows: (tmp_path / "deadlines.csv").write_text(HEADER + "".join(f"{row}\n" for row in rows))
    rules.cache_clear()


def test_a_row_of_the_operators_own_takes_the_place_of_ours(own):
    own("participation_fund,State under review,review,-70,-70,days,,,LDC SIDS,Apply,practice,the fund's letter,seen,")
    (found,) = [one for one in deadlines("TUV", 44) if one["name"] == "participation_fund"]
    assert (found["what"], found["sureness"], found["first"] == found["last"]) == ("Apply", "seen", not found["vague"])
    assert any(one["name"] == "documents_ready" for one in deadlines("TUV", 44))


@pytest.mark.parametrize(
    ("row", "why"),
    [
        (
            "documents_ready,secretariat,review,-1,-1,days,,,,Late,practice,ours,seen,",
            "documents_ready stands in a text",
        ),
        ("lunch,secretariat,noon,-1,-1,days,,,,Lunch,practice,ours,seen,", "line 2, anchor: expected one of review"),
        ("lunch,secretariat,review,-1,-1,days,,,,Lunch,practice,ours,maybe,", "line 2, sureness: expected one of"),
        (
            "lunch,secretariat,review,soon,-1,days,,,,Lunch,practice,ours,seen,",
            "line 2, first: expected a whole number",
        ),
    ],
)
def test_own_rows_that_cannot_be_used_are_refused_in_one_line(own, row, why):
    own(row)
    with pytest.raises(Refused, match=why):
        deadlines("SVN", 48)
