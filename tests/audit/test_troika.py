from openupr.audit.troika import DRAWINGS, statistic
from openupr.domain.states import RegionalGroup
from tests.audit.invented import GROUPS, material, proceedings, reviews, told


def test_three_groups_own_group_and_seats():
    groups = {**GROUPS, "XBJ": RegionalGroup.ASIA_PACIFIC}
    found = statistic.reckon(material((), reviews=reviews() * 2, groups=groups))
    three = told(found, "three")[1]
    assert three[0] == 40
    assert 0 < three[1] < 50
    assert told(found, "own")[1][0] == 40
    assert told(found, "groups")["African"][0] == 40
    assert told(found, "seats")[1][0] == 20  # States that served: too few
    assert told(found, "seats")[1][1] == "too few"


def test_drawings_that_come_out_the_same_again():
    found = statistic.reckon(proceedings(lots=(8, 7)))
    assert told(found, "lots") == {DRAWINGS: (8, 87.5)}
    assert not found.missing
