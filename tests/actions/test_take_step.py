import pytest

from openupr.actions.take_step import (
    check_review,
    kind_of,
    made,
    seen,
    taken,
    taken_together,
    told_by_record,
    tried,
)
from openupr.domain.procedure.review import Stage
from openupr.store import ledger, steps
from openupr.store.failures import Refused
from openupr.store.models import Entry

RECORD = {"record": "yes", "source": "REHEARSAL/1"}


def one(kind, on="2024-03-01", corrects=0, **words):
    return made("XAA/0", kind_of(kind), words, {"on": on, "source": ""}, corrects=corrects)


def test_a_step_is_taken_by_the_role_that_usually_takes_it(store):
    assert taken([one("review scheduled", session="1"), one("troika-drawn", members="XAB,XAC,XAD")]) == [1, 2]
    assert [entry.actor for entry in Entry.objects.all()] == ["secretariat", "President of the Council"]
    assert ledger.payload_of(Entry.objects.get(seq=1)) == {"review": "XAA/0", "on": "2024-03-01", "session": 1}


def test_the_very_same_step_is_not_entered_twice(store):
    taken([one("communication_received", about="other")])
    with pytest.raises(Refused, match="Entry 1 of XAA/0 says the very same"):
        taken([one("communication_received", about="other")])
    assert taken([one("communication_received", about="other", author="XAA")]) == [2]


def test_of_those_who_began_at_once_one_takes_the_step_and_the_others_are_told(store):
    known = seen(["XAA/0"])
    assert taken_together([one("review_scheduled", session="1", date="2024-08-05")], known) == [1]
    for day in ("06", "07"):
        with pytest.raises(Refused, match="Entry 1 of XAA/0 came since this was begun"):
            taken_together([one("review_scheduled", session="1", date=f"2024-08-{day}")], known)
    assert Entry.objects.count() == 1


def test_a_trial_writes_nothing(store):
    assert tried(one("review_scheduled", session="1")).stage is Stage.SCHEDULED
    assert Entry.objects.count() == 0


def test_of_several_steps_none_is_taken_where_one_is_refused(store):
    with pytest.raises(Refused, match=r"expected was the compilation issued before it.*Nothing was changed"):
        taken([one("review_scheduled", session="1"), one("review_opened")])
    assert Entry.objects.count() == 0


def test_what_is_typed_wrong_is_told(store):
    for act, said in (
        (lambda: kind_of("review_cancelled"), "There is no step 'review_cancelled'. There are: review_scheduled"),
        (lambda: one("review_scheduled"), "needs the field session"),
        (lambda: one("review_opened", on=""), "The day of the step is needed: --on"),
        (lambda: made("XAA/0", kind_of("review_opened"), {}, {"record": "yes"}), "names its source: --source"),
        (lambda: one("review_opened", on="tomorrow"), "--on: expected a year, a month or a day"),
        (lambda: one("review_opened", on="٢٠٢٤-٠١-٠١"), "--on: expected a year, a month or a day"),
        (lambda: one("review_opened", on="9999-12-31"), "--on: expected a year from 2006 to 2100"),
        (lambda: one("review_scheduled", session="0"), "session: a number from 1 was expected, found '0'"),
        (lambda: one("review_scheduled", session="1", date="٢٠٢٤-٠١-٠١"), "date: a date such as"),
        (lambda: made("XAA/0", kind_of("review_opened"), {}, RECORD | {"sureness": "zzz"}), "sureness: one of high"),
        (lambda: check_review("SVN"), "A review such as SVN/4 was expected"),
        (lambda: check_review("SVN/9"), "A review such as SVN/4"),
        (lambda: check_review("XAA/4"), "A review such as SVN/4"),
        (lambda: check_review("VAT/4"), "A review such as SVN/4"),
    ):
        with pytest.raises(Refused) as refused:
            act()
        assert said in str(refused.value)


def test_the_record_of_a_review_is_entered_once(store):
    numbers = told_by_record("ISR/2")
    assert numbers == list(range(1, 21))
    assert steps.state_of("ISR/2").stage is Stage.OUTCOME_ADOPTED
    with pytest.raises(Refused, match="has steps of ISR/2 already"):
        told_by_record("ISR/2")
    with pytest.raises(Refused, match="holds nothing of XAA/0"):
        told_by_record("XAA/0")
    assert ledger.verify() == (20, [])


def test_a_correction_is_a_new_entry_that_names_the_old(store):
    taken([one("review_scheduled", session="1")])
    taken([one("review_scheduled", session="2", corrects=1)])
    assert steps.state_of("XAA/0").session == 2
    assert [entry.seq for entry in Entry.objects.all()] == [1, 2]
