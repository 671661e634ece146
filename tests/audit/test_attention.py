from dataclasses import replace

from openupr.audit.attention import statistic
from openupr.domain.states import RegionalGroup
from tests.audit.invented import material, reviews, told


def test_means_by_cycle_and_groups_beside_the_mean_of_their_cycle():
    many = (
        tuple(
            replace(one, state=one.state, delegations=(60 if one.state < "XB" else 40) * one.cycle) for one in reviews()
        )
        * 2
    )
    found = statistic.reckon(material((), reviews=many))
    assert told(found, "mean")[1][:2] == (40, 50.0)
    assert told(found, "mean")[2][:2] == (40, 100.0)
    assert told(found, "groups")[RegionalGroup.AFRICAN.value][:2] == (40, 120.0)
    assert told(found, "groups")[RegionalGroup.WESTERN_EUROPEAN_OTHER.value][:2] == (40, 80.0)
    assert told(found, "groups")[RegionalGroup.EASTERN_EUROPEAN.value][:2] == (0, "none here")


def test_reviews_that_tell_nothing_are_not_taken_for_empty_ones():
    silent = tuple(replace(one, delegations=None) for one in reviews())
    assert statistic.reckon(material((), reviews=silent)).cases == 0
    assert statistic.reckon(material((), reviews=(*silent, *reviews()))).cases == 40
