import pytest

from openupr.actions import code
from openupr.site.coded import codes, share, standing
from openupr.vocabulary import record

pytestmark = pytest.mark.parametrize("engine", ["sqlite"])


def test_what_ships_as_a_proposal_is_a_persons_once_he_accepted_it(store):
    number = next(one.number for one in record.of_review("SVN/2").recommendations if one.issues and one.action)
    proposed = standing("SVN/2", number)
    assert "entry" not in proposed
    entry = code.accept(f"SVN/2/{number}")
    given = standing("SVN/2", number)
    assert (given["how"], given["entry"], given["day"]) == ("accepted", entry.seq, entry.at[:10])
    assert given["issues"] == proposed["issues"]
    assert standing("SVN/2", "999.9") is None


def test_names_and_chances_are_told_where_they_are_known(store):
    one = codes(code.Proposal(("Justice", "Labour"), 4, "fast"), {"Justice": 0.934}, 0.5)
    assert one["action_name"] == "General action"
    assert [each["chance_words"] for each in one["issues"]] == ["93 %", ""]
    assert (one["action_chance_words"], share(None)) == ("50 %", "")
