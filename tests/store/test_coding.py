import pytest

from openupr.domain.codes_given import Proposal, payload
from openupr.store import ledger
from openupr.store.coding import codes_given, give
from openupr.store.failures import Refused

PROPOSED = Proposal(("Justice",), 4, "fast 0123", 0.9)


def test_codes_are_entries_and_later_ones_stand(store):
    assert codes_given() == {}
    give([payload("SVN/2/115.1", ["Justice"], 4, PROPOSED), payload("SVN/2/115.2", ["Labour"], 1, None)])
    assert codes_given()["SVN/2/115.1"].how == "accepted"
    (entry,) = give([payload("SVN/2/115.1", ["Detention"], 5, PROPOSED)])
    assert codes_given()["SVN/2/115.1"].entry == entry.seq == 3
    assert codes_given()["SVN/2/115.1"].issues == ("Detention",)
    assert ledger.payload_of(entry)["proposed"]["by"] == "fast 0123"


def test_what_a_person_coded_before_is_left_in_bulk(store):
    give([payload("SVN/2/115.1", ["Detention"], 5, PROPOSED)])
    both = [payload(one, ["Justice"], 4, PROPOSED) for one in ("SVN/2/115.1", "SVN/2/115.2")]
    assert len(give(both, only_new=True)) == 1
    assert codes_given()["SVN/2/115.1"].issues == ("Detention",)
    assert give(both, only_new=True) == []


def test_the_same_codes_are_entered_once_and_may_come_back_after_others(store):
    one, other = (payload("SVN/2/115.1", [issue], 4, PROPOSED) for issue in ("Justice", "Labour"))
    assert len(give([one])) == 1
    assert give([one]) == []
    assert len(give([other])) == len(give([one])) == 1


def test_a_rehearsal_keeps_no_codes_of_real_recommendations(store):
    ledger.append("rehearsal_begun", {})
    with pytest.raises(Refused, match="rehearsal"):
        give([payload("SVN/2/115.1", ["Justice"], 4, PROPOSED)])
