"""Similar recommendations. Documents are invented: the same six texts to two States, and to one in two cycles."""

import pytest

from openupr.actions import similar
from openupr.store.failures import Refused
from tests.store import builders as b
from tests.store.keeping import BIH, keep

SVN = ("SVN", 2, 20)
pytestmark = pytest.mark.parametrize("engine", ["sqlite"])


@pytest.fixture
def kept(store):
    keep(b.report((b.SUPPORTED,) * 6), BIH)
    keep(b.report((b.NOTED,) * 6, symbol="A/HRC/929/1", name="other.pdf"), SVN)
    keep(b.report((b.NOTED,) * 6, symbol="A/HRC/900/1", name="before.pdf", session=7, cycle=1), ("BIH", 1, 7))


def test_the_same_state_in_other_cycles_and_other_states_are_told_apart(kept):
    found = similar.similar("BIH/2/115.5")
    assert [one["id"] for one in found["before"]] == ["BIH/1/115.5"]
    assert [one["id"] for one in found["others"]] == ["SVN/2/115.5"]
    (one,) = found["others"]
    assert one["score"] == 100
    assert "lighthouse" in one["common"]
    assert (one["shape"], one["position"], one["verdict"], one["differs"]) == ("○", "noted", "proposed", "")
    assert (found["before_all"], found["others_all"]) == (1, 1)


def test_a_list_that_is_cut_tells_how_many_were_found(kept, monkeypatch):
    monkeypatch.setattr(similar, "MOST", 0)
    found = similar.similar("BIH/2/115.5")
    assert (found["others"], found["others_all"], found["before_all"]) == ([], 1, 1)


def test_what_is_refused_is_not_shown_again_and_what_is_accepted_is_marked(kept):
    similar.judge("SVN/2/115.5", "BIH/2/115.5", "refused")
    assert similar.similar("BIH/2/115.5")["others"] == []
    assert similar.similar("SVN/2/115.5")["others"][0]["id"] == "BIH/1/115.5"
    entry, _ = similar.judge("BIH/2/115.5", "SVN/2/115.5", "accepted")
    (one,) = similar.similar("BIH/2/115.5")["others"]
    assert (one["verdict"], one["entry"]) == ("accepted", entry.seq)


def test_what_a_person_confirmed_comes_first_though_its_words_differ(kept):
    similar.judge("BIH/2/115.5", "SVN/2/115.1", "accepted")
    similar.judge("BIH/2/115.5", "BIH/1/115.2", "accepted")
    found = similar.similar("BIH/2/115.5")
    assert [one["id"] for one in found["others"]] == ["SVN/2/115.1", "SVN/2/115.5"]
    assert [one["id"] for one in found["before"]] == ["BIH/1/115.2", "BIH/1/115.5"]
    assert [one["verdict"] for one in found["others"]] == ["accepted", "proposed"]


def test_two_are_compared_with_the_reason(kept):
    found = similar.compared("BIH/2/115.1", "BIH/2/115.2")
    assert found["score"] < found["one"]["cycle"] * 50
    assert similar.compared("BIH/2/115.1", "SVN/2/115.1")["score"] == 100


@pytest.mark.parametrize(
    ("one", "other", "says"),
    [
        ("BIH/2/115.1", "BIH/2/115.1", "twice"),
        ("BIH/2/115.1", "BIH/2/999.1", "not here"),
        ("Bosnia", "BIH/2/115.1", "like SVN/4/140.7"),
    ],
)
def test_what_cannot_be_compared_is_refused_in_one_line(kept, one, other, says):
    with pytest.raises(Refused, match=says):
        similar.judge(one, other, "accepted")


def test_a_verdict_is_one_of_two(kept):
    with pytest.raises(Refused, match="accepted or refused"):
        similar.judge("BIH/2/115.1", "SVN/2/115.1", "perhaps")
