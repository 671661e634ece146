import pytest

from openupr.actions.list_deadlines import NothingKnown, deadlines


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
