from dataclasses import replace

from openupr.audit.voice import ALL, CUT, HEARD, NOT_TAKEN, statistic
from openupr.domain.speakers.floor import Floor, Status, Turn
from tests.audit.invented import material, proceedings, reports, told


def test_delegations_that_a_report_tells_of_are_divided_by_those_it_counts():
    found = told(statistic.reckon(material((), reports=reports())), "told")
    assert found[1][:2] == (1000, 96.0)


def test_speakers_heard_by_speakers_registered():
    statuses = [Status.HEARD] * 30 + [Status.CUT] * 6 + [Status.NOT_TAKEN] * 4 + [Status.WITHDRAWN]
    turns = {f"X{n}": Turn(f"X{n}", "member", status, 1000) for n, status in enumerate(statuses)}
    found = told(statistic.reckon(proceedings(floors=(Floor("XAA/0", turns=turns),))), "heard")
    assert found[HEARD][:2] == (40, 90.0)
    assert found[CUT][:2] == (40, 15.0)
    assert found[NOT_TAKEN][:2] == (40, 10.0)


def test_what_reports_do_not_tell_is_named():
    assert "lack of time" in statistic.reckon(material((), reports=reports())).missing[0]


def test_speakers_in_the_order_that_was_drawn():
    drawn = tuple(replace(one, listed=50, in_order=49) for one in reports() if one.review[1] == 2)
    assert told(statistic.reckon(material((), reports=drawn)), "order") == {2: (1000, 98.0, 98.0, 98.0)}
    found = told(statistic.reckon(proceedings(ordered=((14, 16), (16, 16)))), "lists")
    assert found[ALL][:2] == (32, 93.8)
