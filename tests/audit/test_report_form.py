from dataclasses import replace

from openupr.audit.report_form import ALL, statistic
from tests.audit.invented import material, proceedings, reports, told


def test_numbers_that_stand_once_name_a_state_and_have_an_answer():
    first, *others = reports()
    odd = replace(first, numbers=(*first.numbers[:-2], "60.1", "60.1"), without_state=4)
    found = statistic.reckon(material((), reports=(odd, *others)))
    assert told(found, "once")[1][:2] == (800, 99.8)
    assert told(found, "named")[1][:2] == (800, 99.5)
    assert told(found, "answered")[1][:2] == (800, 97.5)
    assert told(found, "once")[2][:2] == (800, 100.0)


def test_texts_that_stand_as_they_were_handed_in():
    found = statistic.reckon(proceedings(edited=((9, 10), (30, 30))))
    assert told(found, "edited")[ALL][:2] == (40, 97.5)
    assert len(found.missing) == 1
