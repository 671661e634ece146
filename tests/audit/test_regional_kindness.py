import pytest

from openupr.audit.regional_kindness import statistic
from openupr.domain.auditing.words import LIKE_ISSUE, TOGETHER
from openupr.domain.states import RegionalGroup
from tests.audit.invented import made, material, rows, told


def test_the_odds_of_minimal_and_continuing_action():
    found = statistic.reckon(material(rows(kind_within=True)))
    # within 3 to 2, between 1 to 4
    assert told(found, "odds")[TOGETHER][1] == pytest.approx(6)
    assert told(found, "odds")[LIKE_ISSUE][1] == pytest.approx(6)
    assert told(found, "groups")[RegionalGroup.AFRICAN.value][:2] == (1900, 6.0)
    assert told(found, "cycles")[2][:2] == (1900, 6.0)
    tested = [one.name for one in found.parts if one.table.columns[-1].key == "by_chance"]
    assert tested == ["odds"]  # no column stands empty


def test_where_nothing_differs_the_odds_are_one():
    even = [made(one.state, one.maker, True, 2 if n % 4 == 0 else 4) for n, one in enumerate(rows())]
    value, low, high, chance = told(statistic.reckon(material(even)), "odds")[TOGETHER][1:]
    assert value == pytest.approx(1)
    assert {one.table.neutral for one in statistic.reckon(material(even)).parts} == {1.0}
    assert low <= 1 <= high
    assert chance > 0.5
