import pytest

from openupr.audit.hardness import statistic
from openupr.domain.auditing.words import BETWEEN, LIKE_ISSUE, TOGETHER, WITHIN
from openupr.domain.states import RegionalGroup
from tests.audit.invented import made, material, rows, told


def test_what_is_asked_within_a_group_is_compared_with_what_is_asked_between():
    found = statistic.reckon(material(rows(kind_within=True)))
    # within a group 3 of category 2 and 2 of 5, between 1 and 4: 3.2 less 4.4
    assert told(found, "means")[TOGETHER][1] == pytest.approx(-1.2)
    assert told(found, "means")[TOGETHER][4] < 0.01
    assert told(found, "means")[LIKE_ISSUE][1] == pytest.approx(-1.2)
    shares = told(found, "shares")
    assert shares[WITHIN] == (0.0, 60.0, 0.0, 0.0, 40.0, "1800")
    assert shares[BETWEEN] == (0.0, 20.0, 0.0, 0.0, 80.0, "2000")


def test_pairs_of_groups_have_a_share_where_there_are_thirty():
    few = [made("XAA", "XBA", True, 5)] * 29 + [made("XAA", "XAB", True, 5)] * 30
    pairs = told(statistic.reckon(material(few)), "pairs")
    assert pairs[RegionalGroup.AFRICAN.value] == (100.0, "none here")
    assert pairs[RegionalGroup.WESTERN_EUROPEAN_OTHER.value] == ("too few", "none here")


def test_without_categories_it_says_what_would_give_them():
    found = statistic.reckon(material([made("XAA", "XAB", True, action=0)]))
    assert not found.parts
    assert "--rows" in found.missing[0]
