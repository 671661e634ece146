import pytest

from openupr.store import ledger
from openupr.store.failures import Refused
from openupr.store.judging import judge, judgements


def test_a_word_is_an_entry_and_a_later_one_stands(store):
    assert judgements() == {}
    judge("SVN/2/115.1", "BIH/2/115.1", "refused", 71)
    assert judgements()["BIH/2/115.1", "SVN/2/115.1"].verdict == "refused"
    entry, _ = judge("BIH/2/115.1", "SVN/2/115.1", "accepted", 71)
    assert judgements()["BIH/2/115.1", "SVN/2/115.1"].entry == entry.seq == 2
    assert ledger.payload_of(entry) == {"pair": ["BIH/2/115.1", "SVN/2/115.1"], "verdict": "accepted", "score": 71}


def test_the_same_word_again_is_no_second_entry(store):
    first, _ = judge("SVN/2/115.1", "BIH/2/115.1", "accepted", 71)
    again, made = judge("BIH/2/115.1", "SVN/2/115.1", "accepted", 71)
    assert (again.seq, made) == (first.seq, False)
    assert ledger.newest()[0] == first.seq


def test_a_rehearsal_keeps_no_word_on_real_recommendations(store):
    ledger.append("rehearsal_begun", {})
    with pytest.raises(Refused, match="rehearsal"):
        judge("SVN/2/115.1", "BIH/2/115.1", "accepted", 71)
