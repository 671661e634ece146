"""What the chair's notes are made from: the ledger before the record, a set day before a past one."""

from datetime import date, time

import pytest

from openupr.actions.meeting_scenario import setting_of
from openupr.store.failures import Refused
from tests.actions.test_list_speakers import FRIDAY, closed, do

TODAY = date(2026, 11, 24)


@pytest.mark.parametrize("engine", ["sqlite"])
def test_a_review_of_the_record_has_its_meeting_its_hour_and_the_list_of_the_ledger(store):
    assert setting_of("SVN/4", TODAY).floor.order == ()
    closed("NOR", "MKD", "ALB")
    do("speakers_ordered", FRIDAY, first="MKD")
    found = setting_of("SVN/4", TODAY)
    assert (found.state, found.session, found.day) == ("Slovenia", "forty-eighth", date(2025, 1, 28))
    assert found.floor.order == ("MKD", "NOR", "ALB")
    assert (found.rules.state, found.numbers.hours, found.numbers.corrections) == (4200, 48, 14)


@pytest.mark.parametrize("engine", ["sqlite"])
def test_the_hour_is_that_of_the_timetable(store):
    found = setting_of("SVN/2", TODAY)
    assert (found.meeting, found.adopted_on) == ("13th", date(2014, 11, 6))
    assert found.opens is not None
    assert found.opens.time() == time(9)
    assert found.troika == ("Botswana", "Italy", "Viet Nam")


@pytest.mark.parametrize("engine", ["sqlite"])
def test_what_is_no_review_is_refused(store):
    with pytest.raises(Refused, match="A review such as SVN/4 was expected"):
        setting_of("Slovenia", TODAY)
