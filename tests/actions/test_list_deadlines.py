"""Deadlines chosen by State, session and role; the operator's own rows before ours."""

import pytest

from openupr.actions.list_deadlines import NothingKnown, deadlines, roles, rules
from openupr.store.failures import Refused

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
