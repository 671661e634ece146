import pytest

from openupr.actions.take_step import check_review, kind_of, made, taken, told_by_record, tried
from openupr.domain.procedure.review import Stage
from openupr.store import ledger, steps
from openupr.store.failures import Refused
from openupr.store.models import Entry


def one(kind, on="2024-03-01", corrects=0, **words):
    return made("XAA/0", kind_of(kind), words, {"on": on, "source": ""}, corrects=corrects)


def test_a_step_is_taken_by_the_role_that_usually_takes_it(store):
    assert taken([one("review scheduled", session="1"), one("troika-drawn", members="XAB,XAC,XAD")]) == [1, 2]
    assert [entry.actor for entry in Entry.objects.all()] == ["secretariat", "President of the Council"]
    assert ledger.payload_of(Entry.objects.get(seq=1)) == {"review": "XAA/0", "on": "2024-03-01", "session": 1}


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
