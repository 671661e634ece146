"""What is entered once, what may come again, and how exactly days must be known to be compared."""

import pytest

from openupr.domain.procedure.refused import StepRefused
from tests.domain.procedure.stories import BEFORE, WHOLE, step, told

PRINTED = (BEFORE[0], step("document_issued", document="compilation", symbol="A/HRC/59/15"), *BEFORE[2:5])


def test_after_a_new_date_the_same_decision_may_be_taken_again_and_papers_keep_their_symbols():
    moved = (*PRINTED, step("postponement_decided", "2024-07-01", latest_session=3))
    anew = told(*moved, step("review_scheduled", "2024-07-02", session=2))
    assert told(step("postponement_decided", "2024-07-03", latest_session=3), state=anew).stage == "postponed"
    fresh = step("document_issued", "2024-07-05", document="compilation", symbol="A/HRC/59/15")
    assert len(told(fresh, state=anew).of("document_issued")) == 4


def test_a_day_known_as_a_month_only_is_not_held_to_be_early():
    assert told(*WHOLE[:12], step("report_issued", "2024-09")).has("report_issued")


def test_symbols_of_the_united_nations_and_of_a_rehearsal_are_taken():
    for symbol in ("A/HRC/59/15/Add.1", "A/HRC/WG.6/48/SVN/1", "REHEARSAL/1/XAA", "DRAFT/SVN/4"):
        assert told(*BEFORE, step("document_issued", document="other", symbol=symbol)).steps


def test_while_a_date_stands_another_names_the_decision_or_corrects_it():
    def anew(**more):
        return step("review_scheduled", "2024-03-02", **{"session": 1, **more})

    for other in ({"session": 2}, {"date": "2024-08-06"}):
        with pytest.raises(StepRefused, match="the decision that moves it"):
            told(*BEFORE, anew(**other))
        assert told(*BEFORE, anew(**other, decision="REHEARSAL/9"))
        assert told(*BEFORE, anew(**other, corrects=1))
    assert told(*BEFORE, anew(meeting=4))
    assert told(*BEFORE, anew(date="2024-08-05", order=2))


def test_a_session_alone_may_get_its_day_and_no_other_session():
    before = step("review_scheduled", "2024-03-01", session=1)
    assert told(before, step("review_scheduled", "2024-03-02", session=1, date="2024-08-05"))
    with pytest.raises(StepRefused, match="session 1 stands"):
        told(before, step("review_scheduled", "2024-03-02", session=2))


def test_what_the_record_tells_of_a_new_date_is_not_refused():
    assert told(*BEFORE, step("review_scheduled", session=2, record="yes"))
