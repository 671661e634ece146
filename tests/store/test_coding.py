import pytest

from openupr.domain.codes_given import Proposal, payload
from openupr.store import ledger
from openupr.store.coding import codes_given, give, take_back
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


def test_codes_are_taken_back_those_of_some_entries_or_all_and_only_what_stands(store):
    numbers = ("SVN/2/115.1", "SVN/2/115.10", "SVN/20/1.1")
    made = give([payload(one, ["Justice"], 4, PROPOSED) for one in numbers])
    assert [ledger.payload_of(one)["corrects"] for one in take_back("SVN/2/115.1", 0, 99)] == [made[0].seq]
    assert set(codes_given()) == set(numbers[1:])
    give([payload(numbers[1], ["Labour"], 4, PROPOSED)])
    assert take_back("SVN/2", made[0].seq, made[-1].seq) == []  # a later word stands, which that bulk did not give
    assert len(take_back("SVN/2", 0, 99)) == 1
    assert set(codes_given()) == {"SVN/20/1.1"}


def test_of_two_persons_at_once_the_second_is_told_that_the_first_was_there(store):
    one = payload("SVN/2/115.1", ["Justice"], 4, PROPOSED)
    (entry,) = give([one], seen=0)
    for again in (one, payload("SVN/2/115.1", ["Labour"], 4, PROPOSED)):
        with pytest.raises(Refused, match=f"entry {entry.seq}"):
            give([again], seen=0)
    with pytest.raises(Refused, match="entry"):
        take_back("SVN/2/115.1", 0, 99, seen=0)
    assert codes_given()["SVN/2/115.1"].issues == ("Justice",)
    take_back("SVN/2/115.1", 0, 99, seen=entry.seq)
    with pytest.raises(Refused, match="taken back"):
        give([one], seen=entry.seq)
